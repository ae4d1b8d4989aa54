package nl.posiv.onboarding.mission;

import nl.posiv.onboarding.language.WithId;

/** What a manager decides. */
public enum MissionOutcome implements WithId {
  APPROVE,
  REJECT
}
