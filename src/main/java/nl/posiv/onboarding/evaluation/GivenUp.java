package nl.posiv.onboarding.evaluation;

import nl.posiv.onboarding.language.WithId;

/** Why a contract that was to follow does not, though somebody had decided that it would. */
public enum GivenUp implements WithId {
  RIGHT_TO_WORK_REFUSED,
  /** It was over before everything for it was there. */
  TOO_LATE,
  /** HR reported that it did not come to it. */
  NOT_CONCLUDED
}
