package nl.posiv.onboarding.righttowork;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What HR collects to find the route.
 *
 * @param documentNumber of the identity document, or the V-number
 * @param proofSeen whether HR saw the original proof
 * @param monthlyPay euros gross a month, without holiday allowance
 * @param recognisedSponsor whether the municipality is a recognised sponsor (erkend referent) at
 *     the IND
 */
public record CollectedData(
    String nationality,
    ResidenceStatus residenceStatus,
    LocalDate birthDate,
    String documentNumber,
    LocalDate documentValidUntil,
    boolean proofSeen,
    BigDecimal monthlyPay,
    boolean recognisedSponsor) {

  /** Says nothing: what it holds must not end up in a log. */
  @Override
  public String toString() {
    return "CollectedData";
  }
}
