package nl.posiv.onboarding.mission;

import nl.posiv.onboarding.language.WithId;

/** What somebody who lives in municipal shelter may lose by a long absence. */
public enum ShelterRisk implements WithId {
  NONE,
  PLACE,
  /** The place, and what the shelter provides. */
  PROVISIONS
}
