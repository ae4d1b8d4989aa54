package nl.posiv.onboarding.placement;

import nl.posiv.onboarding.records.CaseReference;

/** The hours about which people are being asked. */
public interface HoursToBeConfirmed {

  /** Nobody is asked any more about any hours of a case. */
  void closeAll(CaseReference caseReference);
}
