package nl.posiv.onboarding.employment.process;

import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.Answers;
import nl.posiv.onboarding.engine.CaseForm;
import nl.posiv.onboarding.engine.FormContext;
import org.springframework.stereotype.Component;

/** HR checks the original identity document. */
@Component
class CheckIdentity implements CaseForm {

  private final Employments employments;
  private final ProgrammeClock clock;

  CheckIdentity(Employments employments, ProgrammeClock clock) {
    this.employments = employments;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "check-identity";
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    LocalDate checkedOn = answers.date("identityCheckedOn");
    answers.require(!checkedOn.isAfter(clock.today()), "identityCheckedOn", "date.in-future");
    employments.recordIdentityCheck(context.caseReference(), checkedOn, context.userId());
    return Map.of();
  }
}
