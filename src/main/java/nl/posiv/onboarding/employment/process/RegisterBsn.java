package nl.posiv.onboarding.employment.process;

import nl.posiv.onboarding.employment.Employments;
import org.springframework.stereotype.Component;

/** HR records the BSN before the start. */
@Component
class RegisterBsn extends BsnForm {

  RegisterBsn(Employments employments) {
    super(employments);
  }

  @Override
  public String key() {
    return "register-bsn";
  }
}
