package nl.posiv.onboarding.righttowork;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What HR collected to find the route. Each collection opens a new round.
 *
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

  /** Names the record only: what it holds must not end up in a log. */
  @Override
  public String toString() {
    return "RightToWorkData[caseReference=" + caseReference + ", id=" + id + "]";
  }
}
