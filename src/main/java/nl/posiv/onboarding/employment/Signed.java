package nl.posiv.onboarding.employment;

import nl.posiv.onboarding.approval.SignedContracts;
import org.springframework.stereotype.Component;

/** Tells the approval which earlier offers became a contract. */
@Component
class Signed implements SignedContracts {

  private final ContractSignaturesStore signatures;

  Signed(ContractSignaturesStore signatures) {
    this.signatures = signatures;
  }

  @Override
  public boolean isSigned(String caseReference) {
    return signatures.findFirstByCaseReferenceOrderByIdDesc(caseReference).isPresent();
  }
}
