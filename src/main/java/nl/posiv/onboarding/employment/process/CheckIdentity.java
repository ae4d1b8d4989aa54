package nl.posiv.onboarding.employment.process;

import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import org.springframework.stereotype.Component;

/** HR checks the original identity document. */
@Component
class CheckIdentity implements CorrectableForm {

  private final Employments employments;

  CheckIdentity(Employments employments) {
    this.employments = employments;
  }

  @Override
  public String key() {
    return "check-identity";
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(
        "identityCheckedOn", DateRange.happenedSince(CaseDay.NOMINATION, CaseDay.DECISION));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    LocalDate checkedOn = answers.date("identityCheckedOn");
    employments.recordIdentityCheck(context.caseReference(), checkedOn, context.userId());
    return Map.of();
  }
}
