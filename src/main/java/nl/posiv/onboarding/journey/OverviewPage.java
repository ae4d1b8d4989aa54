package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.contracts.CaseEntries;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.evaluation.EvaluationTexts;
import nl.posiv.onboarding.farewell.Alumni;
import nl.posiv.onboarding.farewell.Farewells;
import nl.posiv.onboarding.farewell.Side;
import nl.posiv.onboarding.journey.CaseTable.Counted;
import nl.posiv.onboarding.journey.CaseTable.Search;
import nl.posiv.onboarding.journey.CaseTable.Sort;
import nl.posiv.onboarding.journey.CaseTable.Waiting;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.mission.MissionTexts;
import nl.posiv.onboarding.mission.Missions;
import nl.posiv.onboarding.offboarding.Offboardings;
import nl.posiv.onboarding.offboarding.ProjectHandover;
import nl.posiv.onboarding.placement.CheckInTexts;
import nl.posiv.onboarding.placement.HoursTexts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The overview: which case stands where, what waits for whom, how the programme is doing. */
@Controller
class OverviewPage {

  /** So many tasks of a case stand on the overview; the page of the case has them all. */
  private static final int TASKS_SHOWN = 3;

  /** Fills a bar: nothing, half, all of what the programme asks for. */
  private static final int BAR_PARTS = 2;

  private final CaseTable cases;
  private final ProcessPictures pictures;
  private final Changes changes;
  private final Missions missions;
  private final MissionTexts missionTexts;
  private final EvaluationReaders readers;
  private final EvaluationTexts evaluations;
  private final Guides guides;
  private final CheckInTexts checkIns;
  private final HoursTexts hours;
  private final People people;
  private final CaseEntries entries;
  private final Contracts contracts;
  private final Offboardings offboardings;
  private final Farewells farewells;
  private final Alumni alumni;
  private final Viewers viewers;
  private final Municipalities municipalities;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final Texts texts;

  OverviewPage(
      CaseTable cases,
      ProcessPictures pictures,
      Changes changes,
      Missions missions,
      MissionTexts missionTexts,
      EvaluationReaders readers,
      EvaluationTexts evaluations,
      Guides guides,
      CheckInTexts checkIns,
      HoursTexts hours,
      People people,
      CaseEntries entries,
      Contracts contracts,
      Offboardings offboardings,
      Farewells farewells,
      Alumni alumni,
      Viewers viewers,
      Municipalities municipalities,
      Rules rules,
      ProgrammeClock clock,
      Texts texts) {
    this.cases = cases;
    this.pictures = pictures;
    this.changes = changes;
    this.missions = missions;
    this.missionTexts = missionTexts;
    this.readers = readers;
    this.evaluations = evaluations;
    this.guides = guides;
    this.checkIns = checkIns;
    this.hours = hours;
    this.people = people;
    this.entries = entries;
    this.contracts = contracts;
    this.offboardings = offboardings;
    this.farewells = farewells;
    this.alumni = alumni;
    this.viewers = viewers;
    this.municipalities = municipalities;
    this.rules = rules;
    this.clock = clock;
    this.texts = texts;
  }

  /**
   * A case as a line of the table. The template reads these, so they are public.
   *
   * @param more how many tasks wait beside those in {@code todo}
   */
  public record Line(
      CaseReference reference,
      String place,
      @Nullable String candidate,
      String stage,
      boolean ended,
      int phase,
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

  /** A task that was done. */
  public record Step(String name, String on) {}

  /** A stage with the number of its cases. */
  public record Count(String id, String name, int number, boolean chosen) {}

  /** A choice of a filter. */
  public record Choice(String id, String name, boolean chosen) {}

  /** A part of the journey: done, now or later. */
  public record Phase(String name, boolean done, boolean now) {}

  /** A municipality in the chart. */
  public record Bar(
      String place, String placed, int part, int preparing, int evaluations, int late) {}

  @GetMapping("/overview")
  String overview(
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "") String late,
      @RequestParam(defaultValue = "") String search,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String after,
      HttpServletRequest request,
      Model model) {
    Viewer viewer = viewers.of(request);
    PageTexts t = new PageTexts(texts, viewer.language());
    Stage chosen = WithId.find(Stage.class, stage).orElse(null);
    Sort order =
        Arrays.stream(Sort.values())
            .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(sort))
            .findFirst()
            .orElse(Sort.DUE);
    Search looked =
        new Search(
            chosen,
            municipality.isEmpty() || viewer.isOfOneMunicipality()
                ? null
                : new MunicipalityId(municipality),
            !late.isEmpty(),
            ReferenceSearch.patterns(search),
            order);
    String[] place = place(order, after);
    List<CaseTable.Row> rows = cases.find(viewer, looked, place[0], place[1]);
    boolean more = rows.size() > CaseTable.PAGE_SIZE;
    List<CaseTable.Row> shown = more ? rows.subList(0, CaseTable.PAGE_SIZE) : rows;
    List<Counted> counts = cases.count(viewer);

