package nl.posiv.onboarding.placement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private static final int DIGITS = 4;

  static TimeSplit of(Rules rules) {
    return new TimeSplit(
        rules.count(Rule.TIME_SPLIT_TARGET),
        rules.count(Rule.TIME_SPLIT_BAND),
        rules.count(Rule.TIME_SPLIT_MONTHS),
        rules.count(Rule.TIME_SPLIT_BREACHES));
  }

  /**
   * The months whose hours give a reason to talk. A month that is missing is no shift of those
   * before it: over a time with a gap nothing is judged, and the counting starts anew.
   *
   * @param logged the hours of every month so far, the oldest first; empty where they are missing
   * @return positions in that list, in order
   */
  List<Integer> talks(List<Optional<Hours>> logged) {
    List<Integer> talks = new ArrayList<>();
    int inARow = 0;
    for (int last = months; last <= logged.size(); last++) {
      inARow = isOutside(logged.subList(last - months, last)) ? inARow + 1 : 0;
      if (inARow == breaches) {
        talks.add(last - 1);
        inARow = 0;
      }
    }
    return talks;
  }

  /** The hours over which the share is taken now: of the last months up to the last known. */
  Hours rolling(List<Optional<Hours>> logged) {
    int until = logged.size();
    while (until > 0 && logged.get(until - 1).isEmpty()) {
      until--;
    }
    return Hours.sum(known(logged.subList(Math.max(0, until - months), until)));
  }

  /**
   * The percentage for Ukraine over the months that roll up to the last of these; empty where it
   * cannot be judged.
   */
  Optional<BigDecimal> share(List<Optional<Hours>> logged) {
    if (logged.size() < months) {
      return Optional.empty();
    }
    List<Hours> known = known(logged.subList(logged.size() - months, logged.size()));
    Hours sum = Hours.sum(known);
    return known.size() < months || sum.total().signum() == 0
        ? Optional.empty()
        : Optional.of(
            sum.ukraine()
                .multiply(Hours.HUNDRED)
                .divide(sum.total(), DIGITS, RoundingMode.HALF_UP));
  }

  /** Whether a share is outside the band. */
  boolean isOutside(BigDecimal share) {
    return share.subtract(BigDecimal.valueOf(target)).abs().compareTo(BigDecimal.valueOf(band)) > 0;
  }

  /** Whether the share over these months can be judged and is outside the band. */
  private boolean isOutside(List<Optional<Hours>> window) {
    List<Hours> known = known(window);
    return known.size() == window.size() && isOutside(Hours.sum(known));
  }

  private static List<Hours> known(List<Optional<Hours>> months) {
    return months.stream().flatMap(Optional::stream).toList();
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
