package nl.posiv.onboarding.contracts;

import nl.posiv.onboarding.records.CaseReference;

/** HR entered the end of a permanent contract, for which a case was waiting. */
public record PermanentContractEnded(CaseReference caseReference) {}
