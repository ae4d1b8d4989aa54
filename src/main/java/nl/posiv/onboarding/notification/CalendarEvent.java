package nl.posiv.onboarding.notification;

import nl.posiv.onboarding.language.WithId;

/**
 * A day of a case that people want in their calendar. {@link Notice} says which mails bring it and
 * which cancel it.
 */
enum CalendarEvent implements WithId {
  /** The interview with the candidate. */
  INTERVIEW,
  /** The first working day. */
  START,
  /** The day on which the evaluation of the year begins. */
  EVALUATION,
  /** The last day on which the notice of the end is received in time. */
  END_NOTICE
}
