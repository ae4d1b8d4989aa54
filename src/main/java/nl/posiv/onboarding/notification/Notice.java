package nl.posiv.onboarding.notification;

import static nl.posiv.onboarding.notification.Audience.CANDIDATE;
import static nl.posiv.onboarding.notification.Audience.HR;
import static nl.posiv.onboarding.notification.Audience.MANAGER;
import static nl.posiv.onboarding.notification.Audience.MENTOR;
import static nl.posiv.onboarding.notification.Audience.OFFICIAL;
import static nl.posiv.onboarding.notification.Audience.POSIV;
import static nl.posiv.onboarding.notification.Audience.RO3KVIT;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * All mails, and who reads them. The id of a notice is its name in lower case with hyphens: {@code
 * OFFER_MADE} is sent by the send task {@code sendTask_offer-made}.
 */
public enum Notice {
  // Nomination: no municipality sees anything before the candidate is willing.
  CANDIDATE_NOMINATED(CANDIDATE),
  CANDIDATE_UNWILLING(CANDIDATE),
  KEPT_IN_POOL(CANDIDATE),
  POOL_CONSENT_OVER(CANDIDATE, RO3KVIT),
  CASE_CLOSED(CANDIDATE),

  // Approval: Ro3kvit and the candidate hear each outcome.
  INTERVIEW_PLANNED(CANDIDATE, HR),
  CANDIDATE_NOT_SELECTED(CANDIDATE, RO3KVIT),
  OFFER_MADE(CANDIDATE, RO3KVIT),
  OFFER_ACCEPTED(CANDIDATE, RO3KVIT, HR, MANAGER),
  OFFER_DECLINED(CANDIDATE, RO3KVIT, MANAGER),

  // Preparation.
  RIGHT_TO_WORK_ESTABLISHED(CANDIDATE, RO3KVIT, HR, MANAGER),
  RIGHT_TO_WORK_REFUSED(CANDIDATE, RO3KVIT, HR, MANAGER),
  START_POSTPONED(CANDIDATE, RO3KVIT, MANAGER, MENTOR),
  START_POSTPONED_OPEN(CANDIDATE, RO3KVIT, MANAGER, MENTOR),
  START_DATE_MOVED(CANDIDATE, RO3KVIT, HR, MANAGER, MENTOR),
  DOCUMENT_ENDS_EARLY(HR),
  // Asked again during the year: for a contract that follows, or for changed work.
  RIGHT_TO_WORK_RENEWED(OFFICIAL, RO3KVIT, HR, MANAGER),
  RIGHT_TO_WORK_NOT_RENEWED(HR, MANAGER),
  // HR and the manager alone know that it was the certificate of conduct.
  VOG_CONTINUED(HR),
  START_CANCELLED(CANDIDATE, RO3KVIT, HR),
  ANONYMOUS_RATE(HR),
  PRACTICAL_INFORMATION(CANDIDATE),
  MENTOR_ACCEPTED(OFFICIAL, MANAGER),
  MENTOR_DECLINED(MANAGER),
  // The mentor is by then the deputy, who stands in.
  MENTOR_LEFT(OFFICIAL, HR, MANAGER, MENTOR),
  // The others have heard it by RIGHT_TO_WORK_REFUSED or START_CANCELLED.
  PREPARATION_STOPPED(MENTOR),

  // The year.
  PLACEMENT_STARTED(OFFICIAL, RO3KVIT, POSIV, HR, MANAGER, MENTOR),
  NO_SHOW(CANDIDATE, RO3KVIT, POSIV, HR, MANAGER, MENTOR),
  TRIAL_PERIOD_ENDING(HR),
  DOCUMENT_ENDS_SOON(HR),
  // That the mentor asks for a call, not why.
  CONCERN_RAISED(HR),
  // One overdue check-in is told of as any overdue task is; this is about several in a row.
  CHECK_INS_MISSED(MANAGER),
  VIEWS_INCOMPLETE(HR, MANAGER, MENTOR),
  FOLLOW_UP_DECIDED(OFFICIAL, RO3KVIT, HR, MANAGER, MENTOR),
  END_NOTICE_DUE(HR, MANAGER),
  END_NOTICE_OVERDUE(HR, MANAGER),
  END_NOTICE_MISSED(HR, MANAGER),
  // Somebody leaves on a day ahead, until which the work goes on: the fact and the day.
  OFFICIAL_LEAVES(OFFICIAL, RO3KVIT, POSIV, HR, MANAGER, MENTOR),
  MUNICIPALITY_LEAVES(OFFICIAL, RO3KVIT, POSIV, HR, MANAGER, MENTOR),
  LEAVING_CANCELLED(OFFICIAL, RO3KVIT, POSIV, HR, MANAGER, MENTOR),
  MENTOR_LEAVES(OFFICIAL, HR, MANAGER, MENTOR),
  // The case ends early: the fact, never a reason. The municipality hears it if it knows the case.
  CANDIDATE_WITHDREW(CANDIDATE, RO3KVIT, HR, MANAGER, MENTOR),
  PLACED_ELSEWHERE(CANDIDATE, RO3KVIT, HR, MANAGER),
  OFFICIAL_RESIGNED(OFFICIAL, RO3KVIT, POSIV, HR, MANAGER, MENTOR),
  MUNICIPALITY_LEFT(OFFICIAL, RO3KVIT, POSIV, HR, MANAGER, MENTOR),
  RIGHT_TO_WORK_LOST(OFFICIAL, RO3KVIT, POSIV, HR, MANAGER, MENTOR),
  // The work account may be closed by then.
  OFFBOARDING_COMPLETED(CANDIDATE, RO3KVIT, HR, MANAGER, MENTOR),

