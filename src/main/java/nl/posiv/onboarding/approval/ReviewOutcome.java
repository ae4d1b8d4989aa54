package nl.posiv.onboarding.approval;

import nl.posiv.onboarding.language.WithId;

/** HR's judgement of a nomination on paper. */
public enum ReviewOutcome implements WithId {
  SUITABLE,
  /** HR has a question to Ro3kvit. */
  MORE_INFORMATION,
  NOT_SUITABLE
}
