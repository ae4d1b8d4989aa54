package nl.posiv.onboarding.placement.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.engine.TransientFacts;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.placement.Hours;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.placement.WorkMonth;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Component;

/** The official logs the hours since the round before. */
@Component
class LogHours implements CaseForm {

  private final Placements placements;
  private final CaseContract contract;
  private final Reference reference;
  private final Rules rules;
  private final Texts texts;

  LogHours(
      Placements placements, CaseContract contract, Reference reference, Rules rules, Texts texts) {
    this.contract = contract;
    this.rules = rules;
    this.placements = placements;
    this.reference = reference;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "log-hours";
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    return Map.of("themes", reference.themes(context.language()));
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    WorkMonth month = month(context);
    return Map.of(
        "monthShown",
        texts.date(context.language(), month.from())
            + " – "
            + texts.date(context.language(), month.until()));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    Hours hours = new Hours(answers.number("hoursLocal"), answers.number("hoursUkraine"));
    BigDecimal most = rules.amount(Rule.MONTH_HOURS_MAXIMUM, context.opened());
    answers.require(
        hours.total().compareTo(most) <= 0,
        "hoursUkraine",
        "placement.hours-over-a-month",
        hours.total(),
        most);
    boolean discuss =
        placements.logHours(
            context.caseReference(),
            month(context),
            hours,
            answers.choices("themes"),
            context.userId());
    return Map.of(
        PlacementProcess.TIME_SPLIT, TransientFacts.text(discuss ? "discuss" : "in-band"));
  }

  private WorkMonth month(FormContext context) {
    return placements.schedule(contract.of(context)).monthBefore(context.opened());
  }
}
