package nl.posiv.onboarding.contracts;

import nl.posiv.onboarding.language.WithId;

/** What ended a contract. */
public enum ContractEnd implements WithId {
  /** The day that was agreed. */
  LAST_DAY,
  /** Nobody began to work under it. */
  NEVER_BEGAN,
  OFFICIAL_RESIGNED,
  /** One side ended it in the trial period. */
  TRIAL_PERIOD,
  MUTUAL_CONSENT,
  MUNICIPALITY_LEFT,
  RIGHT_TO_WORK_LOST,
  DEATH
}
