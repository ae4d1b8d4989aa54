package nl.posiv.onboarding.funding;

import nl.posiv.onboarding.language.WithId;

/** How the money of a grant moves. */
public enum EntryKind implements WithId {
  /** The fund paid the lead. */
  RECEIVED,
  /** A municipality, usually the lead, passed it on to a partner. */
  PAID_ON,
  /** A municipality spent it on what it was given for. */
  SPENT
}
