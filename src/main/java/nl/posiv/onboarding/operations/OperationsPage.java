package nl.posiv.onboarding.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which an administrator sees what failed, and has it tried again. */
@Controller
@RequestMapping("/operations")
class OperationsPage {

  private static final Set<String> RESULTS = Set.of("begun", "done", "failed", "told", "gone");

  private final FailedSteps steps;
  private final People people;
  private final Texts texts;

  OperationsPage(FailedSteps steps, People people, Texts texts) {
    this.steps = steps;
    this.people = people;
    this.texts = texts;
  }

  /** A failed step as the page shows it. The template reads it, so it is public. */
  public record Row(
      UUID id,
      String caseReference,
      String name,
      String since,
      String error,
      String hint,
      boolean form) {}

  @GetMapping
  String page(
      @RequestParam(required = false) @Nullable String result,
      Model model,
      HttpServletRequest request) {
    Language language = people.languageOf(UserId.of(request.getRemoteUser()));
    PageTexts t = new PageTexts(texts, language);
    model.addAttribute("t", t);
    model.addAttribute("rows", rows(t));
    if (result != null && RESULTS.contains(result)) {
      model.addAttribute("result", t.of("operations.result." + result));
    }
    return "pages/operations";
  }

  @PostMapping("/retry")
  String retry(@RequestParam UUID id) {
    String result = steps.retry(id).name().toLowerCase(Locale.ROOT);
    return "redirect:/operations?result=" + result;
  }

  private List<Row> rows(PageTexts t) {
    return steps.open().stream()
        .map(
            step ->
                new Row(
                    step.id(),
                    step.caseReference() == null
                        ? t.of("operations.no-case")
                        : step.caseReference().value(),
                    nameAsFarAsKnown(t, step),
                    time(t.language(), step.since()),
                    step.error(),
                    t.of("operations.hint." + step.kind()),
                    step.isHandedIn()))
        .toList();
  }

  /** One that nobody can name must not hide the others. */
  private String nameAsFarAsKnown(PageTexts t, FailedStep step) {
    try {
      return name(t, step);
    } catch (RuntimeException e) {
      return step.step();
    }
  }

  private String name(PageTexts t, FailedStep step) {
    return switch (step.kind()) {
      case FailedStep.MAIL_SERVER -> t.of("operations.mail-server");
      case FailedStep.MAIL -> t.of("operations.mail", step.step());
      case FailedStep.WORK ->
          t.of(
              "operations.work",
              texts.find(t.language(), "operations.work." + step.step()).orElse(step.step()),
              step.source().substring(step.step().length()).strip());
      default ->
          texts
              .find(t.language(), (step.isStart() ? "start." : "task.") + step.step() + ".name")
              .orElseGet(() -> steps.nameOf(step));
    };
  }

  private static String time(Language language, Instant since) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(language.locale())
        .format(since.atZone(ProgrammeClock.ZONE).toLocalDateTime());
  }
}
