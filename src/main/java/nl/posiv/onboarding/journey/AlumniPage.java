package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.audit.ConcernedCase;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.farewell.Alumni;
import nl.posiv.onboarding.farewell.AlumniWithdrawal;
import nl.posiv.onboarding.farewell.Alumnus;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedDay;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * With whom Ro3kvit may keep in touch after the work, and that somebody took it back by phone or by
 * mail.
 */
@Controller
@RequestMapping("/alumni")
class AlumniPage {

  private static final Set<String> RESULTS = Set.of("taken-back", "gone");

  private final Alumni alumni;
  private final Viewers viewers;
  private final People people;
  private final Texts texts;
  private final ProgrammeClock clock;

  AlumniPage(Alumni alumni, Viewers viewers, People people, Texts texts, ProgrammeClock clock) {
    this.alumni = alumni;
    this.viewers = viewers;
    this.people = people;
    this.texts = texts;
    this.clock = clock;
  }

  /** Somebody as the page shows them. The template reads it, so it is public. */
  public record Line(
      CaseReference reference, String name, String email, String place, String since) {}

  /**
   * A consent that was taken back, as the page shows it. The template reads it, so it is public.
   */
  public record Gone(CaseReference reference, String day, String recordedBy) {}

  @GetMapping
  String page(
      @RequestParam(required = false) @Nullable String result,
      HttpServletRequest request,
      Model model) {
    PageTexts t = fill(viewers.of(request), model);
    if (result != null && RESULTS.contains(result)) {
      model.addAttribute("result", t.of("alumni.result." + result));
    }
    return "pages/alumni";
  }

  @PostMapping
  String takeBack(
      @RequestParam(defaultValue = "") String reference,
      @RequestParam(defaultValue = "") String day,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Viewer viewer = viewers.of(request);
    Optional<CaseReference> known = CaseReference.find(reference);
    Optional<LocalDate> since = known.flatMap(alumni::since);
    if (known.isEmpty() || since.isEmpty()) {
      return "redirect:/alumni?result=gone";
    }
    ConcernedCase.remember(known.get());
    Optional<LocalDate> typed =
        TypedDay.read(day).filter(it -> !it.isBefore(since.get()) && !it.isAfter(clock.today()));
    if (typed.isEmpty()) {
      PageTexts t = fill(viewer, model);
      model.addAttribute("refusal", t.of("alumni.day-needed", t.date(since.get())));
      model.addAttribute("chosen", known.get());
      model.addAttribute("dayTyped", day);
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return "pages/alumni";
    }
    boolean done = alumni.takeBack(known.get(), typed.get(), viewer.userId());
    return "redirect:/alumni?result=" + (done ? "taken-back" : "gone");
  }

  private PageTexts fill(Viewer viewer, Model model) {
    PageTexts t = new PageTexts(texts, viewer.language());
    List<Line> lines = alumni.list().stream().map(alumnus -> line(alumnus, t)).toList();
    model.addAttribute("t", t);
    model.addAttribute("lines", lines);
    model.addAttribute("gone", alumni.withdrawals().stream().map(it -> gone(it, t)).toList());
    model.addAttribute("today", clock.today());
    return t;
  }

  private static Line line(Alumnus alumnus, PageTexts t) {
    return new Line(
        alumnus.caseReference(),
        alumnus.name(),
        alumnus.email(),
        alumnus.place(),
        t.date(alumnus.since()));
  }

  private Gone gone(AlumniWithdrawal withdrawal, PageTexts t) {
    return new Gone(
        withdrawal.caseReference(),
        t.date(withdrawal.withdrawnOn()),
        people.nameOf(withdrawal.recordedBy()));
  }
}
