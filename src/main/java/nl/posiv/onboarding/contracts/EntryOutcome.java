package nl.posiv.onboarding.contracts;

import nl.posiv.onboarding.language.WithId;

/** What HR says of a case that Ro3kvit entered where it stands. */
public enum EntryOutcome implements WithId {
  /** The person works here, and this is how it stands. */
  COMPLETE,
  /** The person does not work here. */
  MISTAKE
}
