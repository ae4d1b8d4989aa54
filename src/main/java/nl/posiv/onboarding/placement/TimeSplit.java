package nl.posiv.onboarding.placement;

import java.math.BigDecimal;
import java.util.List;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;

/**
 * How the hours are split between the municipality and Ukraine (R04). The share is taken over the
 * last months together and judged every month; when it lies outside the band a number of times in a
 * row, mentor and official talk about it, and the counting starts anew. The target comes from the
 * programme, the rest are its defaults; none of it is law.
 *
 * @param target percentage of the hours meant for Ukraine
 * @param band points by which the share may differ either way
 * @param months months over which the share is taken
 * @param breaches judgements outside the band in a row before it is discussed
 */
record TimeSplit(int target, int band, int months, int breaches) {

  static TimeSplit of(Rules rules) {
    return new TimeSplit(
        rules.count(Rule.TIME_SPLIT_TARGET),
        rules.count(Rule.TIME_SPLIT_BAND),
        rules.count(Rule.TIME_SPLIT_MONTHS),
        rules.count(Rule.TIME_SPLIT_BREACHES));
  }

  /**
   * Whether the last of these months gives a reason to talk.
   *
   * @param logged all months so far, the oldest first
   */
  boolean isToBeDiscussed(List<Hours> logged) {
    boolean discuss = false;
    int inARow = 0;
    for (int last = months; last <= logged.size(); last++) {
      inARow = isOutside(Hours.sum(logged.subList(last - months, last))) ? inARow + 1 : 0;
      discuss = inARow == breaches;
      if (discuss) {
        inARow = 0;
      }
    }
    return discuss;
  }

  /** The hours over which the share is taken now. */
  Hours rolling(List<Hours> logged) {
    return Hours.sum(logged.subList(Math.max(0, logged.size() - months), logged.size()));
  }

  /** Months without any hours, such as a long leave, are not outside the band. */
  private boolean isOutside(Hours hours) {
    BigDecimal difference =
        hours
            .ukraine()
            .multiply(Hours.HUNDRED)
            .subtract(hours.total().multiply(BigDecimal.valueOf(target)))
            .abs();
    return difference.compareTo(hours.total().multiply(BigDecimal.valueOf(band))) > 0;
  }
}
