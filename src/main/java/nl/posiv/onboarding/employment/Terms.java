package nl.posiv.onboarding.employment;

import nl.posiv.onboarding.language.WithId;

/** What the official must be told of the employment, by the time in which it must be (R13). */
public enum Terms implements WithId {
  /** Place and kind of the work, dates, trial period, hours, pay: within a week. */
  CORE,
  /** Leave, training, how the contract ends, the collective agreement: within a month. */
  OTHER
}
