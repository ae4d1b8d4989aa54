package nl.posiv.onboarding.placement.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.engine.TransientFacts;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.placement.ConfirmedHours;
import nl.posiv.onboarding.placement.HoursAnswer;
import nl.posiv.onboarding.placement.HoursConfirmation;
import nl.posiv.onboarding.placement.HoursHalf;
import nl.posiv.onboarding.placement.LoggedHours;
import nl.posiv.onboarding.placement.WorkMonth;
import org.springframework.stereotype.Component;

/**
 * The mentor or Ro3kvit confirms one half of the hours of a month, or asks the official. The form
 * shows that half alone.
 */
@Component
class ConfirmHours implements CaseForm {

  private final ConfirmedHours confirmed;
  private final EnteredHours entered;
  private final Nominations nominations;
  private final Texts texts;

  ConfirmHours(
      ConfirmedHours confirmed, EnteredHours entered, Nominations nominations, Texts texts) {
    this.nominations = nominations;
    this.confirmed = confirmed;
    this.entered = entered;
    this.texts = texts;
  }

  @Override
  public String key() {
    return ConfirmedHours.TASK;
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    LoggedHours logged = logged(context);
    HoursHalf half = half(context);
    List<LoggedHours> before = confirmed.before(logged);
    Map<String, Object> shown = new HashMap<>();
    shown.put(
        "monthShown",
        entered.written(
            context.language(), new WorkMonth(logged.monthFrom(), logged.monthUntil())));
    shown.put("hoursShown", written(context, half, logged));
    shown.put("projectShown", Objects.requireNonNullElse(half.project(logged), ""));
    shown.put(
        "beforeShown",
        before.isEmpty() ? "" : written(context, half, before.get(before.size() - 1)));
    shown.put(
        "questionShown",
        before.stream()
            .flatMap(version -> confirmed.of(version, half).stream())
            .map(HoursConfirmation::question)
            .filter(Objects::nonNull)
            .reduce((earlier, last) -> last)
            .orElse(""));
    shown.put("explanationShown", Objects.requireNonNullElse(logged.explanation(), ""));
    return shown;
  }

  /** Some time after the end of the contract nobody can correct its hours any more. */
  @Override
  public Set<String> leftOut(FormContext context) {
    return confirmed.canBeAsked(logged(context))
        ? Set.of()
        : Set.of("outcome.option." + HoursAnswer.ASK.id());
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    LoggedHours logged = logged(context);
    // Who corrects these hours in the same moment ends this task.
    nominations.lockPerson(logged.caseReference());
    HoursAnswer outcome = answers.outcome(HoursAnswer.class);
    answers.require(
        outcome == HoursAnswer.CONFIRM || confirmed.canBeAsked(logged),
        "outcome",
        "hours.nobody-to-ask");
    confirmed.answer(
        logged,
        half(context),
        outcome,
        outcome == HoursAnswer.ASK ? answers.text("question") : null,
        context.userId());
    return Map.of(ConfirmLocalHoursProcess.OUTCOME, TransientFacts.text(outcome.id()));
  }

  private String written(FormContext context, HoursHalf half, LoggedHours logged) {
    return texts.get(
        context.language(),
        "hours.of-half." + half.id(),
        texts.number(context.language(), half.hours(logged)));
  }

  private LoggedHours logged(FormContext context) {
    return confirmed.find(
        (Long) Objects.requireNonNull(context.variables().get(AskToConfirmHours.LOGGED)));
  }

  private static HoursHalf half(FormContext context) {
    return Optional.ofNullable(context.decision(AskToConfirmHours.HALF))
        .map(half -> WithId.of(HoursHalf.class, half))
        .orElseThrow();
  }
}
