package nl.posiv.onboarding.participation;

import nl.posiv.onboarding.language.WithId;

/** Who decides whether a municipality takes part. */
public enum Route implements WithId {
  /** The council, by a motion; then the college carries it out. */
  COUNCIL,
  /** The college by itself. */
  COLLEGE;

  /** Where the way begins. */
  public Stage first() {
    return this == COUNCIL ? Stage.COUNCIL : Stage.COLLEGE;
  }
}
