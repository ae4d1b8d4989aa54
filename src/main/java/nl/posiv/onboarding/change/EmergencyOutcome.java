package nl.posiv.onboarding.change;

import nl.posiv.onboarding.language.WithId;

/** What HR says of somebody who could not be reached, or had to leave at once. */
public enum EmergencyOutcome implements WithId {
  /** The person was reached, and the work goes on. */
  REACHED,
  /** HR is asked again after some days. */
  NOT_YET
}
