package nl.posiv.onboarding.employment;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** When both sides signed the contract. */
@Table(schema = "posiv", name = "contract_signatures")
record ContractSignatures(
    @Id Long id,
    String caseReference,
    LocalDate signedByOfficialOn,
    LocalDate signedByMunicipalityOn,
    String recordedBy,
    LocalDate recordedOn) {}
