package nl.posiv.onboarding.nomination;

import nl.posiv.onboarding.language.WithId;

/** What Ro3kvit decides about a candidate who looks like an earlier one. */
public enum DuplicateOutcome implements WithId {
  DIFFERENT_PERSON,
  SAME_PERSON
}
