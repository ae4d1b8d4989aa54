package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.form.Names;
import nl.posiv.onboarding.knowledge.ActionsToday;
import nl.posiv.onboarding.knowledge.LessonsToday;
import nl.posiv.onboarding.language.Frame;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.money.MoneyToday;
import nl.posiv.onboarding.network.NetworkToday;
import nl.posiv.onboarding.placement.HoursToday;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.tasks.CasesOfTasks;
import nl.posiv.onboarding.tasks.TaskDesk;
import nl.posiv.onboarding.together.AloneToday;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where everybody begins the day: what is late, what is due, what ends soon, and their pages. */
@Controller
@RequestMapping("/home")
class HomePage {

  /** The list of tasks has the others. */
  private static final int SHOWN = 25;

  private static final int NOON = 12;
  private static final int EVENING = 18;

  /** What surrounds every page is no page to read. */
  private static final Set<String> OF_THE_FRAME = Set.of("/home", "/help", "/account", "/sign-out");

  /** Pages to which the navigation does not lead, and whose they are. */
  private static final Map<String, List<Role>> BESIDE =
      Map.of(
          "/before-start",
          List.of(Role.MANAGER),
          "/second-official",
          List.of(Role.RO3KVIT, Role.POSIV, Role.HR, Role.MANAGER),
          "/decreed-days",
          List.of(Role.ADMIN, Role.POSIV),
          "/camunda/app/cockpit/",
          List.of(Role.ADMIN),
          "/camunda/app/admin/",
          List.of(Role.ADMIN));

  private final TaskDesk desk;
  private final CasesOfTasks cases;
  private final EndingSoon ending;
  private final HoursToday hours;
  private final AloneToday alone;
  private final MoneyToday money;
  private final ActionsToday actions;
  private final LessonsToday lessons;
  private final NetworkToday network;
  private final Names names;
  private final Viewers viewers;
  private final ProgrammeClock clock;
  private final Texts texts;

  HomePage(
      TaskDesk desk,
      CasesOfTasks cases,
      EndingSoon ending,
      HoursToday hours,
      AloneToday alone,
      MoneyToday money,
      ActionsToday actions,
      LessonsToday lessons,
      NetworkToday network,
      Names names,
      Viewers viewers,
      ProgrammeClock clock,
      Texts texts) {
    this.desk = desk;
    this.cases = cases;
    this.ending = ending;
    this.hours = hours;
    this.alone = alone;
    this.money = money;
    this.actions = actions;
    this.lessons = lessons;
    this.network = network;
    this.names = names;
    this.viewers = viewers;
    this.clock = clock;
    this.texts = texts;
  }

  /**
   * A task of the reader. The template reads these, so they are public.
   *
   * @param whose name of the person; null where the reader does not read it
   * @param opens whether the reader opens the file of the case
   * @param forTeam whether nobody has taken it yet
   */
  public record Task(
      String link,
      String name,
      @Nullable CaseReference reference,
      @Nullable String whose,
      boolean opens,
      @Nullable String due,
      boolean late,
      boolean forTeam) {}

  /** A sentence about something that nobody is asked by a task, and the page about it. */
  public record Remark(String text, String link, String name) {}

  /** A page, and what it is for. */
  public record Tile(String link, String name, String about) {}

  @GetMapping
  String page(HttpServletRequest request, Model model) {
    Viewer viewer = viewers.of(request);
    PageTexts t = new PageTexts(texts, viewer.language());
    Frame frame = Frame.in(model.asMap());
    List<TaskDesk.Work> open = desk.open();
    LocalDate today = clock.today();
    LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    List<LocalDate> due = open.stream().map(TaskDesk.Work::due).filter(Objects::nonNull).toList();
    List<EndingSoon.Ending> ends = ending.of(viewer, t);
    model.addAttribute("t", t);
    model.addAttribute("greeting", greeting(frame, t));
    model.addAttribute("day", day(today, t));
    model.addAttribute("tasks", tasks(request, viewer, t, open));
    model.addAttribute("more", Math.max(0, open.size() - SHOWN));
    model.addAttribute("late", due.stream().filter(today::isAfter).count());
    model.addAttribute(
        "week", due.stream().filter(d -> !d.isBefore(today) && !d.isAfter(sunday)).count());
    model.addAttribute("ends", ends);
    model.addAttribute("days", EndingSoon.DAYS);
    model.addAttribute("remarks", remarks(viewer, t));
    model.addAttribute("empty", t.of("home.empty." + role(viewer)));
    model.addAttribute("list", viewer.door().list());
    model.addAttribute("start", start(t));
    model.addAttribute("tiles", tiles(viewer, frame, t));
    return "pages/home";
  }

