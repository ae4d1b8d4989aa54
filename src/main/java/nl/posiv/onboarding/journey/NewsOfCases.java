package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.casefile.CaseFile;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.journey.CaseReaders.Opened;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.tasks.CasesOfTasks;
import org.springframework.stereotype.Component;

/** Whose case a task is about, and how that goes on, for the pages of tasks. */
@Component
class NewsOfCases implements CasesOfTasks {

  /** Who did a step wants to know what is next, not all that waits. */
  private static final int SHOWN = 3;

  private final CaseTable cases;
  private final CaseReaders readers;
  private final CaseWords words;
  private final CaseFile file;
  private final Guides guides;
  private final Employments employments;
  private final Viewers viewers;
  private final ProgrammeClock clock;
  private final Texts texts;

  NewsOfCases(
      CaseTable cases,
      CaseReaders readers,
      CaseWords words,
      CaseFile file,
      Guides guides,
      Employments employments,
      Viewers viewers,
      ProgrammeClock clock,
      Texts texts) {
    this.cases = cases;
    this.readers = readers;
    this.words = words;
    this.file = file;
    this.guides = guides;
    this.employments = employments;
    this.viewers = viewers;
    this.clock = clock;
    this.texts = texts;
  }

  @Override
  public Map<CaseReference, Known> known(
      HttpServletRequest request, Collection<CaseReference> references) {
    if (references.isEmpty()) {
      return Map.of();
    }
    Viewer viewer = viewers.of(request);
    List<CaseReference> asked = List.copyOf(references);
    Map<CaseReference, Known> known = new HashMap<>();
    cases
        .among(viewer, List.of(), asked)
        .forEach(
            row ->
                known.put(
                    row.reference(),
                    new Known(viewer.seesNames() ? row.candidate() : null, false)));
    List<CaseReference> guided =
        guides.casesOf(viewer.userId()).stream().filter(asked::contains).toList();
    cases
        .among(guided, List.of(), guided)
        .forEach(row -> known.put(row.reference(), new Known(row.candidate(), false)));
    // Whoever came to work for HR later is the official in the own case.
    employments.casesOf(viewer.userId()).stream()
        .filter(asked::contains)
        .forEach(reference -> known.put(reference, new Known(null, true)));
    return known;
  }

  @Override
  public Optional<News> news(HttpServletRequest request, CaseReference reference) {
    Viewer viewer = viewers.of(request);
    return readers
        .open(viewer, reference)
        .map(opened -> news(opened, new PageTexts(texts, viewer.language())));
  }

  private News news(Opened opened, PageTexts t) {
    boolean readsAll = opened.listed() || opened.is(Role.OFFICIAL);
    CaseWords.Line whole =
        words.lines(opened.viewer(), t, List.of(opened.row()), Integer.MAX_VALUE).get(0);
    List<CaseWords.Todo> todo = (readsAll ? whole : whole.withOwnTasks()).todo();
    return new News(
        todo.stream()
            .limit(SHOWN)
            .map(task -> new Todo(task.name(), task.who(), task.due(), task.link()))
            .toList(),
        rest(opened, whole, readsAll, todo.size(), t));
  }

  private String rest(
      Opened opened, CaseWords.Line line, boolean readsAll, int waiting, PageTexts t) {
    CaseReference reference = opened.row().reference();
    if (line.ended()) {
      return Optional.ofNullable(
              words.outlook(opened.row(), opened.reader().parts(), file.keys(opened.reader()), t))
          .orElseGet(() -> t.of("stage.ended.you"));
    } else if (waiting > SHOWN) {
      return t.of("overview.more", waiting - SHOWN);
    } else if (waiting > 0) {
      return "";
    }
    String nothing = t.of(readsAll ? "after.nobody" : "after.nothing-for-you");
    return file.dates(reference, opened.reader()).stream()
        .filter(date -> !date.day().isBefore(clock.today()))
        .findFirst()
        .map(date -> t.of("after.next-date", t.of("file.date." + date.id()), t.date(date.day())))
        .map(date -> nothing + " " + date)
        .orElse(nothing);
  }
}
