package nl.posiv.onboarding.employment;

import nl.posiv.onboarding.approval.SignedContracts;
import nl.posiv.onboarding.records.CaseRecords;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** Tells the approval which earlier offers became a contract. */
@Component
class Signed implements SignedContracts {

  private final CaseRecords<ContractSignatures> signatures;

  Signed(CaseRecords<ContractSignatures> signatures) {
    this.signatures = signatures;
  }

  @Override
  public boolean isSigned(CaseReference caseReference) {
    return signatures.latest(caseReference).isPresent();
  }
}
