package nl.posiv.onboarding.rulebook;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.audit.Action;
import nl.posiv.onboarding.audit.AuditEntry;
import nl.posiv.onboarding.audit.AuditLog;
import nl.posiv.onboarding.audit.Result;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedDay;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.DecreedDay;
import nl.posiv.onboarding.rules.DecreedDayRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The days that a royal decree equates with a holiday, and an administrator who adds one. */
@Controller
@RequestMapping("/decreed-days")
class DecreedDaysPage {

  private static final Set<String> RESULTS = Set.of("added", "removed", "gone");
  private static final int LONGEST_SOURCE = 500;

  private final DecreedDayRegister register;
  private final People people;
  private final AuditLog audit;
  private final Texts texts;
  private final ProgrammeClock clock;

  DecreedDaysPage(
      DecreedDayRegister register,
      People people,
      AuditLog audit,
      Texts texts,
      ProgrammeClock clock) {
    this.register = register;
    this.people = people;
    this.audit = audit;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * A day as the page shows it. The template reads it, so it is public.
   *
   * @param ahead whether it lies ahead, so that it can be taken back
   */
  public record Line(LocalDate day, String written, String source, boolean ahead) {}

  @GetMapping
  String page(
      @RequestParam(required = false) @Nullable String result,
      HttpServletRequest request,
      Model model) {
    PageTexts t = fill(request, model);
    if (result != null && RESULTS.contains(result)) {
      model.addAttribute("result", t.of("decreed.result." + result));
    }
    return "pages/decreed-days";
  }

  @PostMapping
  String add(
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String source,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<LocalDate> typed = TypedDay.read(day).filter(it -> it.isAfter(clock.today()));
    if (typed.isEmpty()) {
      return refused("day", "decreed.day-ahead", day, source, request, response, model);
    }
    Optional<String> decree = TypedText.wordsUpTo(source, LONGEST_SOURCE);
    if (decree.isEmpty()) {
      String sentence = TypedText.sentence(source, "decreed.source-needed");
      return refused("source", sentence, day, source, request, response, model);
    }
    if (!register.add(typed.get(), decree.get(), new UserId(request.getRemoteUser()))) {
      return refused("day", "decreed.known", day, source, request, response, model);
    }
    record(request, "decreed day " + typed.get());
    return "redirect:/decreed-days?result=added";
  }

  @PostMapping("/remove")
  String remove(@RequestParam(defaultValue = "") String day, HttpServletRequest request) {
    boolean removed =
        TypedDay.read(day)
            .filter(it -> it.isAfter(clock.today()))
            .filter(register::remove)
            .isPresent();
    if (removed) {
      record(request, "decreed day " + day + ": removed");
    }
    return "redirect:/decreed-days?result=" + (removed ? "removed" : "gone");
  }

  private String refused(
      String field,
      String reason,
      String day,
      String source,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    PageTexts t = fill(request, model);
    model.addAttribute("refusedAt", field);
    model.addAttribute("refusal", t.of(reason));
    model.addAttribute("dayTyped", day);
    model.addAttribute("sourceTyped", source);
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    return "pages/decreed-days";
  }

  private PageTexts fill(HttpServletRequest request, Model model) {
    UserId user = new UserId(request.getRemoteUser());
    PageTexts t = new PageTexts(texts, people.languageOf(user));
    model.addAttribute("t", t);
    model.addAttribute("enters", people.roles(user).contains(Role.ADMIN));
    model.addAttribute("lines", register.list().stream().map(day -> line(day, t)).toList());
    return t;
  }

  private Line line(DecreedDay day, PageTexts t) {
    return new Line(day.day(), t.date(day.day()), day.source(), day.day().isAfter(clock.today()));
  }

  private void record(HttpServletRequest request, String what) {
    audit.record(
        new AuditEntry(
            Action.RULE_CHANGED,
            what,
            null,
            Result.OK,
            request.getRemoteAddr(),
            new UserId(request.getRemoteUser())));
  }
}
