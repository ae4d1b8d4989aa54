package nl.posiv.onboarding.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractEnd;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.form.Names;
import nl.posiv.onboarding.journey.CaseTable.Waiting;
import nl.posiv.onboarding.journey.Outlooks.Outlook;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What all pages say of a case in the same words: where it stands, and what waits for whom. */
@Component
class CaseWords {

  private static final String NEVER_BEGAN = ContractEnd.NEVER_BEGAN.id();

  private final CaseTable cases;
  private final EndsBeforeWork ends;
  private final Employments employments;
  private final Outlooks outlooks;
  private final ProgrammeClock clock;
  private final Names names;

  CaseWords(
      CaseTable cases,
      EndsBeforeWork ends,
      Employments employments,
      Outlooks outlooks,
      ProgrammeClock clock,
      Names names) {
    this.cases = cases;
    this.ends = ends;
    this.employments = employments;
    this.outlooks = outlooks;
    this.clock = clock;
    this.names = names;
  }

  /**
   * A case in a line. The template reads these, so they are public.
   *
   * @param start first day of the work, as planned or as it was; empty while none is known
   * @param end its last day; empty while none is known, and of permanent work
   * @param mentor who guides; null while nobody does, and for whoever reads no names
   * @param outlook how the contract ends, as far as that is known; null while nothing is, and of a
   *     case that has ended
   * @param more how many tasks wait beside those in {@code todo}
   */
  public record Line(
      CaseReference reference,
      String place,
      @Nullable String candidate,
      String stage,
      boolean ended,
      int phase,
      String start,
      String end,
      @Nullable String mentor,
      @Nullable String outlook,
      List<Todo> todo,
      int more) {

    /** The same without what waits for others. */
    Line withOwnTasks() {
      return new Line(
          reference,
          place,
          candidate,
          stage,
          ended,
          phase,
          start,
          end,
          mentor,
          outlook,
          todo.stream().filter(task -> task.link() != null).toList(),
          0);
    }
  }

  /**
   * A task that waits.
   *
   * @param link to the task, for those who may do it; otherwise null
   */
  public record Todo(String name, String who, String due, boolean late, @Nullable String link) {}

  /**
   * How the contract of now ends or ended, as far as that is known: an earlier end that was
   * reported, what the manager decided, why it is over. Of a case that ended without a day of work,
   * when, and why if the reader was told that. Null while nothing is known.
   *
   * @param parts what the reader is in the case; no page tells the official first
   * @param keys the sections that are open to the reader
   */
  @Nullable String outlook(
      CaseTable.Row row, Set<Role> parts, Collection<String> keys, PageTexts t) {
    boolean self = parts.contains(Role.OFFICIAL);
    Outlook outlook = outlooks(List.of(row), self ? Set.of(row.reference()) : Set.of()).get(0);
    return neverWorked(row, outlook)
        ? withoutWork(row, parts, keys, t)
        : outlook.said(t).orElse(null);
  }

  /** Whether it is known that nobody works, or ever worked, in a case. */
  private static boolean neverWorked(CaseTable.Row row, Outlook outlook) {
    Contract contract = outlook.contract();
    return contract == null
        ? row.stage() == Stage.ENDED
        : row.firstDay() == null && NEVER_BEGAN.equals(contract.endedBy());
  }

  private List<Outlook> outlooks(List<CaseTable.Row> rows, Set<CaseReference> own) {
    List<CaseReference> references = rows.stream().map(CaseTable.Row::reference).toList();
    Map<CaseReference, Outlook> known = outlooks.of(references, own);
    return references.stream().map(known::get).map(Objects::requireNonNull).toList();
  }

  private String withoutWork(
      CaseTable.Row row, Set<Role> parts, Collection<String> keys, PageTexts t) {
    Optional<LocalDate> ended =
        row.stage() == Stage.ENDED ? cases.endedOn(row.reference()) : Optional.empty();
    String why =
        ends.of(row.reference(), ended)
            .filter(end -> end.why().isKnownTo(parts, keys))
            .map(end -> why(end, parts.contains(Role.OFFICIAL), t))
            .orElseGet(() -> t.of("journey.ended.before-work"));
    return ended.map(day -> why + " " + t.of("journey.ended", t.date(day))).orElse(why);
  }

  private static String why(EndsBeforeWork.End end, boolean self, PageTexts t) {
    String key = "journey.ended." + end.why().id() + (self ? ".you" : "");
    return end.on() == null ? t.of(key) : t.of(key, t.date(end.on()));
  }

  private static String date(PageTexts t, Optional<LocalDate> day) {
    return day.map(t::date).orElse("");
  }

  /** A line for each row, in the order of the rows. */
  List<Line> lines(Viewer viewer, PageTexts t, List<CaseTable.Row> rows, int tasksShown) {
    Map<CaseReference, List<Waiting>> waiting =
        cases.waiting(viewer, rows.stream().map(CaseTable.Row::reference).toList()).stream()
            .collect(Collectors.groupingBy(Waiting::reference));
    List<Outlook> ahead = outlooks(rows, Set.copyOf(employments.casesOf(viewer.userId())));
    return IntStream.range(0, rows.size())
        .mapToObj(
            number -> {
              CaseTable.Row row = rows.get(number);
              List<Waiting> tasks = waiting.getOrDefault(row.reference(), List.of());
              return new Line(
                  row.reference(),
                  row.place(),
                  viewer.seesNames() ? row.candidate() : null,
                  t.of("stage." + row.stage().id()),
                  row.stage() == Stage.ENDED,
                  Math.min(row.stage().phase(), Stage.PHASES),
                  date(t, Optional.ofNullable(row.firstDay())),
                  date(t, Optional.ofNullable(row.lastDay())),
                  viewer.seesNames() ? row.mentor() : null,
                  row.stage() == Stage.ENDED ? null : ahead.get(number).said(t).orElse(null),
                  tasks.stream().limit(tasksShown).map(task -> todo(viewer, t, task)).toList(),
                  Math.max(0, tasks.size() - tasksShown));
            })
        .toList();
  }

  Todo todo(Viewer viewer, PageTexts t, Waiting task) {
    String who = task.group() != null ? task.group() : task.part();
    boolean mine =
        task.assignee() == null
            ? viewer.groups().contains(task.group())
            : task.assignee().equals(viewer.userId());
    return new Todo(
        taskName(t, task.key(), task.name()),
        who == null ? "" : t.of("role." + who),
        task.due() == null ? "" : t.date(day(task.due())),
        task.due() != null && task.due().isBefore(clock.instant()),
        mine ? viewer.door().task(task.id()) : null);
  }

  String taskName(PageTexts t, String key, String english) {
    return names.task(t.language(), key, english);
  }

  static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ProgrammeClock.ZONE);
  }
}
