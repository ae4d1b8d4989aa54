package nl.posiv.onboarding.placement;

import java.time.Period;
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

  static PlacementTerms of(Rules rules) {
    return new PlacementTerms(
        rules.period(Rule.INFORMATION_DUTY_CORE),
        rules.period(Rule.INFORMATION_DUTY_OTHER),
        rules.period(Rule.TRIAL_PERIOD_REMINDER),
        rules.period(Rule.CHECK_IN_INTERVAL),
        rules.period(Rule.MID_YEAR),
        rules.period(Rule.MID_YEAR_MARGIN),
        rules.period(Rule.EVALUATION_START),
        rules.period(Rule.EVALUATION_VIEWS),
        rules.period(Rule.EVALUATION_ANSWER),
        rules.period(Rule.EVALUATION_SUMMARY),
        rules.period(Rule.FOLLOW_UP_DECISION),
        rules.period(Rule.END_NOTICE_WARNING),
        rules.period(Rule.END_NOTICE),
        rules.count(Rule.LAST_MONTH_ASKED));
  }
}
