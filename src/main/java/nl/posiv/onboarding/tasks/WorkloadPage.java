package nl.posiv.onboarding.tasks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.access.Absences;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.form.Names;
import nl.posiv.onboarding.language.Frame;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Who of one's own team has how much: HR and managers of a municipality, who see its mentors too,
 * and Ro3kvit. What the reader may hand on stands below, a click away from whoever has less.
 */
@Controller
@RequestMapping("/workload")
class WorkloadPage {

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
      boolean taken) {}

  @GetMapping
  String show(HttpServletRequest request, Model model) {
    Frame frame = Frame.in(model.asMap());
    PageTexts t = new PageTexts(frame.texts(), frame.language());
    Set<Post> teams = new LinkedHashSet<>();
    people.posts(new UserId(request.getRemoteUser())).stream()
        .filter(post -> TEAMS.contains(post.role()))
        .forEach(
            post -> {
              teams.add(post);
              if (post.municipality() != null) {
                teams.add(new Post(Role.MENTOR, post.municipality()));
              }
            });
    model.addAttribute("teams", teams.stream().map(post -> team(post, t)).toList());
    model.addAttribute(
        "handable",
        desk.open().stream()
            .filter(work -> work.assignee() == null || work.forGroup())
            .map(work -> handable(work, t))
            .toList());
    return "pages/workload";
  }

  private Handable handable(TaskDesk.Work work, PageTexts t) {
    LocalDate due = work.due();
    return new Handable(
        work.id(),
        names.task(t.language(), work.key()).orElse(work.english()),
        work.caseReference(),
        due == null ? null : t.date(due),
        due != null && due.isBefore(clock.today()),
        work.assignee() != null);
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
            ? t.of("workload.guiding.of", mentorships.guiding(colleague), mentorships.capacity())
            : null,
        load.tasks(),
        load.late(),
        Optional.ofNullable(load.next()).map(t::date).orElse(null));
  }
}
