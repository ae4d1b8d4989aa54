package nl.posiv.onboarding.notification;

import java.util.Locale;

/**
 * A day of a case that people want in their calendar. {@link Notice} says which mails bring it and
 * which cancel it.
 */
enum CalendarEvent {
  /** The interview with the candidate. */
  INTERVIEW,
  /** The first working day. */
  START,
  /** The day on which the evaluation of the year begins. */
  EVALUATION,
  /** The last day on which the notice of the end is received in time. */
  END_NOTICE;

  /** The id, as it stands in the table and in the keys of the texts. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
