package nl.posiv.onboarding.access;

import java.util.Set;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;

/** Knows which decisions are still to be taken, and who must not take them. */
public interface OpenDecisions {

  /**
   * References of the cases of a municipality that wait for a decision, now or after the steps
   * before it, which a person must not take because that person judged the candidate, or proposed
   * what is decided on (four eyes).
   */
  Set<CaseReference> closedTo(UserId userId, MunicipalityId municipality);
}
