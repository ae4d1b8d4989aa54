package nl.posiv.onboarding.nomination;

import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;

/**
 * A candidate in the pool.
 *
 * @param consentGivenOn when the candidate agreed to it last
 * @param consentEndsOn the last day on which that holds
 * @param refusals the municipalities that said no to the candidate in this case, and when they last
 *     did
 */
public record InPool(
    Nomination nomination,
    Candidate candidate,
    LocalDate consentGivenOn,
    LocalDate consentEndsOn,
    Map<MunicipalityId, LocalDate> refusals) {

  /** The reference of the case. */
  public CaseReference caseReference() {
    return nomination.caseReference();
  }
}
