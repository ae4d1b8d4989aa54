package nl.posiv.onboarding.participation;

import nl.posiv.onboarding.language.WithId;

/** Why a municipality does not take part. Each can be taken up again. */
public enum EndReason implements WithId {
  /** Smaller than the programme asks, without an exception. */
  TOO_SMALL,
  /** The council rejected the motion. */
  REJECTED,
  /** The municipality helps in a way of its own. */
  OWN_APPROACH,
  /** The investigation advised against it. */
  ADVISE_AGAINST,
  /** The college does not take part now. */
  NOT_NOW,
  /** The municipality stopped on the way. */
  WITHDRAWN,
  /** It took part, and left. */
  LEFT
}
