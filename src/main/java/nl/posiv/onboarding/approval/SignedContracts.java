package nl.posiv.onboarding.approval;

import nl.posiv.onboarding.records.CaseReference;

/** Knows whether both sides signed the contract that was offered. */
public interface SignedContracts {

  /** Whether they did. */
  boolean isSigned(CaseReference caseReference);
}
