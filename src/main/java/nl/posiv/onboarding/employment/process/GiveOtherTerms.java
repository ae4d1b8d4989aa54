package nl.posiv.onboarding.employment.process;

import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.employment.Terms;
import org.springframework.stereotype.Component;

/** The other terms: leave, training, how the contract ends, the collective agreement. */
@Component
class GiveOtherTerms extends GiveTerms {

  GiveOtherTerms(Employments employments, ProgrammeClock clock) {
    super(Terms.OTHER, employments, clock);
  }

  @Override
  public String key() {
    return "give-other-terms";
  }
}
