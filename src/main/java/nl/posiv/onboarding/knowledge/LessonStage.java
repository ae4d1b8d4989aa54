package nl.posiv.onboarding.knowledge;

import nl.posiv.onboarding.language.WithId;

/** How far a lesson is. */
public enum LessonStage implements WithId {
  /** Ro3kvit makes it anonymous. */
  PROPOSED,
  /** A programme lead reads it. */
  ANONYMOUS,
  /** Everybody in the municipalities that take part reads it. */
  PUBLISHED,
  /** It was not published. */
  REFUSED,
  /** It was published, and is not any more. */
  RETRACTED
}
