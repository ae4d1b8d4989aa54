package nl.posiv.onboarding.contracts;

import java.util.Optional;

/** A phase in which something may have been done that a correction of the contract contradicts. */
public interface BuildsOnContract {

  /**
   * What was done.
   *
   * @param endMoves whether it would have another last day, or one where it had none
   * @return key of the sentence that says it; empty as long as nothing was
   */
  Optional<String> done(Contract contract, boolean endMoves);

  /** Whether it is decided what follows the contract, or on record how notice of its end went. */
  boolean isEndDecided(Contract contract);
}
