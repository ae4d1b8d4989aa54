package nl.posiv.onboarding.placement;

import nl.posiv.onboarding.language.WithId;

/** What HR makes of a concern that a mentor raised. */
public enum ConcernOutcome implements WithId {
  /** Nothing more is to be done. */
  SETTLED,
  /** HR looks again on a day. */
  KEEP_AN_EYE
}
