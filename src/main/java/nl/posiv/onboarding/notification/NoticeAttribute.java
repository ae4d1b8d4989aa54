package nl.posiv.onboarding.notification;

import java.util.Set;
import nl.posiv.onboarding.change.Change;

/** What {@link Notice} says of a mail, beside its texts: its readers, and how it is handled. */
sealed interface NoticeAttribute
    permits Audience,
        NoticeAttribute.Trait,
        NoticeAttribute.Brings,
        NoticeAttribute.Cancels,
        NoticeAttribute.LeadsTo,
        NoticeAttribute.Announces {

  /** What a notice is or is not. */
  enum Trait implements NoticeAttribute {
    /**
     * The law sets a term for it, or something stands still: it goes out at once also to people who
     * want one mail a day.
     */
    AT_ONCE,
    /** It tells of a task that is somebody else's. */
    OF_OTHERS,
    /**
     * What begins with one step in one case is one mail to each reader, with a link for each task.
     */
    JOINED,
    /** It is joined with those of other cases as well. */
    ACROSS_CASES,
    /** Its own words say that the last day of the task is over. */
    SAYS_LATE,
    /** Its readers learn the case, the task and the days, and nothing else. */
    DAYS_ONLY,
    /** It takes days out of the calendar of its reader alone; they stay in those of all others. */
    FROM_ONE_READER,
    /** It puts the hour of a meeting into the calendar of its reader, moves it or takes it away. */
    MEETING_HOUR,
    /** A date or a record brings it about, no step of a diagram. */
    BESIDE_STEPS,
    /** It goes to an address that is not the reader's any more, or not yet: maybe to a stranger. */
    TO_OTHER_ADDRESS,
    /** What it asks is asked on the page of somebody whose case is over. */
    AFTER_THE_CASE,
    /** It leads to the page of failed steps. */
    TO_FAILED_STEPS
  }

  /** Days that it puts into the calendar, or on another day there. */
  record Brings(Set<CalendarEvent> events) implements NoticeAttribute {}

  /** Days that it takes out of the calendar. */
  record Cancels(Set<CalendarEvent> events) implements NoticeAttribute {}

  /** A reported change that it tells of before its day. */
  record Announces(Change change) implements NoticeAttribute {}

  /** A page of ours that it leads to. */
  record LeadsTo(String page) implements NoticeAttribute {}

  static NoticeAttribute leadsTo(String page) {
    return new LeadsTo(page);
  }

  static NoticeAttribute brings(CalendarEvent... events) {
    return new Brings(Set.of(events));
  }

  static NoticeAttribute cancels(CalendarEvent... events) {
    return new Cancels(Set.of(events));
  }

  static NoticeAttribute announces(Change change) {
    return new Announces(change);
  }
}
