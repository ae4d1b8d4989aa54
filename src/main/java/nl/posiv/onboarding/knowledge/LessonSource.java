package nl.posiv.onboarding.knowledge;

import nl.posiv.onboarding.language.WithId;

/** What somebody learned a lesson from; never in which case. */
public enum LessonSource implements WithId {
  CHECK_IN,
  EVALUATION,
  OTHER
}
