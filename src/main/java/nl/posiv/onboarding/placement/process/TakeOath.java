package nl.posiv.onboarding.placement.process;

import java.util.Map;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.placement.Placements;
import org.springframework.stereotype.Component;

/** HR records when the oath or promise was taken. */
@Component
class TakeOath implements CorrectableForm {

  private final Placements placements;

  TakeOath(Placements placements) {
    this.placements = placements;
  }

  @Override
  public String key() {
    return "take-oath";
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(
        "oathTakenOn",
        DateRange.happenedSince(CaseDay.NOMINATION, CaseDay.DECISION, CaseDay.SIGNATURE));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    placements.recordOath(context.caseReference(), answers.date("oathTakenOn"), context.userId());
    return Map.of();
  }
}
