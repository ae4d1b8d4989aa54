package nl.posiv.onboarding.evaluation;

import nl.posiv.onboarding.language.WithId;

/** Whose view it is. */
public enum Voice implements WithId {
  /** The official's own. */
  OFFICIAL,
  /** The mentor's. */
  MENTOR,
  /** Ro3kvit's, which looks at the work for Ukraine. */
  RO3KVIT
}
