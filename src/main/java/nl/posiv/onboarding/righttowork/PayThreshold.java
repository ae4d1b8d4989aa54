package nl.posiv.onboarding.righttowork;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.posiv.onboarding.rules.Rule;

/**
 * What a highly skilled migrant must earn (R09): the amount of the year in which the permit is
 * applied for, whenever the work begins.
 *
 * @param rule the row of the catalogue that holds the amount
 * @param amount euros gross a month, without holiday allowance
 * @param age in years on the day of the application, which decides on the row
 * @param appliedOn the day of the application, or the day on which it is thought of
 */
public record PayThreshold(Rule rule, BigDecimal amount, int age, LocalDate appliedOn) {

  /** Whether a pay in euros gross a month, without holiday allowance, is enough. */
  public boolean isReachedBy(BigDecimal monthlyPay) {
    return monthlyPay.compareTo(amount) >= 0;
  }
}
