package nl.posiv.onboarding.network;

import nl.posiv.onboarding.language.WithId;

/** Who sees somebody. */
enum SeenBy implements WithId {
  /** Ro3kvit and the programme leads. */
  PROGRAMME,
  /** Those who work at municipalities too: HR, managers, mentors and clerks. */
  MUNICIPALITIES
}
