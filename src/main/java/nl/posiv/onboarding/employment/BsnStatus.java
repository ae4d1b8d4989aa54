package nl.posiv.onboarding.employment;

import nl.posiv.onboarding.language.WithId;

/** What the payroll can work with on the first working day; one of these holds, and HR chose it. */
public enum BsnStatus implements WithId {
  /** The BSN is known. */
  REGISTERED,
  /** There is proof of the appointment at which the BSN is given (registration in the BRP). */
  WITH_PROOF,
  /** There is neither, so the anonymous rate of the wage tax is withheld. */
  ANONYMOUS_RATE
}
