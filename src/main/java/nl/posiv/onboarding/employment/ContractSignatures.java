package nl.posiv.onboarding.employment;

import java.time.LocalDate;
import java.util.Objects;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * When both sides signed the contract, or an addendum to it.
 *
 * @param startDate first day of the contract as signed
 * @param endDate last day of the contract as signed; null if it is permanent
 * @param offerId the offer whose terms stand in it; null for a contract that follows
 */
@Table(schema = "posiv", name = "contract_signatures")
record ContractSignatures(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long contractId,
    LocalDate signedByOfficialOn,
    LocalDate signedByMunicipalityOn,
    UserId recordedBy,
    LocalDate recordedOn,
    LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable Long offerId) {

  static ContractSignatures under(
      Contract contract,
      LocalDate byOfficialOn,
      LocalDate byMunicipalityOn,
      UserId recorder,
      LocalDate today,
      @Nullable Long offerId) {
    return new ContractSignatures(
        null,
        contract.caseReference(),
        contract.storedId(),
        byOfficialOn,
        byMunicipalityOn,
        recorder,
        today,
        contract.plannedFirstDay(),
        contract.plannedLastDay(),
        offerId);
  }

  /** The day of the second of both signatures, from which there is a contract. */
  LocalDate bothOn() {
    return signedByOfficialOn.isAfter(signedByMunicipalityOn)
        ? signedByOfficialOn
        : signedByMunicipalityOn;
  }

  /** Whether the dates that are agreed now are not those that were signed. */
  boolean areForOtherDatesThan(Contract agreed) {
    return !(startDate.equals(agreed.plannedFirstDay())
        && Objects.equals(endDate, agreed.plannedLastDay()));
  }
}
