package nl.posiv.onboarding.placement.process;

import java.util.Map;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.placement.Hours;
import nl.posiv.onboarding.placement.MonthlyHours;
import org.springframework.stereotype.Component;

/** Mentor and official talk about the time split. The form shows sums, no month and no theme. */
@Component
class DiscussTimeSplit implements CaseForm {

  private final MonthlyHours monthlyHours;
  private final CaseContract contract;
  private final Texts texts;

  DiscussTimeSplit(MonthlyHours monthlyHours, CaseContract contract, Texts texts) {
    this.monthlyHours = monthlyHours;
    this.contract = contract;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "discuss-time-split";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Hours hours = monthlyHours.recent(contract.of(context));
    return Map.of(
        "splitShown",
        texts.get(
            context.language(),
            "placement.hours",
            texts.number(context.language(), hours.local()),
            texts.number(context.language(), hours.ukraine()),
            hours.ukrainianShare().orElse(0)));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    monthlyHours.agreeOnSplit(contract.of(context), answers.text("plan"), context.userId());
    return Map.of();
  }
}
