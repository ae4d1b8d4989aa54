package nl.posiv.onboarding.nomination;

import nl.posiv.onboarding.language.WithId;

/** What Ro3kvit does with a candidate whom no municipality has now. */
public enum PoolChoice implements WithId {
  /** Puts the candidate forward to another municipality. */
  NOMINATE,
  KEEP_IN_POOL,
  CLOSE
}
