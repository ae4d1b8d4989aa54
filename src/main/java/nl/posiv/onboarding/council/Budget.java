package nl.posiv.onboarding.council;

import java.math.BigDecimal;

/**
 * What taking part costs a municipality, in whole euros.
 *
 * @param costOfOne what one official costs in the length of the first contract
 * @param guidance time of mentors
 * @param reference where in the budget of that year the money comes from
 */
record Budget(
    int officials,
    BigDecimal costOfOne,
    BigDecimal guidance,
    BigDecimal other,
    int year,
    String reference) {

  BigDecimal costOfAll() {
    return costOfOne.multiply(BigDecimal.valueOf(officials));
  }

  BigDecimal total() {
    return costOfAll().add(guidance).add(other);
  }
}
