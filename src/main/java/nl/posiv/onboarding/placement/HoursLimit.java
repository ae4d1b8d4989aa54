package nl.posiv.onboarding.placement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;

/**
 * How many hours a month of a contract can have: those of each week that begins in it, with a
 * margin for weeks in which more was done. More points at a typing error. Defaults of the
 * programme.
 *
 * @param margin percentage on top of the hours of the contract
 * @param most hours that no month has
 */
record HoursLimit(BigDecimal margin, BigDecimal most) {

  private static final int DAYS_OF_A_WEEK = 7;

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
    long weeks = (days + DAYS_OF_A_WEEK - 1) / DAYS_OF_A_WEEK;
    return hoursPerWeek
        .multiply(BigDecimal.valueOf(weeks))
        .multiply(Hours.HUNDRED.add(margin))
        .divide(Hours.HUNDRED, 1, RoundingMode.HALF_UP)
        .min(most)
        .stripTrailingZeros();
  }
}
