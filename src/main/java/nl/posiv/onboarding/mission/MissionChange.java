package nl.posiv.onboarding.mission;

import nl.posiv.onboarding.language.WithId;

/** What somebody changes about a mission. */
public enum MissionChange implements WithId {
  NEW_DATES,
  CANCEL,
  /** The official is back and cannot report it, as when the case is over. */
  RETURNED
}
