package nl.posiv.onboarding.righttowork;

import java.util.Locale;

/** Why the right to work is asked. */
public enum Occasion {
  /** The first employment, before its start. */
  START,
  /** A contract that follows the first. */
  EXTENSION,
  /** The work or the residence status changes while the contract runs. */
  CHANGE;

  /** The id in the diagram and in the records. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
