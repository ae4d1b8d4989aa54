package nl.posiv.onboarding.mentorship;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.language.Frame;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.TypedDay;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.nomination.Reference;
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
 * What a mentor says of themselves: themes and languages, by which they are suggested, how many
 * they want to guide, and until when they take nobody new. What they guide already is not touched
 * by it.
 */
@Controller
@RequestMapping("/mentoring")
class MentorPage {

  private final MentorProfiles profiles;
  private final Mentorships mentorships;
  private final Reference reference;
  private final ProgrammeClock clock;

  MentorPage(
      MentorProfiles profiles, Mentorships mentorships, Reference reference, ProgrammeClock clock) {
    this.profiles = profiles;
    this.mentorships = mentorships;
    this.reference = reference;
    this.clock = clock;
  }

  @GetMapping
  String show(
      @RequestParam(required = false) @Nullable String result,
      HttpServletRequest request,
      Model model) {
    UserId mentor = new UserId(request.getRemoteUser());
    MentorTime time = profiles.timeOf(mentor);
    LocalDate pause = time.pauseOn(clock.today());
    model.addAttribute("saved", "saved".equals(result));
    return fill(
        mentor,
        profiles.find(mentor).orElse(MentorProfile.EMPTY),
        mentorships.capacityOf(mentor),
        pause == null ? "" : pause.toString(),
        model);
  }

  @PostMapping
  String save(
      @RequestParam(required = false) @Nullable List<String> themes,
      @RequestParam(required = false) @Nullable List<String> languages,
      @RequestParam(defaultValue = "") String places,
      @RequestParam(defaultValue = "") String pausedUntil,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    UserId mentor = new UserId(request.getRemoteUser());
    PageTexts t = texts(model);
    int allowed = mentorships.capacity();
    MentorProfile profile =
        new MentorProfile(
            known(themes, themes(mentor, t.language()).stream().map(Option::value)),
            known(languages, MentorProfile.LANGUAGES.stream()));
    Optional<Integer> most =
        IntStream.rangeClosed(1, allowed)
            .boxed()
            .filter(number -> places.equals(number.toString()))
            .findFirst();
    boolean pauses = !TypedText.isBlank(pausedUntil);
    LocalDate today = clock.today();
    Optional<LocalDate> until =
        TypedDay.read(pausedUntil)
            .filter(day -> !day.isBefore(today) && day.isBefore(today.plusYears(1)));
    if (most.isEmpty() || pauses && until.isEmpty()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute("refusedAt", most.isEmpty() ? "places" : "pausedUntil");
      model.addAttribute("refusal", most.isEmpty() ? "mentoring.no-places" : "mentoring.no-day");
      return fill(mentor, profile, most.orElse(allowed), pausedUntil, model);
    }
    profiles.save(mentor, profile, new MentorTime(most.get(), until.orElse(null)));
    return "redirect:/mentoring?result=saved";
  }

  /** Those that a mentor has chosen are there, in use or not. */
  private List<Option> themes(UserId mentor, Language language) {
    return reference.themes(
        language, profiles.find(mentor).map(MentorProfile::themes).orElse(List.of()));
  }

  /** What of it there is to choose, in the order in which it is offered. */
  private static List<String> known(@Nullable List<String> chosen, Stream<String> offered) {
    return offered.filter(id -> chosen != null && chosen.contains(id)).toList();
  }

  private String fill(
      UserId mentor, MentorProfile profile, int places, String pausedUntil, Model model) {
    PageTexts t = texts(model);
    model.addAttribute("t", t);
    model.addAttribute("guiding", mentorships.guiding(mentor));
    model.addAttribute("themes", themes(mentor, t.language()));
    model.addAttribute(
        "languages",
        MentorProfile.LANGUAGES.stream()
            .map(id -> new Option(id, reference.written(t.language(), "language", id)))
            .toList());
    model.addAttribute("profile", profile);
    model.addAttribute("allowed", IntStream.rangeClosed(1, mentorships.capacity()).toArray());
    model.addAttribute("places", places);
    model.addAttribute("pausedUntil", pausedUntil);
    model.addAttribute("today", clock.today().toString());
    return "pages/mentoring";
  }

  private static PageTexts texts(Model model) {
    Frame frame = Frame.in(model.asMap());
    return new PageTexts(frame.texts(), frame.language());
  }
}
