package nl.posiv.onboarding.evaluation;

import nl.posiv.onboarding.language.WithId;

/** What follows the year. */
public enum FollowUpOutcome implements WithId {
  /** A second temporary contract. */
  EXTEND,
  /** No contract. */
  END,
  /** A permanent contract. */
  PERMANENT;

  /** Whether another contract follows. */
  boolean goesOn() {
    return this != END;
  }
}
