package nl.posiv.onboarding.contracts;

import java.util.Optional;

/** A phase in which something may have been done that a correction of the contract contradicts. */
public interface BuildsOnContract {

  /** Key of the sentence that says what was done; empty as long as nothing was. */
  Optional<String> done(Contract contract);

  /** Whether it is decided what follows the contract, or on record how notice of its end went. */
  boolean isEndDecided(Contract contract);
}
