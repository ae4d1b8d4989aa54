package nl.posiv.onboarding.employment;

import java.time.LocalDate;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * The longest trial period (proeftijd) that a contract may have: none in a contract of six months
 * or less, otherwise one month (article 7:652 BW; R10). For two years and more the law allows two
 * months, which the programme does not use.
 */
@Component
class TrialPeriod {

  private final Rules rules;

  TrialPeriod(Rules rules) {
    this.rules = rules;
  }

  /** In whole months. */
  int longestMonths(LocalDate firstDay, LocalDate lastDay) {
    LocalDate lastDayWithout =
        firstDay.plus(rules.period(Rule.TRIAL_PERIOD_CONTRACT_LONGER_THAN)).minusDays(1);
    return lastDay.isAfter(lastDayWithout)
        ? (int) rules.period(Rule.TRIAL_PERIOD_MAXIMUM).toTotalMonths()
        : 0;
  }
}
