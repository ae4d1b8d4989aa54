package nl.posiv.onboarding.righttowork;

import nl.posiv.onboarding.language.WithId;

/** What HR found out when it asked for new proof of the right to work. */
public enum ProofOutcome implements WithId {
  /** HR saw new proof. */
  VALID,
  /** It was asked for, and is not there yet. */
  PENDING,
  /** There is no right to work any more. */
  LOST
}
