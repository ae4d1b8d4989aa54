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
  /** The year is over only with its contract, so both parts of the journey go on. */
  EVALUATION(4, 5),
  PERMANENT(5),
  /** There is a contract, and nobody may work: the proof of the right to work is over. */
  STOPPED(4),
  /** One contract has ended, and the next has not begun. */
  BETWEEN(5),
  /** Nobody works, or is to; what is left is being settled. */
  CLOSING(6),
  ENDED(6);

  /** The phases that a reader sees of a journey. */
  static final int PHASES = 5;

  private final int from;
  private final int phase;

  Stage(int phase) {
    this(phase, phase);
  }

  Stage(int from, int phase) {
    this.from = from;
    this.phase = phase;
  }

  /**
   * The phase of the journey, counted from 1; the last one of several, and one more than there are
   * when all is over.
   */
  public int phase() {
    return phase;
  }

  /** Whether a phase goes on now. */
  boolean isNow(int asked) {
    return from <= asked && asked <= phase;
  }

  /** Whether a phase is done. Of a case that is over its stage says of none that it was. */
  boolean hasDone(int asked) {
    return phase <= PHASES && asked < from;
  }

  /** Whether the candidate has become an official of a municipality, and is one still. */
  boolean hasStarted() {
    return isPlaced() || this == BETWEEN;
  }

  /** Whether somebody works today. */
  boolean isAtWork() {
    return this == YEAR || this == EVALUATION || this == PERMANENT;
  }

  /** Whether somebody has a contract today, also one under which the work stands still. */
  boolean isPlaced() {
    return isAtWork() || this == STOPPED;
  }

  /** Whether somebody is guided: at work, or soon again. */
  boolean isGuided() {
    return this == YEAR || this == EVALUATION || this == STOPPED || this == BETWEEN;
  }

  /** Whether a municipality has the case before it; a person in the pool is nobody's. */
  boolean isKnownToMunicipality() {
    return switch (this) {
      case NOMINATION, WILLINGNESS, CHOOSING, POOL -> false;
      default -> true;
    };
  }
}
