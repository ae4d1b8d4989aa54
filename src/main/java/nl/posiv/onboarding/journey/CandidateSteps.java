package nl.posiv.onboarding.journey;

import nl.posiv.onboarding.records.CaseReference;

/** What candidates do themselves on the page of their case. */
public interface CandidateSteps {

  /**
   * Hands in the candidate's answer to the question whether they are willing.
   *
   * @return false when it had been answered before
   */
  boolean answer(CaseReference caseReference, boolean willing);

  /**
   * Hands in that a candidate in the pool still wants to be there, or withdraws them if not.
   *
   * @return false when nobody asks, or it had been answered before
   */
  boolean stay(CaseReference caseReference, boolean stays);

  /** Whether the candidate can still withdraw: the case goes on and work has not begun. */
  boolean canWithdraw(CaseReference caseReference);

  /**
   * Withdraws the candidate.
   *
   * @return false when that was not possible any more
   */
  boolean withdraw(CaseReference caseReference);
}
