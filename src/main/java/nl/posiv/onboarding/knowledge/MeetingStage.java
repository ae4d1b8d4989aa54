package nl.posiv.onboarding.knowledge;

import nl.posiv.onboarding.language.WithId;

/** How far a meeting is. */
public enum MeetingStage implements WithId {
  /** Somebody plans it. */
  ASKED,
  /** It has a day, and people are invited. */
  PLANNED,
  HELD,
  CANCELLED,
  /** There is none this time. */
  SKIPPED;

  boolean isOver() {
    return this != ASKED && this != PLANNED;
  }
}
