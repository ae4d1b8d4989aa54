package nl.posiv.onboarding.journey;

import nl.posiv.onboarding.language.WithId;

/**
 * How far a case is. Each has a text for staff and another for the candidate; the ids stand in
 * addresses too.
 */
public enum Stage implements WithId {
  NOMINATION(1),
  WILLINGNESS(1),
  REVIEW(2),
  INTERVIEW(2),
  DECISION(2),
  OFFER(2),
  CHOOSING(2),
  /** Works there already; the municipality is asked to complete what Ro3kvit entered. */
  ENTRY(2),
  POOL(2),
  PREPARATION(3),
  YEAR(4),
  EVALUATION(5),
  PERMANENT(5),
  ENDED(6);

  /** The phases that a reader sees of a journey. */
  static final int PHASES = 5;

  private final int phase;

  Stage(int phase) {
    this.phase = phase;
  }

  /** The phase of the journey, counted from 1; one more than there are when all is over. */
  public int phase() {
    return phase;
  }

  /** Whether a municipality has the case before it; a person in the pool is nobody's. */
  boolean isKnownToMunicipality() {
    return switch (this) {
      case NOMINATION, WILLINGNESS, CHOOSING, POOL -> false;
      default -> true;
    };
  }
}
