package nl.posiv.onboarding.righttowork;

import nl.posiv.onboarding.language.WithId;

/** The categories of residence documents, as the decision table names them. */
public enum ResidenceStatus implements WithId {
  /** Tijdelijke bescherming, by the directive for people who fled Ukraine. */
  TEMPORARY_PROTECTION,
  /** Transitiedocument, which follows temporary protection. */
  TRANSITION_DOCUMENT,
  EU_CITIZEN,
  /** A permit that says that work is free. */
  FREE_TO_WORK,
  /** A permit that allows some work, or work with a permit of the employer. */
  WORK_RESTRICTED,
  /** No residence document. */
  NONE;

  /** Whether nobody works under it without a permit (Wet arbeid vreemdelingen, article 2). */
  boolean needsPermit() {
    return this == WORK_RESTRICTED || this == NONE;
  }
}
