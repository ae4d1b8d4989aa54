package nl.posiv.onboarding.together;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedDay;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How many officials each municipality has: to its HR and managers their own, to Ro3kvit and the
 * programme leads all. HR puts the question for a second aside here.
 */
@Controller
@RequestMapping("/second-official")
class SecondOfficialPage {

  private static final int LONGEST_REASON = 500;

  private final SecondOfficials officials;
  private final Municipalities municipalities;
  private final People people;
  private final ProgrammeClock clock;
  private final Texts texts;

  SecondOfficialPage(
      SecondOfficials officials,
      Municipalities municipalities,
      People people,
      ProgrammeClock clock,
      Texts texts) {
    this.officials = officials;
    this.municipalities = municipalities;
    this.people = people;
    this.clock = clock;
    this.texts = texts;
  }

  /**
   * A municipality. The template reads these, so they are public.
   *
   * @param aside until when it is put aside; null if it is not
   * @param reason why; null to those outside the municipality
   * @param asks whether the reader may put it aside
   */
  public record Line(
      MunicipalityId id,
      String name,
      String state,
      String counts,
      @Nullable String aside,
      @Nullable String reason,
      boolean asks) {}

  /** What was refused of a municipality, and what was typed. */
  public record Refusal(MunicipalityId id, String field, String text, String until, String why) {}

  @GetMapping
  String page(
      @RequestParam(defaultValue = "") String result, HttpServletRequest request, Model model) {
    if (result.equals("aside")) {
      model.addAttribute("result", "second.result");
    }
    return filled(request, model);
  }

  @PostMapping("/{municipality}")
  String putAside(
      @PathVariable String municipality,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    UserId user = user(request);
    Optional<MunicipalityId> own =
        people.posts(user).stream()
            .filter(post -> post.role() == Role.HR)
            .map(Post::municipality)
            .filter(id -> id != null && id.value().equals(municipality))
            .findFirst();
    if (own.isEmpty()) {
      response.setStatus(HttpStatus.FORBIDDEN.value());
      model.addAttribute("t", texts(request));
      return "pages/not-yours";
    }
    Optional<LocalDate> day =
        TypedDay.read(until)
            .filter(it -> !it.isBefore(clock.today()) && !it.isAfter(officials.latestAside()));
    Optional<String> why = TypedText.wordsUpTo(reason, LONGEST_REASON);
    if (day.isPresent() && why.isPresent()) {
      officials.putAside(own.get(), day.get(), why.get(), user);
      return "redirect:/second-official?result=aside";
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    PageTexts t = texts(request);
    model.addAttribute(
        "refusal",
        day.isEmpty()
            ? new Refusal(
                own.get(),
                "until",
                t.of("second.refused.until", t.date(officials.latestAside())),
                until,
                reason)
            : new Refusal(
                own.get(),
                "reason",
                t.of(TypedText.sentence(reason, "second.refused.reason")),
                until,
                reason));
    return filled(request, model);
  }

  private String filled(HttpServletRequest request, Model model) {
    PageTexts t = texts(request);
    List<Post> posts = people.posts(user(request));
    model.addAttribute("t", t);
    model.addAttribute("today", clock.today());
    model.addAttribute("latest", officials.latestAside());
    model.addAttribute(
        "lines",
        officials.all().stream()
            .filter(staffing -> sees(posts, staffing.municipality()))
            .map(staffing -> line(staffing, posts, t))
            .toList());
    return "pages/second-official";
  }

  private static boolean sees(List<Post> posts, MunicipalityId municipality) {
    return posts.stream()
        .anyMatch(
            post ->
                switch (post.role()) {
                  case RO3KVIT, POSIV -> true;
                  case HR, MANAGER -> municipality.equals(post.municipality());
                  default -> false;
                });
  }

  private Line line(Staffing staffing, List<Post> posts, PageTexts t) {
    MunicipalityId id = staffing.municipality();
    Staffing.State state = staffing.state(officials.fewest());
    boolean inside = posts.stream().anyMatch(post -> id.equals(post.municipality()));
    Optional<Aside> aside = officials.aside(id).filter(it -> it.untilOn().isAfter(clock.today()));
    return new Line(
        id,
        municipalities.nameOf(id),
        t.of("second.state." + state.id()),
        t.of("second.counts", staffing.atWork(), staffing.planned(), staffing.considered()),
        aside.map(it -> t.of("second.aside", t.date(it.untilOn()))).orElse(null),
        aside.filter(it -> inside).map(Aside::reason).orElse(null),
        staffing.isAsked(officials.fewest()) && posts.contains(new Post(Role.HR, id)));
  }

  private PageTexts texts(HttpServletRequest request) {
    return new PageTexts(texts, people.languageOf(user(request)));
  }

  private static UserId user(HttpServletRequest request) {
    return new UserId(request.getRemoteUser());
  }
}
