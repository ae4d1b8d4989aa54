package nl.posiv.onboarding.network;

import nl.posiv.onboarding.language.WithId;

/** Why somebody may stand here (article 6 GDPR). */
enum Basis implements WithId {
  CONSENT,
  /** They are approached in their work, and the programme has an interest in it. */
  INTEREST
}
