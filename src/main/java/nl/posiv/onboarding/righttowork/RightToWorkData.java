package nl.posiv.onboarding.righttowork;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What HR collected to find the route. Each collection opens a new round.
 *
 * @param periodId the period that the round is about; null for the first employment
 * @param residenceStatus category of the residence document, as the decision table names it
 * @param documentNumber of the identity document, or the V-number
 * @param proofSeen whether HR saw the original proof
 * @param monthlyPay euros gross a month, without holiday allowance
 * @param recognisedSponsor whether the municipality is a recognised sponsor (erkend referent) at
 *     the IND
 */
@Table(schema = "posiv", name = "right_to_work_data")
public record RightToWorkData(
    @Id Long id,
    String caseReference,
    Long periodId,
    String nationality,
    String residenceStatus,
    LocalDate birthDate,
    String documentNumber,
    LocalDate documentValidUntil,
    boolean proofSeen,
    BigDecimal monthlyPay,
    boolean recognisedSponsor,
    String recordedBy,
    LocalDate recordedOn) {

  /** Whether the right to work ends with temporary protection. */
  boolean isUnderTemporaryProtection() {
    return residenceStatus.equals("temporary-protection");
  }

  /** Names the record only: what it holds must not end up in a log. */
  @Override
  public String toString() {
    return "RightToWorkData[caseReference=" + caseReference + ", id=" + id + "]";
  }
}
