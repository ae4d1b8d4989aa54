package nl.posiv.onboarding.mission;

import nl.posiv.onboarding.language.WithId;

/** What HR finds. */
public enum SafetyOutcome implements WithId {
  SAFE,
  NOT_SAFE
}
