package nl.posiv.onboarding.tasks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.access.Absences;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Frame;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who of one's own team has how much: HR and managers of a municipality, and Ro3kvit. */
@Controller
@RequestMapping("/workload")
class WorkloadPage {

  private static final Set<Role> TEAMS = Set.of(Role.RO3KVIT, Role.HR, Role.MANAGER);

  private final HandingOn handingOn;
  private final People people;
  private final Absences absences;
  private final Municipalities municipalities;
  private final ProgrammeClock clock;

  WorkloadPage(
      HandingOn handingOn,
      People people,
      Absences absences,
      Municipalities municipalities,
      ProgrammeClock clock) {
    this.handingOn = handingOn;
    this.people = people;
    this.absences = absences;
    this.municipalities = municipalities;
    this.clock = clock;
  }

  /** The template reads both, so they are public. */
  public record Team(String name, List<Line> lines) {}

  /** What one colleague has. */
  public record Line(String name, boolean away, int tasks, int late, @Nullable String next) {}

  @GetMapping
  String show(HttpServletRequest request, Model model) {
    Frame frame = Frame.in(model.asMap());
    PageTexts t = new PageTexts(frame.texts(), frame.language());
    model.addAttribute(
        "teams",
        people.posts(new UserId(request.getRemoteUser())).stream()
            .filter(post -> TEAMS.contains(post.role()))
            .map(post -> team(post, t))
            .toList());
    return "pages/workload";
  }

  private Team team(Post post, PageTexts t) {
    String role = t.of("workload.team." + post.role().group());
    return new Team(
        post.municipality() == null
            ? role
            : role + ", " + municipalities.nameOf(post.municipality()),
        handingOn.loads(post.role(), post.municipality()).stream()
            .map(
                load ->
                    new Line(
                        load.colleague().name(),
                        absences.isAbsent(load.colleague().userId(), clock.today()),
                        load.tasks(),
                        load.late(),
                        Optional.ofNullable(load.next()).map(t::date).orElse(null)))
            .toList());
  }
}
