package nl.posiv.onboarding.placement;

import java.time.Period;
import java.util.Set;
import java.util.function.Function;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;

/**
 * The lengths of time that shape a year at work, as the rule catalogue has them.
 *
 * @param coreTerms time after the start within which the core terms are given (article 7:655 BW)
 * @param otherTerms time after the start within which the other terms are given (article 7:655 BW)
 * @param trialPeriodReminder time before the end of the trial period at which HR is reminded of it
 * @param checkInInterval time between two monthly rounds
 * @param midYear time from the start to the mid-year evaluation, and from one to the next
 * @param midYearMargin least time between an evaluation in between and the final one
 * @param evaluation time before the end at which the final evaluation starts
 * @param views time before the end at which the views close
 * @param answer time before the end at which the official's answer to them closes
 * @param summary time before the end at which HR's summary closes
 * @param followUpDecision time before the end at which the follow-up should be decided
 * @param endNoticeWarning time before the end at which people are warned that the notice must go
 *     out
 * @param endNotice time before the end at which the notice must have been received (article 7:668
 *     BW)
 * @param daysForLastMonth working days before the end on which people are asked about the last
 *     month
 */
record PlacementTerms(
    Period coreTerms,
    Period otherTerms,
    Period trialPeriodReminder,
    Period checkInInterval,
    Period midYear,
    Period midYearMargin,
    Period evaluation,
    Period views,
    Period answer,
    Period summary,
    Period followUpDecision,
    Period endNoticeWarning,
    Period endNotice,
    int daysForLastMonth) {

  private static final Set<Rule> LENGTHS =
      Set.of(
          Rule.INFORMATION_DUTY_CORE,
          Rule.INFORMATION_DUTY_OTHER,
          Rule.TRIAL_PERIOD_REMINDER,
          Rule.CHECK_IN_INTERVAL,
          Rule.MID_YEAR,
          Rule.MID_YEAR_MARGIN,
          Rule.EVALUATION_START,
          Rule.EVALUATION_VIEWS,
          Rule.EVALUATION_ANSWER,
          Rule.EVALUATION_SUMMARY,
          Rule.FOLLOW_UP_DECISION,
          Rule.END_NOTICE_WARNING,
          Rule.END_NOTICE);

  static PlacementTerms of(Rules rules) {
    Function<Rule, Period> length = rules.periods(LENGTHS);
    return new PlacementTerms(
        length.apply(Rule.INFORMATION_DUTY_CORE),
        length.apply(Rule.INFORMATION_DUTY_OTHER),
        length.apply(Rule.TRIAL_PERIOD_REMINDER),
        length.apply(Rule.CHECK_IN_INTERVAL),
        length.apply(Rule.MID_YEAR),
        length.apply(Rule.MID_YEAR_MARGIN),
        length.apply(Rule.EVALUATION_START),
        length.apply(Rule.EVALUATION_VIEWS),
        length.apply(Rule.EVALUATION_ANSWER),
        length.apply(Rule.EVALUATION_SUMMARY),
        length.apply(Rule.FOLLOW_UP_DECISION),
        length.apply(Rule.END_NOTICE_WARNING),
        length.apply(Rule.END_NOTICE),
        rules.count(Rule.LAST_MONTH_ASKED));
  }
}
