package nl.posiv.onboarding.money;

import java.math.BigDecimal;
import nl.posiv.onboarding.records.MunicipalityId;

/**
 * The money that a municipality set aside for a year.
 *
 * @param number of the version; each correction has a higher one
 * @param reference where in its own budget it stands
 */
record Budget(
    MunicipalityId municipality, int year, int number, BigDecimal amount, String reference) {

  boolean says(BigDecimal otherAmount, String otherReference) {
    return amount.compareTo(otherAmount) == 0 && reference.equals(otherReference);
  }
}
