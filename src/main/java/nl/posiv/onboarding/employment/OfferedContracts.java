package nl.posiv.onboarding.employment;

import nl.posiv.onboarding.approval.SignedContracts;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.records.CaseRecords;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the approval whether what was offered is signed by now. */
@Component
@Transactional(readOnly = true)
class OfferedContracts implements SignedContracts {

  private final Contracts contracts;
  private final CaseRecords<ContractSignatures> signatures;

  OfferedContracts(Contracts contracts, CaseRecords<ContractSignatures> signatures) {
    this.contracts = contracts;
    this.signatures = signatures;
  }

  @Override
  public boolean isSigned(CaseReference caseReference) {
    return contracts
        .planned(caseReference)
        .filter(Contract::isFirst)
        .flatMap(contract -> signatures.ofContract(contract.storedId()))
        .isPresent();
  }
}
