package nl.posiv.onboarding.contracts;

import java.time.LocalDate;
import java.time.Period;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;

/**
 * How far a chain of temporary contracts may go before the next one is permanent (keten, article
 * 7:668a BW; R12).
 *
 * @param contracts how many may follow each other
 * @param length from the first day of the first to the last day of the last
 */
public record ChainLimits(int contracts, Period length) {

  /** As the rule catalogue has them today. */
  public static ChainLimits of(Rules rules) {
    return new ChainLimits(rules.count(Rule.CHAIN_CONTRACTS), rules.period(Rule.CHAIN_MAXIMUM));
  }

  /** Whether one more contract after so many is still temporary by its number. */
  public boolean allowOneMoreAfter(int earlierContracts) {
    return earlierContracts < contracts;
  }

  /** The last day that the last contract of a chain may have. */
  public LocalDate latestEnd(LocalDate firstDayOfChain) {
    return firstDayOfChain.plus(length).minusDays(1);
  }
}
