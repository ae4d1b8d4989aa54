package nl.posiv.onboarding.approval;

import nl.posiv.onboarding.language.WithId;

/** What the interview came to. */
public enum InterviewOutcome implements WithId {
  POSITIVE,
  NEGATIVE
}
