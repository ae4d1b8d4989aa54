package nl.posiv.onboarding.engine.form;

import nl.posiv.onboarding.language.WithId;

/**
 * A day before or after which dates in forms cannot lie. Those that the process itself has set are
 * exact; what people wrote down later than it happened is none of them.
 */
public enum CaseDay implements WithId {
  /** The day on which the form is handed in. */
  TODAY,
  /** The last day that is planned for. */
  HORIZON,
  /** As long ago as is planned ahead. */
  LONG_AGO,
  /** Ro3kvit put the candidate forward: before it there was no case. */
  NOMINATION,
  /**
   * The first day of a contract that ran already when the case was entered: of such a case what
   * happened before the nomination can be recorded, and this day takes its place.
   */
  ENTERED_CONTRACT,
  /**
   * The first day on which UWV can have been notified of the work: that of the nomination, and of a
   * contract that was entered some time before it began.
   */
  NOTIFIABLE,
  /** The mandate holder decided on the appointment. */
  DECISION,
  /** Both sides had signed the contract, or the last addendum to it. */
  SIGNATURE,
  /** The certificate of conduct (VOG) came in. */
  CERTIFICATE,
  /** UWV was notified of the work. */
  UWV_NOTIFICATION,
  /** The permit was applied for. */
  PERMIT_APPLICATION,
  /** The first working day, once it was confirmed. */
  FIRST_DAY,
  /** The last day of the contract. */
  CONTRACT_END,
  /** The manager decided what follows the year. */
  FOLLOW_UP;

  /** The key of the sentence for a date that lies before this day; it gets the day as {@code 1}. */
  String tooEarly() {
    return this == TODAY ? "date.in-past" : "date.too-early." + id();
  }

  /** The key of the sentence for a date that lies after this day; it gets the day as {@code 1}. */
  String tooLate() {
    return this == TODAY ? "date.in-future" : "date.too-late." + id();
  }
}
