package nl.posiv.onboarding.placement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;

/**
 * How many hours a month of a contract can have: those of a week for each seven days, and of one
 * that is shorter those of a week, in which it may lie as it likes; with a margin for weeks in
 * which more was done. More points at a typing error. Defaults of the programme.
 *
 * @param margin percentage on top of the hours of the contract
 * @param most hours that no month has
 */
record HoursLimit(BigDecimal margin, BigDecimal most) {

  private static final long DAYS_OF_A_WEEK = 7;

  static HoursLimit of(Rules rules, LocalDate on) {
    return new HoursLimit(
        rules.amount(Rule.MONTH_HOURS_MARGIN, on), rules.amount(Rule.MONTH_HOURS_MAXIMUM, on));
  }

  /**
   * The most hours of a month.
   *
   * @param hoursPerWeek of the contract; null if they are not known
   */
  BigDecimal of(WorkMonth month, @Nullable BigDecimal hoursPerWeek) {
    if (hoursPerWeek == null) {
      return most;
    }
    long days = ChronoUnit.DAYS.between(month.from(), month.until()) + 1;
    return hoursPerWeek
        .multiply(BigDecimal.valueOf(Math.max(days, DAYS_OF_A_WEEK)))
        .multiply(Hours.HUNDRED.add(margin))
        .divide(Hours.HUNDRED.multiply(BigDecimal.valueOf(DAYS_OF_A_WEEK)), 1, RoundingMode.HALF_UP)
        .min(most)
        .stripTrailingZeros();
  }
}