  private String greeting(Frame frame, PageTexts t) {
    int hour = ZonedDateTime.ofInstant(clock.instant(), ProgrammeClock.ZONE).getHour();
    String name = Optional.ofNullable(frame.reader()).map(Frame.Reader::name).orElse("");
    return t.of(
        hour < NOON ? "home.morning" : hour < EVENING ? "home.afternoon" : "home.evening", name);
  }

  private static String day(LocalDate today, PageTexts t) {
    String weekday = today.getDayOfWeek().getDisplayName(TextStyle.FULL, t.language().locale());
    return t.of("home.today", weekday, t.date(today));
  }

  private List<Task> tasks(
      HttpServletRequest request, Viewer viewer, PageTexts t, List<TaskDesk.Work> open) {
    List<TaskDesk.Work> shown = open.stream().limit(SHOWN).toList();
    Map<CaseReference, CasesOfTasks.Known> known =
        cases.known(
            request,
            shown.stream()
                .map(TaskDesk.Work::caseReference)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return shown.stream()
        .map(
            work ->
                task(
                    viewer,
                    t,
                    work,
                    work.caseReference() == null ? null : known.get(work.caseReference())))
        .toList();
  }

  private Task task(
      Viewer viewer, PageTexts t, TaskDesk.Work work, CasesOfTasks.@Nullable Known known) {
    String whose = known == null ? null : known.said(t);
    return new Task(
        viewer.door().task(work.id()),
        names.task(t.language(), work.key(), work.english()),
        work.caseReference(),
        whose,
        known != null,
        work.due() == null ? null : t.date(work.due()),
        work.due() != null && work.due().isBefore(clock.today()),
        work.assignee() == null);
  }

  private List<Remark> remarks(Viewer viewer, PageTexts t) {
    return Stream.of(
            hours
                .told(viewer.userId(), t)
                .map(told -> new Remark(told, "/tasks/new/correct-hours", t.of("hours.correct"))),
            alone
                .told(viewer.userId(), t)
                .map(
                    told ->
                        new Remark(told, "/second-official", t.of("home.name.second-official"))),
            money
                .told(viewer.userId(), t)
                .map(told -> new Remark(told, "/money", t.of("page.money"))),
            actions
                .told(viewer.userId(), t)
                .map(told -> new Remark(told, "/knowledge#actions", t.of("page.knowledge"))),
            lessons
                .told(viewer.userId(), t)
                .map(told -> new Remark(told, "/knowledge", t.of("page.knowledge"))),
            network
                .told(viewer.userId(), t)
                .map(told -> new Remark(told, "/network", t.of("page.network"))))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<Tile> start(PageTexts t) {
    return desk.startable().stream()
        .map(
            start ->
                new Tile(
                    "/tasks/new/" + start.key(),
                    names.process(t.language(), start.key()).orElse(start.english()),
                    ""))
        .toList();
  }

  /** The pages of the navigation, and those to which others lead, with a sentence each. */
  private static List<Tile> tiles(Viewer viewer, Frame frame, PageTexts t) {
    List<Tile> tiles = new ArrayList<>();
    frame.links().stream()
        .filter(link -> !OF_THE_FRAME.contains(link.page()))
        .map(link -> new Tile(link.href(), link.text(), about(link.page(), t)))
        .forEach(tiles::add);
    BESIDE.entrySet().stream()
        .filter(
            page ->
                page.getValue().stream().anyMatch(role -> viewer.groups().contains(role.group())))
        .map(Map.Entry::getKey)
        .sorted()
        .map(page -> new Tile(page, t.of("home.name" + key(page)), about(page, t)))
        .forEach(tiles::add);
    return tiles;
  }

  private static String about(String page, PageTexts t) {
    return t.texts().find(t.language(), "home.about" + key(page)).orElse("");
  }

  private static String key(String page) {
    return page.replaceFirst("/$", "").replace('/', '.');
  }

  /** For whom the page is written if there is nothing to do. */
  private static String role(Viewer viewer) {
    return Stream.of(Role.values())
        .map(Role::group)
        .filter(viewer.groups()::contains)
        .findFirst()
        .orElse("nobody");
  }
}
