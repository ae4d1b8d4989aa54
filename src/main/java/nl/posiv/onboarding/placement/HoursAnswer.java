package nl.posiv.onboarding.placement;

import nl.posiv.onboarding.language.WithId;

/** What somebody says to one half of the hours of a month. */
public enum HoursAnswer implements WithId {
  /** They are what they know of. */
  CONFIRM,
  /** They have a question to the official first. */
  ASK
}
