package nl.posiv.onboarding.employment;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * When both sides signed the contract, or an addendum to it.
 *
 * @param startDate first day of the contract as signed
 * @param endDate last day of the contract as signed
 */
@Table(schema = "posiv", name = "contract_signatures")
record ContractSignatures(
    @Id Long id,
    String caseReference,
    LocalDate signedByOfficialOn,
    LocalDate signedByMunicipalityOn,
    String recordedBy,
    LocalDate recordedOn,
    LocalDate startDate,
    LocalDate endDate) {

  boolean isForOtherDates(LocalDate start, LocalDate end) {
    return !(startDate.equals(start) && endDate.equals(end));
  }
}
