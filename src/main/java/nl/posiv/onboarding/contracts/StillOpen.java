package nl.posiv.onboarding.contracts;

import nl.posiv.onboarding.language.WithId;

/** What may be still to arrange of somebody who works already when the case is entered. */
public enum StillOpen implements WithId {
  /** The oath or promise. */
  OATH,
  /** The core terms of the employment in writing. */
  CORE_TERMS,
  /** Its other terms in writing. */
  OTHER_TERMS,
  /** The BSN. */
  BSN
}
