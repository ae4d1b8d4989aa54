package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Contracts with the municipality from before this case, which count in the chain of article 7:668a
 * BW.
 *
 * @param earlierContracts how many there were; one or more
 * @param firstContractOn first day of the first of them
 */
@Table(schema = "posiv", name = "contract_chain")
record ContractChain(
    @Id @Nullable Long id,
    CaseReference caseReference,
    int earlierContracts,
    LocalDate firstContractOn,
    String recordedBy,
    LocalDate recordedOn) {}
