package nl.posiv.onboarding.placement.process;

import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.placement.Hours;
import nl.posiv.onboarding.placement.MonthlyHours;
import org.springframework.stereotype.Component;

/** Mentor and official talk about the time split. The form shows sums, no month and no theme. */
@Component
class DiscussTimeSplit implements CorrectableForm {

  private final MonthlyHours monthlyHours;
  private final CaseContract contract;
  private final MentorsWords words;
  private final Texts texts;

  DiscussTimeSplit(
      MonthlyHours monthlyHours, CaseContract contract, MentorsWords words, Texts texts) {
    this.words = words;
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

  @Override
  public Optional<String> closed(Recorded recorded) {
    return words.closed(recorded, "agreed_by");
  }
}
