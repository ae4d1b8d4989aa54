package nl.posiv.onboarding.network;

import nl.posiv.onboarding.language.WithId;

/** What kind of organisation somebody works for. */
enum Where implements WithId {
  RO3KVIT,
  MUNICIPALITY,
  VNG,
  /** The Association of Ukrainian Cities. */
  AUC,
  PARTNER,
  OTHER
}
