package nl.posiv.onboarding.approval;

import nl.posiv.onboarding.records.CaseReference;

/** Knows of which cases the contract was signed by both sides. The employment has the bean. */
public interface SignedContracts {

  /** Whether both sides signed, whatever came of it afterwards. */
  boolean isSigned(CaseReference caseReference);
}
