package nl.posiv.onboarding.contracts;

import nl.posiv.onboarding.records.UserId;

/**
 * The days of a contract were corrected: of one that was entered, the first day of work under one
 * that runs, or the last of one that is to follow. Whatever follows from them follows.
 *
 * @param before as it stood
 * @param reason what HR says about it
 * @param by who corrected it
 */
public record ContractCorrected(Contract before, Contract contract, String reason, UserId by) {

  /** Whether it has another first or last day now. */
  public boolean daysMoved() {
    return !contract.hasDays(before.firstDay(), before.lastDay().orElse(null));
  }

  /** Whether it has another last day now, one where there was none, or none any more. */
  public boolean endMoved() {
    return !contract.lastDay().equals(before.lastDay());
  }
}
