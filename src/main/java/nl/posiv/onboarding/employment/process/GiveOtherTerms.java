package nl.posiv.onboarding.employment.process;

import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.employment.Terms;
import org.springframework.stereotype.Component;

/** The other terms: leave, training, how the contract ends, the collective agreement. */
@Component
class GiveOtherTerms extends GiveTerms {

  GiveOtherTerms(Employments employments) {
    super(Terms.OTHER, employments);
  }

  @Override
  public String key() {
    return "give-other-terms";
  }
}
