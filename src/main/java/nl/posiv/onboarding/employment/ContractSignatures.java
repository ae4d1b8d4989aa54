package nl.posiv.onboarding.employment;

import java.time.LocalDate;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
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
    @Id @Nullable Long id,
    CaseReference caseReference,
    LocalDate signedByOfficialOn,
    LocalDate signedByMunicipalityOn,
    String recordedBy,
    LocalDate recordedOn,
    LocalDate startDate,
    LocalDate endDate) {

  static ContractSignatures under(
      Offer offer,
      LocalDate byOfficialOn,
      LocalDate byMunicipalityOn,
      String recorder,
      LocalDate today) {
    return new ContractSignatures(
        null,
        offer.caseReference(),
        byOfficialOn,
        byMunicipalityOn,
        recorder,
        today,
        offer.startDate(),
        offer.endDate());
  }

  /** The day of the second of both signatures, from which there is a contract. */
  LocalDate bothOn() {
    return signedByOfficialOn.isAfter(signedByMunicipalityOn)
        ? signedByOfficialOn
        : signedByMunicipalityOn;
  }

  /** Whether the dates that are agreed now are not those that were signed. */
  boolean areForOtherDatesThan(Offer agreed) {
    return !(startDate.equals(agreed.startDate()) && endDate.equals(agreed.endDate()));
  }
}
