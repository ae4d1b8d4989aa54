package nl.posiv.onboarding.placement;

import java.time.LocalDate;
import java.time.Period;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;

/**
 * Until when the hours of a contract can be corrected: as long as it runs, and some time after its
 * end, because its last month is logged shortly before it.
 *
 * @param afterEnd how long after the last day
 */
record HoursCorrection(Period afterEnd) {

  static HoursCorrection of(Rules rules) {
    return new HoursCorrection(rules.period(Rule.HOURS_CORRECTION));
  }

  /** Whether they can be corrected on a day. */
  boolean isOpen(Contract contract, LocalDate on) {
    return contract.isUnderWay()
        || contract.hasBegun()
            && contract
                .lastDay()
                .map(day -> day.plus(afterEnd))
                .filter(last -> !on.isAfter(last))
                .isPresent();
  }
}
