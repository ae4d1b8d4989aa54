package nl.posiv.onboarding.employment.process;

import java.util.Map;
import nl.posiv.onboarding.employment.Bsn;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.Answers;
import nl.posiv.onboarding.engine.CaseForm;
import nl.posiv.onboarding.engine.FormContext;
import org.springframework.stereotype.Component;

/**
 * HR records the citizen service number (BSN). It is never shown again and is no process variable.
 */
@Component
class RegisterBsn implements CaseForm {

  private final Employments employments;

  RegisterBsn(Employments employments) {
    this.employments = employments;
  }

  @Override
  public String key() {
    return "register-bsn";
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    String bsn = answers.text("bsn");
    answers.require(Bsn.passesElevenTest(bsn), "bsn", "employment.no-bsn");
    employments.registerBsn(context.caseReference(), bsn, context.userId());
    return Map.of();
  }
}
