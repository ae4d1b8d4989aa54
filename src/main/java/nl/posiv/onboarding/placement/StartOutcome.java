package nl.posiv.onboarding.placement;

import nl.posiv.onboarding.language.WithId;

/** Whether the official came on the first working day. */
public enum StartOutcome implements WithId {
  STARTED,
  NO_SHOW
}