    model.addAttribute("t", t);
    model.addAttribute("lines", lines(viewer, t, shown, TASKS_SHOWN));
    model.addAttribute("names", viewer.seesNames());
    model.addAttribute("next", more ? place(order, shown.get(shown.size() - 1)) : null);
    model.addAttribute("first", !after.isEmpty());
    model.addAttribute("empty", counts.isEmpty());
    model.addAttribute("counts", counts(t, counts, chosen));
    model.addAttribute("stage", chosen == null ? "" : chosen.id());
    model.addAttribute("municipality", municipality);
    model.addAttribute("late", !late.isEmpty());
    model.addAttribute("search", search);
    model.addAttribute("sort", order.name().toLowerCase(Locale.ROOT));
    model.addAttribute(
        "sorts",
        Arrays.stream(Sort.values())
            .map(known -> known.name().toLowerCase(Locale.ROOT))
            .map(id -> new Choice(id, t.of("overview.sort." + id), id.equals(sort)))
            .toList());
    model.addAttribute(
        "places",
        viewer.isOfOneMunicipality()
            ? List.of()
            : municipalities.all().stream().map(each -> choice(each, municipality)).toList());
    model.addAttribute("scope", viewer.scope().name().toLowerCase(Locale.ROOT));
    model.addAttribute("manager", viewer.groups().contains(Role.MANAGER.group()));
    int wanted = rules.count(Rule.OFFICIALS_PER_MUNICIPALITY);
    model.addAttribute("wanted", wanted);
    model.addAttribute("bars", bars(viewer, t, counts, wanted));
    return "pages/overview";
  }

  @GetMapping("/overview/{reference}")
  String one(
      @PathVariable("reference") String written,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Viewer viewer = viewers.of(request);
    Optional<CaseReference> asked = CaseReference.find(written);
    Optional<CaseTable.Row> whole = asked.flatMap(reference -> cases.find(viewer, reference));
    Optional<CaseTable.Row> row =
        whole.or(
            () ->
                asked
                    .filter(reference -> guides.isGuidedBy(reference, viewer.userId()))
                    .flatMap(cases::find));
    if (row.isEmpty()) {
      // Whether there is such a case elsewhere is not told.
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return "pages/not-yours";
    }
    CaseReference reference = row.get().reference();
    PageTexts t = new PageTexts(texts, viewer.language());
    model.addAttribute("t", t);
    Line line = lines(viewer, t, List.of(row.get()), Integer.MAX_VALUE).get(0);
    model.addAttribute("line", whole.isPresent() ? line : line.withOwnTasks());
    model.addAttribute("listed", whole.isPresent());
    model.addAttribute("names", viewer.seesNames());
    model.addAttribute("now", t.of("stage." + row.get().stage().id() + ".staff"));
    model.addAttribute("leaving", leaving(changes, reference, t));
    model.addAttribute("entry", entry(viewer, reference, t));
    model.addAttribute(
        "survey",
        viewer.groups().contains(Role.HR.group())
            && farewells.openUntil(reference, Side.MUNICIPALITY).isPresent());
    model.addAttribute("inTouch", inTouch(viewer, reference, t));
    model.addAttribute("handover", handover(viewer, reference).orElse(null));
    model.addAttribute("hr", viewer.groups().contains(Role.HR.group()));
    model.addAttribute("phases", phases(t, row.get().stage(), contracts.wasEntered(reference)));
    model.addAttribute(
        "pictures",
        whole.stream()
            .flatMap(seen -> cases.standing(viewer, reference).stream())
            .map(at -> pictures.draw(at.process(), at.now(), at.done(), viewer.language()))
            .toList());
    model.addAttribute(
        "steps",
        whole.stream()
            .flatMap(seen -> cases.done(viewer, reference).stream())
            .map(done -> new Step(taskName(t, done.key(), done.name()), t.date(day(done.at()))))
            .toList());
    model.addAttribute("missions", whole.isPresent() ? missions(viewer, reference) : List.of());
    model.addAttribute(
        "talks",
        reader(viewer, row.get())
            .map(reader -> checkIns.stories(viewer.language(), reference, reader))
            .orElse(null));
    model.addAttribute(
        "hours",
        readsHours(viewer, row.get())
            ? hours.stories(
                viewer.language(),
                reference,
                viewer.groups().contains(Role.RO3KVIT.group())
                    ? HoursTexts.Reader.RO3KVIT
                    : HoursTexts.Reader.TEAM)
            : null);
    model.addAttribute(
        "evaluations",
        readers
            .of(viewer, reference)
            .map(reader -> evaluations.stories(viewer.language(), reference, reader))
            .orElse(null));
    return "pages/case";
  }

  /** Those who guide or employ the official, and Ro3kvit, which arranged the work for Ukraine. */
  private boolean readsHours(Viewer viewer, CaseTable.Row row) {
    return viewer.groups().contains(Role.RO3KVIT.group()) || reader(viewer, row).isPresent();
  }

  /** Nobody but the mentor, the deputy and HR of the municipality reads of the monthly talks. */
  private Optional<CheckInTexts.Reader> reader(Viewer viewer, CaseTable.Row row) {
    if (guides.isGuidedBy(row.reference(), viewer.userId())) {
      return Optional.of(CheckInTexts.Reader.MENTOR);
    }
    return people.withRole(Role.HR, row.municipality()).stream()
        .filter(person -> person.userId().equals(viewer.userId()))
        .findFirst()
        .map(person -> CheckInTexts.Reader.HR);
  }

  /** The municipality reads all of them, Ro3kvit when somebody is away, programme leads nothing. */
  private List<MissionTexts.Story> missions(Viewer viewer, CaseReference reference) {
    return missions.of(List.of(reference)).stream()
        .filter(mission -> viewer.seesNames())
        .map(
            mission ->
                viewer.isOfOneMunicipality()
                    ? missionTexts.inFull(viewer.language(), mission)
                    : missionTexts.inShort(viewer.language(), mission))
        .toList();
  }

  /** That Ro3kvit may keep in touch with somebody who left; only Ro3kvit reads it. */
  private @Nullable String inTouch(Viewer viewer, CaseReference reference, PageTexts t) {
    return alumni
        .since(reference)
        .filter(since -> viewer.groups().contains(Role.RO3KVIT.group()))
        .map(since -> t.of("farewell.in-touch", t.date(since)))
        .orElse(null);
  }

  /** Who goes on with the projects, for those who see to it. */
  private Optional<ProjectHandover> handover(Viewer viewer, CaseReference reference) {
    return offboardings
        .handover(reference)
        .filter(
            it ->
                viewer.groups().contains(Role.RO3KVIT.group())
                    || viewer.groups().contains(Role.HR.group()));
  }

  /** That the case was entered where it stood; null if it came by its steps. */
  private @Nullable String entry(Viewer viewer, CaseReference reference, PageTexts t) {
    return entries
        .find(reference)
        .map(
            entry ->
                entry.isComplete()
                    ? t.of("entry.note", t.date(entry.answeredOn()))
                    : viewer.groups().contains(Role.RO3KVIT.group())
                        ? t.of(
                            "entry.mistaken",
                            t.date(entry.answeredOn()),
                            Objects.requireNonNullElse(entry.reason(), ""))
                        : null)
        .orElse(null);
  }

  /** That somebody leaves before the contract ends; null if nobody does. */
  static @Nullable String leaving(Changes changes, CaseReference caseReference, PageTexts t) {
    return changes
        .announcedEnd(caseReference)
        .map(day -> t.of("journey.leaving", t.date(day)))
        .orElse(null);
  }

  /**
   * The parts of the journey; of a case that was entered where it stood, those from then on: what
   * was before is not known here, and not said to be done.
   */
  static List<Phase> phases(PageTexts t, Stage stage, boolean entered) {
    return IntStream.rangeClosed(
            entered || stage == Stage.ENTRY ? Stage.YEAR.phase() : 1, Stage.PHASES)
        .mapToObj(
            phase ->
                new Phase(
                    t.of("journey.phase." + phase),
                    stage != Stage.ENDED && phase < stage.phase(),
                    phase == stage.phase()))
        .toList();
  }

  private List<Line> lines(Viewer viewer, PageTexts t, List<CaseTable.Row> rows, int tasksShown) {
    Map<CaseReference, List<Waiting>> waiting =
        cases.waiting(viewer, rows.stream().map(CaseTable.Row::reference).toList()).stream()
            .collect(Collectors.groupingBy(Waiting::reference));
    return rows.stream()
        .map(
            row -> {
              List<Waiting> tasks = waiting.getOrDefault(row.reference(), List.of());
              return new Line(
                  row.reference(),
                  row.place(),
                  viewer.seesNames() ? row.candidate() : null,
                  t.of("stage." + row.stage().id()),
                  row.stage() == Stage.ENDED,
                  Math.min(row.stage().phase(), Stage.PHASES),
                  tasks.stream().limit(tasksShown).map(task -> todo(viewer, t, task)).toList(),
                  Math.max(0, tasks.size() - tasksShown));
            })
        .toList();
  }

  private Todo todo(Viewer viewer, PageTexts t, Waiting task) {
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
        mine ? "/camunda/app/tasklist/default/#/?task=" + task.id() : null);
  }

  private List<Bar> bars(Viewer viewer, PageTexts t, List<Counted> counts, int wanted) {
    Map<MunicipalityId, List<Counted>> byMunicipality =
        counts.stream().collect(Collectors.groupingBy(Counted::municipality));
    return municipalities.all().stream()
        .filter(each -> each.participatingSince() != null)
        .filter(
            each -> !viewer.isOfOneMunicipality() || viewer.municipalities().contains(each.id()))
        .map(each -> bar(t, each, byMunicipality.getOrDefault(each.id(), List.of()), wanted))
        .toList();
  }

  private static Bar bar(PageTexts t, Municipality place, List<Counted> counts, int wanted) {
    int placed = sum(counts, Set.of(Stage.YEAR, Stage.EVALUATION, Stage.PERMANENT));
    return new Bar(
        place.name(),
        t.of("overview.of", placed, wanted),
        wanted == 0 ? BAR_PARTS : Math.min(BAR_PARTS, placed * BAR_PARTS / wanted),
        sum(counts, Set.of(Stage.PREPARATION)),
        counts.stream().mapToInt(Counted::evaluations).sum(),
        counts.stream().mapToInt(Counted::late).sum());
  }

  private static int sum(List<Counted> counts, Set<Stage> stages) {
    return counts.stream()
        .filter(count -> stages.contains(count.stage()))
        .mapToInt(Counted::cases)
        .sum();
  }

  private static List<Count> counts(PageTexts t, List<Counted> counts, @Nullable Stage chosen) {
    return Arrays.stream(Stage.values())
        .filter(stage -> counts.stream().anyMatch(count -> count.stage() == stage))
        .map(
            stage ->
                new Count(
                    stage.id(),
                    t.of("stage." + stage.id()),
                    sum(counts, Set.of(stage)),
                    stage == chosen))
        .toList();
  }

  private static Choice choice(Municipality municipality, String chosen) {
    String id = municipality.id().value();
    return new Choice(id, municipality.name(), id.equals(chosen));
  }

  /** English names of tasks stand in the diagrams. */
  private String taskName(PageTexts t, String key, String english) {
    return t.language() == Language.EN
        ? english
        : texts.find(t.language(), "task." + key + ".name").orElse(english);
  }

  private static String place(Sort sort, CaseTable.Row last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((sort.key(last) + "|" + last.reference()).getBytes(StandardCharsets.UTF_8));
  }

  /** Where the page before ended; what cannot be read begins at the beginning. */
  private static String[] place(Sort sort, String after) {
    try {
      String[] place =
          new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split("\\|");
      boolean readable = place.length == 2 && sort.isKey(place[0]) && TypedText.isText(place[1]);
      return readable ? place : new String[2];
    } catch (IllegalArgumentException unreadable) {
      return new String[2];
    }
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ProgrammeClock.ZONE);
  }
}
