package nl.posiv.onboarding.contracts;

/** HR corrected a contract that was entered; whatever follows from its days follows. */
public record ContractCorrected(Contract contract) {}
