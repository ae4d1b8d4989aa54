package nl.posiv.onboarding.employment;

import java.time.LocalDate;
import nl.posiv.onboarding.calendar.WholeMonths;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The longest trial period (proeftijd) that a contract may have: none in a contract of six months
 * or less, and none in one that follows another with the same employer, unless it clearly asks
 * other skills or responsibilities; otherwise one month (article 7:652 BW; R10). For two years and
 * more the law allows two months, which the programme does not use.
 */
@Component
class TrialPeriod {

  private final Rules rules;

  TrialPeriod(Rules rules) {
    this.rules = rules;
  }

  /** What a contract follows, as far as it decides on a trial period. */
  enum Follows {
    /** The first contract with this employer. */
    NO_CONTRACT,
    /** An earlier contract with this employer, for the same kind of work. */
    SAME_WORK,
    /** An earlier contract with this employer; it is on record which other skills this one asks. */
    OTHER_WORK
  }

  /**
   * In whole months. Where six months may end on two days, the contract counts as the shorter one:
   * from 30 August to 28 February there is no trial period.
   *
   * @param lastDay null for a permanent contract
   */
  int longestMonths(LocalDate firstDay, @Nullable LocalDate lastDay, Follows follows) {
    return follows != Follows.SAME_WORK && isLongEnough(firstDay, lastDay)
        ? (int) rules.period(Rule.TRIAL_PERIOD_MAXIMUM).toTotalMonths()
        : 0;
  }

  private boolean isLongEnough(LocalDate firstDay, @Nullable LocalDate lastDay) {
    return lastDay == null
        || lastDay.isAfter(
            WholeMonths.lastDay(firstDay, rules.period(Rule.TRIAL_PERIOD_CONTRACT_LONGER_THAN)));
  }
}
