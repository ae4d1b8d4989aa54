package nl.posiv.onboarding.funding;

import nl.posiv.onboarding.language.WithId;

/** What a municipality says to a call. */
public enum AnswerKind implements WithId {
  /** Nothing yet. */
  ASKED,
  JOIN,
  DECLINE,
  /** Nothing in time. */
  SILENT
}
