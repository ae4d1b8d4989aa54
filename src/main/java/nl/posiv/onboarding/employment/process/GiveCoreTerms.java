package nl.posiv.onboarding.employment.process;

import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.employment.Terms;
import org.springframework.stereotype.Component;

/** The core terms: place, work, dates, trial period, hours and pay. */
@Component
class GiveCoreTerms extends GiveTerms {

  GiveCoreTerms(Employments employments) {
    super(Terms.CORE, employments);
  }

  @Override
  public String key() {
    return "give-core-terms";
  }
}
