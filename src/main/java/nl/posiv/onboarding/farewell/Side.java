package nl.posiv.onboarding.farewell;

import nl.posiv.onboarding.language.WithId;

/** Who is asked how it was. */
public enum Side implements WithId {
  OFFICIAL,
  /** HR of the municipality. */
  MUNICIPALITY
}