  YEAR_COMPLETED(OFFICIAL, RO3KVIT, POSIV, HR, MANAGER, MENTOR),

  // Sent by the diagrams of cases that began earlier; in later ones a task took their place.
  VOG_REFUSED(MANAGER),
  INFORMATION_DUTY_WEEK(HR),
  INFORMATION_DUTY_MONTH(HR),

  // Tasks: the readers are those whose task it is.
  TASK_OPEN,
  TASK_REMINDER,
  TASK_OVERDUE,
  /** A task is overdue: to the managers of the municipality, whose task it is not. */
  TASK_ESCALATED,
  /** A task is still overdue: to the programme leads, with the days only. */
  TASK_ESCALATED_PROGRAMME,
  /** A task of somebody who is away: to the stand-in. */
  TASK_STAND_IN,
  /** To somebody who was away and whose task is still open. */
  TASK_RETURNED,
  /** A task of one person whose account is gone: to HR, or to Ro3kvit. */
  TASK_WITHOUT_PERSON,
  /** A form that could not be handed in for a technical reason can be handed in now. */
  TASK_REPAIRED,
  /** A form with which something begins can be handed in now: to who could not. */
  START_REPAIRED,

  /** All that was not sent at once, in one mail. */
  DAILY_DIGEST,

  // A step failed: to the administrators, and to those whom the case would come to next.
  STEP_FAILED,
  MAIL_FAILED,
  CASE_WAITS,
  CASE_GOES_ON;

  /** What the law sets a term for, and what stands still: never kept until the next morning. */
  private static final Set<Notice> ALWAYS_AT_ONCE =
      EnumSet.of(
          RIGHT_TO_WORK_ESTABLISHED,
          RIGHT_TO_WORK_REFUSED,
          START_POSTPONED,
          START_POSTPONED_OPEN,
          START_DATE_MOVED,
          DOCUMENT_ENDS_EARLY,
          DOCUMENT_ENDS_SOON,
          RIGHT_TO_WORK_RENEWED,
          RIGHT_TO_WORK_NOT_RENEWED,
          RIGHT_TO_WORK_LOST,
          ANONYMOUS_RATE,
          INFORMATION_DUTY_WEEK,
          INFORMATION_DUTY_MONTH,
          TRIAL_PERIOD_ENDING,
          END_NOTICE_DUE,
          END_NOTICE_OVERDUE,
          END_NOTICE_MISSED,
          STEP_FAILED,
          MAIL_FAILED,
          TASK_REPAIRED,
          START_REPAIRED,
          CASE_WAITS,
          CASE_GOES_ON);

  /**
   * Tasks with a term of the law: right to work, identity and wage tax, information duty, notice of
   * the end, UWV.
   */
  private static final Set<String> LEGAL_TASKS =
      Set.of(
          "collect-right-to-work",
          "notify-uwv",
          "apply-permit",
          "record-permit-decision",
          "resolve-right-to-work",
          "check-identity",
          "register-bsn",
          "send-end-notice",
          "settle-late-notice",
          "give-core-terms",
          "give-other-terms",
          "follow-up-bsn",
          "complete-offboarding");

  private final List<Audience> audiences;

  Notice(Audience... audiences) {
    this.audiences = List.of(audiences);
  }

  /**
   * The notice with this id.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Notice of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The id, as it stands in diagrams, in mail headers and in the keys of the texts. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it tells of a task that is somebody else's. */
  boolean isAboutTaskOfOthers() {
    return this == TASK_ESCALATED
        || this == TASK_ESCALATED_PROGRAMME
        || this == TASK_WITHOUT_PERSON;
  }

  /** Whether its own words say that the last day of the task is over. */
  boolean saysLate() {
    return this == TASK_OVERDUE || this == TASK_ESCALATED || this == TASK_ESCALATED_PROGRAMME;
  }

  /** Whether it goes out at once also to people who want one mail a day. */
  boolean isAlwaysAtOnce(String task) {
    return ALWAYS_AT_ONCE.contains(this) || (task != null && LEGAL_TASKS.contains(task));
  }

  /** Whether a send task of a diagram sends it. */
  public boolean isSentByDiagram() {
    return !audiences.isEmpty();
  }

  /** Who reads it; empty where no diagram says so. */
  List<Audience> audiences() {
    return audiences;
  }
}
