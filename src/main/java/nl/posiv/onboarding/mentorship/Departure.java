package nl.posiv.onboarding.mentorship;

import nl.posiv.onboarding.language.WithId;

/** Whose work for a case ended. */
public enum Departure implements WithId {
  /** Of who guided: the deputy stands in. */
  GUIDING,
  /** Of who was asked: somebody else is to be asked. */
  ASKED,
  NOBODY
}
