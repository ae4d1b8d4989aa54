package nl.posiv.onboarding.righttowork;

import nl.posiv.onboarding.language.WithId;

/** Why the right to work is asked. The ids are those of the diagram and of the records. */
public enum Occasion implements WithId {
  /** The first employment, before its start. */
  START,
  /** A contract that follows the first. */
  EXTENSION,
  /** The work or the residence status changes while the contract runs. */
  CHANGE,
  /**
   * It is not asked: somebody works already when the case is entered, and HR said by what proof.
   */
  ENTRY
}
