package nl.posiv.onboarding.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.notification.MailDesk;
import nl.posiv.onboarding.notification.MailMode;
import nl.posiv.onboarding.notification.MailState;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.notification.Refusal;
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

  private static final Set<String> RESULTS =
      Set.of(
          "begun",
          "done",
          "failed",
          "told",
          "gone",
          "mail-saved",
          "mail-changed",
          "mail-no-address");

  private final FailedSteps steps;
  private final Mailroom mailroom;
  private final MailDesk desk;
  private final People people;
  private final Texts texts;

  OperationsPage(FailedSteps steps, Mailroom mailroom, MailDesk desk, People people, Texts texts) {
    this.steps = steps;
    this.mailroom = mailroom;
    this.desk = desk;
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
    MailState mail = desk.state();
    model.addAttribute("mail", mail);
    model.addAttribute("modes", MailMode.values());
    model.addAttribute("mailState", mailState(t, mail));
    model.addAttribute("mailSince", mailSince(t, mail));
    model.addAttribute("waiting", mailroom.waiting());
    model.addAttribute(
        "returned",
        desk.readsReturnedAt()
            .map(host -> t.of("operations.post.returned", host))
            .orElseGet(() -> t.of("operations.post.returned.not")));
    model.addAttribute(
        "away",
        mailroom
            .awayServer()
            .map(
                away ->
                    t.of(
                        "operations.post.away",
                        t.moment(away.since()),
                        away.error(),
                        t.moment(away.restsUntil())))
            .orElse(null));
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

  @PostMapping("/mail")
  String choose(
      @RequestParam String mode,
      @RequestParam(defaultValue = "") String redirectTo,
      @RequestParam int version,
      HttpServletRequest request) {
    return WithId.find(MailMode.class, mode)
        .map(chosen -> desk.choose(chosen, redirectTo, version, reader(request)))
        .map(OperationsPage::afterMail)
        .orElse("redirect:/operations");
  }

  @PostMapping("/mail/own")
  String own(@RequestParam int version, HttpServletRequest request) {
    return afterMail(desk.own(version, reader(request)));
  }

  private static String afterMail(MailDesk.Outcome outcome) {
    return "redirect:/operations?result=mail-" + outcome.id();
  }

  private static UserId reader(HttpServletRequest request) {
    return Objects.requireNonNull(UserId.of(request.getRemoteUser()));
  }

  private static String mailState(PageTexts t, MailState mail) {
    return mail.mode() == MailMode.REDIRECT
        ? t.of("operations.post.state.redirect", Objects.requireNonNull(mail.redirectTo()))
        : mail.copy()
            ? t.of("operations.post.state.copy", mail.owner(), mail.here())
            : t.of("operations.post.state." + mail.mode().id());
  }

  private @Nullable String mailSince(PageTexts t, MailState mail) {
    return mail.by() == null
        ? null
        : t.of(
            "operations.post.since", t.moment(mail.since()), people.nameOf(new UserId(mail.by())));
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
                    hint(t, step),
                    step.isHandedIn()))
        .toList();
  }

  private static String hint(PageTexts t, FailedStep step) {
    return Optional.of(step)
        .filter(FailedStep::isMail)
        .flatMap(mail -> Refusal.in(mail.error()))
        .map(
            refusal ->
                t.of(
                    refusal.forGood()
                        ? "operations.hint.mail.for-good"
                        : "operations.hint.mail.for-now",
                    refusal.numbers()))
        .orElseGet(() -> t.of("operations.hint." + step.kind()));
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
