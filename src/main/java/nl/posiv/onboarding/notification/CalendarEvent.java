package nl.posiv.onboarding.notification;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A day of a case that people want in their calendar, and the mails that bring or cancel it. */
enum CalendarEvent {
  /** The interview with the candidate. */
  INTERVIEW(
      EnumSet.of(Notice.INTERVIEW_PLANNED),
      EnumSet.of(
          Notice.CANDIDATE_NOT_SELECTED, Notice.CANDIDATE_WITHDREW, Notice.PLACED_ELSEWHERE)),
  /** The first working day. */
  START(
      EnumSet.of(Notice.OFFER_ACCEPTED, Notice.START_POSTPONED, Notice.START_DATE_MOVED),
      EnumSet.of(
          Notice.START_POSTPONED_OPEN,
          Notice.START_CANCELLED,
          Notice.RIGHT_TO_WORK_REFUSED,
          Notice.NO_SHOW,
          Notice.CANDIDATE_WITHDREW,
          Notice.PLACED_ELSEWHERE)),
  /** The day on which the evaluation of the year begins. */
  EVALUATION(EnumSet.of(Notice.PLACEMENT_STARTED), EarlyEnd.NOTICES),
  /** The last day on which the notice of the end is received in time. */
  END_NOTICE(EnumSet.of(Notice.PLACEMENT_STARTED, Notice.END_NOTICE_DUE), EarlyEnd.NOTICES);

  private final Set<Notice> bringing;
  private final Set<Notice> cancelling;

  CalendarEvent(Set<Notice> bringing, Set<Notice> cancelling) {
    this.bringing = bringing;
    this.cancelling = cancelling;
  }

  /** The id, as it stands in the table and in the keys of the texts. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean isBroughtBy(Notice notice) {
    return bringing.contains(notice);
  }

  boolean isCancelledBy(Notice notice) {
    return cancelling.contains(notice);
  }

  /**
   * How a case ends before its year is over. Apart, because an enum has no constants before its
   * own.
   */
  private static final class EarlyEnd {

    static final Set<Notice> NOTICES =
        EnumSet.of(Notice.OFFICIAL_RESIGNED, Notice.MUNICIPALITY_LEFT, Notice.RIGHT_TO_WORK_LOST);
  }
}
