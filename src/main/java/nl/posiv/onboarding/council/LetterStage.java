package nl.posiv.onboarding.council;

import nl.posiv.onboarding.language.WithId;

/** How far a letter to the council is. Only in the first stage anybody changes its text. */
public enum LetterStage implements WithId {
  DRAFT,
  /** The executive (college) decides. */
  HANDED_IN,
  /** The clerk's office (griffie) sends it. */
  APPROVED,
  SENT,
  /** It is not sent, at whichever stage that was decided. */
  STOPPED;

  /** Whether nothing comes of it any more. */
  boolean isOver() {
    return this == SENT || this == STOPPED;
  }

  /** Whether the executive (college) agreed to it. */
  boolean isApproved() {
    return this == APPROVED || this == SENT;
  }
}
