package nl.posiv.onboarding.funding;

import nl.posiv.onboarding.language.WithId;

/** How far a joint application is. */
public enum FundingStage implements WithId {
  /** Municipalities are asked, and a programme lead then says whether and with whom it goes on. */
  ASKED,
  /** It has a lead and partners, and is being written. */
  PREPARED,
  HANDED_IN,
  GRANTED,
  /** No municipality wants to take part. */
  NOBODY,
  /** It was not handed in. */
  STOPPED,
  /** The deadline passed without an application. */
  MISSED,
  REFUSED,
  /** It was taken back after it was handed in, or the grant was. */
  WITHDRAWN,
  /** The fund accepted the last report. */
  CLOSED;

  public boolean isOver() {
    return compareTo(NOBODY) >= 0;
  }

  /** Whether there is, or was, money to account for. */
  boolean hasLedger() {
    return this == GRANTED || this == CLOSED;
  }
}
