package nl.posiv.onboarding.contracts;

/**
 * HR corrected a contract that was entered; whatever follows from its days follows.
 *
 * @param daysMoved whether it has another first or last day now
 */
public record ContractCorrected(Contract contract, boolean daysMoved) {}
