package nl.posiv.onboarding.tasks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Absences;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.form.Names;
import nl.posiv.onboarding.language.Bsn;
import nl.posiv.onboarding.language.Frame;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who of one's own team has how much: HR and managers of a municipality, who see its mentors too,
 * and Ro3kvit. What the reader may hand on stands below, a click away from whoever has less.
 */
@Controller
@RequestMapping("/workload")
class WorkloadPage {

  private static final String PAGE = "pages/workload";
  private static final Set<Role> TEAMS = Set.of(Role.RO3KVIT, Role.HR, Role.MANAGER);

  private final HandingOn handingOn;
  private final TaskDesk desk;
  private final Mentorships mentorships;
  private final Names names;
  private final People people;
  private final Absences absences;
  private final Municipalities municipalities;
  private final ProgrammeClock clock;

  WorkloadPage(
      HandingOn handingOn,
      TaskDesk desk,
      Mentorships mentorships,
      Names names,
      People people,
      Absences absences,
      Municipalities municipalities,
      ProgrammeClock clock) {
    this.handingOn = handingOn;
    this.desk = desk;
    this.mentorships = mentorships;
    this.names = names;
    this.people = people;
    this.absences = absences;
    this.municipalities = municipalities;
    this.clock = clock;
  }

  /**
   * The template reads all three, so they are public.
   *
   * @param guides whether they guide officials
   */
  public record Team(String name, boolean guides, List<Line> lines) {}

  /**
   * What one colleague has.
   *
   * @param away until when; null if they are there
   * @param guiding how many officials a mentor guides or was asked to, and how many at most
   */
  public record Line(
      String name,
      @Nullable String away,
      @Nullable String guiding,
      int tasks,
      int late,
      @Nullable String next) {}

  /** A task that the reader may hand on. */
  public record Handable(
      String id,
      String name,
      @Nullable CaseReference caseReference,
      @Nullable String due,
      boolean late,
      boolean taken,
      String whose) {}

  /**
   * The page.
   *
   * @param given how many tasks were just handed on together
   * @param kept how many of them stayed
   */
  @GetMapping
  String show(
      @RequestParam(required = false) @Nullable Integer given,
      @RequestParam(defaultValue = "0") int kept,
      HttpServletRequest request,
      Model model) {
    PageTexts t = fill(request, model);
    if (given != null) {
      String went = given == 0 ? t.of("workload.all.none") : t.of("workload.all.given", given);
      model.addAttribute("said", kept == 0 ? went : went + " " + t.of("workload.all.kept", kept));
    }
    return PAGE;
  }

  /** All that one has taken goes to one colleague. */
  @PostMapping("/hand-on")
  String handOnAll(
      @RequestParam(required = false) @Nullable String colleague,
      @RequestParam(defaultValue = "") String why,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    String reason = why.strip();
    Optional<UserId> chosen =
        UserId.find(colleague)
            .filter(
                one ->
                    colleagues(new UserId(request.getRemoteUser())).stream()
                        .anyMatch(person -> person.userId().equals(one)));
    if (chosen.isEmpty()) {
      return refused("hand-on.choose", colleague, reason, request, response, model);
    }
    if (TypedText.isBlank(reason) || reason.length() > HandOnPages.LONGEST_REASON) {
      return refused("hand-on.say-why", colleague, reason, request, response, model);
    }
    if (Bsn.standsIn(reason)) {
      return refused("text.bsn", colleague, reason, request, response, model);
    }
    HandingOn.AllHandedOn went = handingOn.handOnAll(chosen.get(), reason);
    return "redirect:/workload?given=" + went.given() + "&kept=" + went.kept();
  }

  private String refused(
      String sentence,
      @Nullable String colleague,
      String why,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    PageTexts t = fill(request, model);
    model.addAttribute("refusal", t.of(sentence));
    model.addAttribute("chosen", colleague);
    model.addAttribute("why", why);
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    return PAGE;
  }

  private PageTexts fill(HttpServletRequest request, Model model) {
    UserId reader = new UserId(request.getRemoteUser());
    Frame frame = Frame.in(model.asMap());
    PageTexts t = new PageTexts(frame.texts(), frame.language());
    Set<Post> teams = new LinkedHashSet<>();
    people.posts(reader).stream()
        .filter(post -> TEAMS.contains(post.role()))
        .forEach(
            post -> {
              teams.add(post);
              if (post.municipality() != null) {
                teams.add(new Post(Role.MENTOR, post.municipality()));
              }
            });
    model.addAttribute("teams", teams.stream().map(post -> team(post, t)).toList());
    List<Handable> handable =
        Stream.concat(
                desk.open().stream().filter(TaskDesk.Work::forGroup), desk.ofColleagues().stream())
            .map(work -> handable(work, reader, t))
            .toList();
    model.addAttribute("handable", handable);
    model.addAttribute("taken", handable.stream().filter(Handable::taken).count());
    model.addAttribute("colleagues", colleagues(reader));
    model.addAttribute("longest", HandOnPages.LONGEST_REASON);
    return t;
  }

  /** Those of one's own teams who are there; who may not do one of the tasks does not get it. */
  private List<Person> colleagues(UserId reader) {
    return people.posts(reader).stream()
        .filter(post -> TEAMS.contains(post.role()))
        .flatMap(post -> people.withRole(post.role(), post.municipality()).stream())
        .filter(person -> !person.userId().equals(reader))
        .filter(person -> !absences.isAbsent(person.userId(), clock.today()))
        .distinct()
        .toList();
  }

  private Handable handable(TaskDesk.Work work, UserId reader, PageTexts t) {
    LocalDate due = work.due();
    UserId taker = work.assignee();
    return new Handable(
        work.id(),
        names.task(t.language(), work.key(), work.english()),
        work.caseReference(),
        due == null ? null : t.date(due),
        due != null && due.isBefore(clock.today()),
        reader.equals(taker),
        taker == null
            ? t.of("workload.free")
            : reader.equals(taker)
                ? t.of("workload.yours")
                : t.of("workload.of-colleague", people.nameOf(taker)));
  }

  private Team team(Post post, PageTexts t) {
    String role = t.of("workload.team." + post.role().group());
    boolean guides = post.role() == Role.MENTOR;
    return new Team(
        post.municipality() == null
            ? role
            : role + ", " + municipalities.nameOf(post.municipality()),
        guides,
        handingOn.loads(post.role(), post.municipality()).stream()
            .map(load -> line(load, guides, t))
            .toList());
  }

  private Line line(HandingOn.Load load, boolean guides, PageTexts t) {
    UserId colleague = load.colleague().userId();
    return new Line(
        load.colleague().name(),
        absences.absentUntil(colleague, clock.today()).map(t::date).orElse(null),
        guides
            ? t.of(
                "workload.guiding.of",
                mentorships.guiding(colleague),
                mentorships.capacityOf(colleague))
            : null,
        load.tasks(),
        load.late(),
        Optional.ofNullable(load.next()).map(t::date).orElse(null));
  }
}
