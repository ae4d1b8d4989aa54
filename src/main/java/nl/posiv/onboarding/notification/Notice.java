package nl.posiv.onboarding.notification;

import static nl.posiv.onboarding.notification.Audience.APPLICANT;
import static nl.posiv.onboarding.notification.Audience.CANDIDATE;
import static nl.posiv.onboarding.notification.Audience.CONTACT;
import static nl.posiv.onboarding.notification.Audience.GUEST;
import static nl.posiv.onboarding.notification.Audience.HR;
import static nl.posiv.onboarding.notification.Audience.MANAGER;
import static nl.posiv.onboarding.notification.Audience.MENTOR;
import static nl.posiv.onboarding.notification.Audience.OFFICIAL;
import static nl.posiv.onboarding.notification.Audience.POSIV;
import static nl.posiv.onboarding.notification.Audience.PROPOSER;
import static nl.posiv.onboarding.notification.Audience.RO3KVIT;
import static nl.posiv.onboarding.notification.CalendarEvent.END_NOTICE;
import static nl.posiv.onboarding.notification.CalendarEvent.EVALUATION;
import static nl.posiv.onboarding.notification.CalendarEvent.INTERVIEW;
import static nl.posiv.onboarding.notification.CalendarEvent.START;
import static nl.posiv.onboarding.notification.NoticeAttribute.Trait.ACROSS_CASES;
import static nl.posiv.onboarding.notification.NoticeAttribute.Trait.AFTER_THE_CASE;
import static nl.posiv.onboarding.notification.NoticeAttribute.Trait.AT_ONCE;
import static nl.posiv.onboarding.notification.NoticeAttribute.Trait.BESIDE_STEPS;
import static nl.posiv.onboarding.notification.NoticeAttribute.Trait.DAYS_ONLY;
import static nl.posiv.onboarding.notification.NoticeAttribute.Trait.FROM_ONE_READER;
import static nl.posiv.onboarding.notification.NoticeAttribute.Trait.JOINED;
import static nl.posiv.onboarding.notification.NoticeAttribute.Trait.MEETING_HOUR;
import static nl.posiv.onboarding.notification.NoticeAttribute.Trait.OF_OTHERS;
import static nl.posiv.onboarding.notification.NoticeAttribute.Trait.SAYS_LATE;
import static nl.posiv.onboarding.notification.NoticeAttribute.Trait.TO_FAILED_STEPS;
import static nl.posiv.onboarding.notification.NoticeAttribute.Trait.TO_OTHER_ADDRESS;
import static nl.posiv.onboarding.notification.NoticeAttribute.announces;
import static nl.posiv.onboarding.notification.NoticeAttribute.brings;
import static nl.posiv.onboarding.notification.NoticeAttribute.cancels;
import static nl.posiv.onboarding.notification.NoticeAttribute.leadsTo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.change.Change;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.notification.NoticeAttribute.Announces;
import nl.posiv.onboarding.notification.NoticeAttribute.Brings;
import nl.posiv.onboarding.notification.NoticeAttribute.Cancels;
import nl.posiv.onboarding.notification.NoticeAttribute.LeadsTo;
import nl.posiv.onboarding.notification.NoticeAttribute.Trait;
import org.jspecify.annotations.Nullable;

/**
 * All mails: who reads them, and what is special about them. The id of a notice is its name in
 * lower case with hyphens: {@code OFFER_MADE} is sent by the send task {@code sendTask_offer-made}.
 */
public enum Notice implements WithId {
  // Nomination: no municipality sees anything before the candidate is willing.
  CANDIDATE_NOMINATED(CANDIDATE),
  CANDIDATE_UNWILLING(CANDIDATE),
  KEPT_IN_POOL(CANDIDATE),
  // Twice a year: whether they still want it; and that Ro3kvit is to call, as no answer came.
  STILL_IN_POOL(BESIDE_STEPS, CANDIDATE),
  STILL_IN_POOL_REMINDER(BESIDE_STEPS, CANDIDATE),
  POOL_SILENT(BESIDE_STEPS, RO3KVIT),
  POOL_CONSENT_OVER(CANDIDATE, RO3KVIT),
  CASE_CLOSED(CANDIDATE),

  // Approval: Ro3kvit and the candidate hear each outcome.
  INTERVIEW_PLANNED(CANDIDATE, HR, brings(INTERVIEW)),
  CANDIDATE_NOT_SELECTED(CANDIDATE, RO3KVIT, cancels(INTERVIEW)),
  OFFER_MADE(CANDIDATE, RO3KVIT),
  OFFER_ACCEPTED(CANDIDATE, RO3KVIT, HR, MANAGER, brings(START)),
  OFFER_DECLINED(CANDIDATE, RO3KVIT, MANAGER),
  // Other terms: the candidate hears nothing before the manager agreed, and nothing of cost or
  // advice.
  TERMS_OFFERED(CANDIDATE),
  TERMS_CHANGED(CANDIDATE, HR, brings(START)),
  TERMS_AGREED(HR),
  TERMS_REFUSED(HR),
  TERMS_DECLINED(MANAGER),

  // Preparation.
  RIGHT_TO_WORK_ESTABLISHED(AT_ONCE, CANDIDATE, RO3KVIT, HR, MANAGER),
  RIGHT_TO_WORK_REFUSED(AT_ONCE, CANDIDATE, RO3KVIT, HR, MANAGER, cancels(START)),
  START_POSTPONED(AT_ONCE, CANDIDATE, RO3KVIT, MANAGER, MENTOR, brings(START)),
  START_POSTPONED_OPEN(AT_ONCE, CANDIDATE, RO3KVIT, MANAGER, MENTOR, cancels(START)),
  START_DATE_MOVED(AT_ONCE, CANDIDATE, RO3KVIT, HR, MANAGER, MENTOR, brings(START)),
  DOCUMENT_ENDS_EARLY(AT_ONCE, HR),
  // Asked again during the year: for a contract that follows, or for changed work.
  RIGHT_TO_WORK_RENEWED(AT_ONCE, OFFICIAL, RO3KVIT, HR, MANAGER),
  RIGHT_TO_WORK_NOT_RENEWED(AT_ONCE, HR, MANAGER),
  // A rule alone asked it again, and was taken back: to whom it was asked.
  RIGHT_TO_WORK_AS_BEFORE(AT_ONCE, BESIDE_STEPS, HR),
  // The old contract is over, and its papers are late: those who wait for it hear it once, and
  // those
  // who can end the waiting time after time.
  WORK_STOPPED(AT_ONCE, BESIDE_STEPS, OFFICIAL, RO3KVIT, MENTOR),
  NEXT_PAPERS_LATE(AT_ONCE, BESIDE_STEPS, HR, MANAGER),
  CONTRACT_NOT_BEGUN(AT_ONCE, OFFICIAL, RO3KVIT, HR, MANAGER, MENTOR),
  NO_NEXT_CONTRACT(AT_ONCE, OFFICIAL, RO3KVIT, HR, MANAGER, MENTOR),
  // That was said by mistake; the programme leads heard that the year was over.
  NEXT_CONTRACT_COMES(AT_ONCE, BESIDE_STEPS, OFFICIAL, RO3KVIT, POSIV, HR, MANAGER, MENTOR),
  // HR and the manager alone know that it was the certificate of conduct.
  VOG_CONTINUED(HR),
  START_CANCELLED(CANDIDATE, RO3KVIT, HR, cancels(START)),
  ANONYMOUS_RATE(AT_ONCE, HR),
  PRACTICAL_INFORMATION(CANDIDATE),
  MENTOR_ACCEPTED(OFFICIAL, MANAGER),
  MENTOR_DECLINED(MANAGER),
  // The mentor is by then the deputy, who stands in.
  MENTOR_LEFT(OFFICIAL, HR, MANAGER, MENTOR),
  // The others have heard it by RIGHT_TO_WORK_REFUSED or START_CANCELLED.
  PREPARATION_STOPPED(MENTOR),

  // The year.
  PLACEMENT_STARTED(OFFICIAL, RO3KVIT, POSIV, HR, MANAGER, MENTOR, brings(EVALUATION, END_NOTICE)),
  CONTRACT_BEGUN(OFFICIAL, RO3KVIT, POSIV, HR, MANAGER, MENTOR, brings(EVALUATION, END_NOTICE)),
  // A case that is entered where it stands, of somebody who works already.
  ENTRY_COMPLETED(OFFICIAL, RO3KVIT, POSIV, HR, MANAGER, MENTOR, brings(EVALUATION, END_NOTICE)),
  ENTRY_MISTAKEN(RO3KVIT),
  // Its first or its last day was entered wrongly: everybody who has a day of it in the calendar.
  CONTRACT_CORRECTED(
      AT_ONCE,
      BESIDE_STEPS,
      OFFICIAL,
      RO3KVIT,
      HR,
      MANAGER,
      MENTOR,
      brings(START, EVALUATION, END_NOTICE)),
  NO_SHOW(CANDIDATE, RO3KVIT, POSIV, HR, MANAGER, MENTOR, cancels(START)),
  TRIAL_PERIOD_ENDING(AT_ONCE, HR),
  DOCUMENT_ENDS_SOON(AT_ONCE, HR, OFFICIAL),
  // The proof of the right to work is over, and no new one was recorded: as between two contracts.
  WORK_STANDS_STILL(AT_ONCE, BESIDE_STEPS, OFFICIAL, RO3KVIT, MENTOR),
  PROOF_OVER(AT_ONCE, BESIDE_STEPS, HR, MANAGER),
  WORK_MAY_GO_ON(AT_ONCE, BESIDE_STEPS, OFFICIAL, RO3KVIT, HR, MANAGER, MENTOR),
  HEALTH_INSURANCE(HR, OFFICIAL),
  // The law has another last day of it; the proof of one's own is asked for as before.
  PROTECTION_MOVED(AT_ONCE, BESIDE_STEPS, HR, OFFICIAL),
  // That the mentor asks for a call, not why.
  CONCERN_RAISED(HR),
  // That HR is at it, not what was agreed.
  CONCERN_FOLLOWED_UP(MENTOR),
  // That somebody has a question about the hours of a month, not what it is.
  HOURS_ASKED(OFFICIAL),
  // One overdue check-in is told of as any overdue task is; this is about several in a row.
  CHECK_INS_MISSED(MANAGER),
  VIEWS_INCOMPLETE(HR, MANAGER, MENTOR),
  FOLLOW_UP_DECIDED(OFFICIAL, RO3KVIT, HR, MANAGER, MENTOR),
  // The last day of the contract that follows was typed wrongly.
  FOLLOW_UP_CORRECTED(AT_ONCE, BESIDE_STEPS, OFFICIAL, HR, MANAGER),
  END_NOTICE_DUE(AT_ONCE, HR, MANAGER, brings(END_NOTICE)),
  END_NOTICE_OVERDUE(AT_ONCE, HR, MANAGER),
  END_NOTICE_MISSED(AT_ONCE, HR, MANAGER),
  // The contract is over, and nobody decided what follows; everybody knows who is asked.
  CONTRACT_ENDED_UNDECIDED(AT_ONCE, OFFICIAL, RO3KVIT, HR, MANAGER, MENTOR),
  // Somebody leaves on a day ahead, until which the work goes on: the fact and the day.
  // What does not come before that day leaves the calendars.
  OFFICIAL_LEAVES(
      OFFICIAL,
      RO3KVIT,
      POSIV,
      HR,
      MANAGER,
      MENTOR,
      announces(Change.OFFICIAL_RESIGNED),
      brings(EVALUATION, END_NOTICE)),
  MUNICIPALITY_LEAVES(
      OFFICIAL,
      RO3KVIT,
      POSIV,
      HR,
      MANAGER,
      MENTOR,
      announces(Change.MUNICIPALITY_LEFT),
      brings(EVALUATION, END_NOTICE)),
  TRIAL_PERIOD_ENDS(
      OFFICIAL,
      RO3KVIT,
      POSIV,
      HR,
      MANAGER,
      MENTOR,
      announces(Change.TRIAL_PERIOD_ENDED),
      brings(EVALUATION, END_NOTICE)),
  // The official may come back on it until a day, and hears that at once.
  MUTUAL_CONSENT_AGREED(
      AT_ONCE,
      OFFICIAL,
      RO3KVIT,
      POSIV,
      HR,
      MANAGER,
      MENTOR,
      announces(Change.MUTUAL_CONSENT),
      brings(EVALUATION, END_NOTICE)),
  // The fact, never why; to the person at their own address, for the work account may be out of
  // reach.
  EMERGENCY(AT_ONCE, CANDIDATE, RO3KVIT, POSIV, HR, MANAGER, MENTOR),
  EMERGENCY_OVER(CANDIDATE, RO3KVIT, POSIV, HR, MANAGER, MENTOR),
  LEAVING_CANCELLED(OFFICIAL, RO3KVIT, POSIV, HR, MANAGER, MENTOR, brings(EVALUATION, END_NOTICE)),
  // The official came back on the agreement, and another end stays announced.
  CONSENT_TAKEN_BACK(
      AT_ONCE, OFFICIAL, RO3KVIT, POSIV, HR, MANAGER, MENTOR, brings(EVALUATION, END_NOTICE)),
  MENTOR_LEAVES(OFFICIAL, HR, MANAGER, MENTOR, announces(Change.MENTOR_LEFT)),
  // The case ends early: the fact, never a reason. The municipality hears it if it knows the case.
  CANDIDATE_WITHDREW(CANDIDATE, RO3KVIT, HR, MANAGER, MENTOR, cancels(INTERVIEW, START)),
  PLACED_ELSEWHERE(CANDIDATE, RO3KVIT, HR, MANAGER, cancels(INTERVIEW, START)),
  OFFICIAL_RESIGNED(OFFICIAL, RO3KVIT, POSIV, HR, MANAGER, MENTOR, cancels(EVALUATION, END_NOTICE)),
  MUNICIPALITY_LEFT(OFFICIAL, RO3KVIT, POSIV, HR, MANAGER, MENTOR, cancels(EVALUATION, END_NOTICE)),
  TRIAL_PERIOD_ENDED(
      OFFICIAL, RO3KVIT, POSIV, HR, MANAGER, MENTOR, cancels(EVALUATION, END_NOTICE)),
  MUTUAL_CONSENT(OFFICIAL, RO3KVIT, POSIV, HR, MANAGER, MENTOR, cancels(EVALUATION, END_NOTICE)),
  // HR entered the end of a permanent contract, as it was.
  PERMANENT_ENDED(AT_ONCE, BESIDE_STEPS, OFFICIAL, RO3KVIT, POSIV, HR, MANAGER, MENTOR),
  // Nobody writes to the person; see Notices.
  DEATH(
      AT_ONCE,
      RO3KVIT,
      POSIV,
      HR,
      MANAGER,
      MENTOR,
      cancels(INTERVIEW, START, EVALUATION, END_NOTICE)),
  // What may have been paid or planned for days after it.
  DIED_BEFORE_THE_END(AT_ONCE, BESIDE_STEPS, HR, MANAGER),
  RIGHT_TO_WORK_LOST(
      AT_ONCE, OFFICIAL, RO3KVIT, POSIV, HR, MANAGER, MENTOR, cancels(EVALUATION, END_NOTICE)),
  // What the projects are, and who goes on, stands on the page of the case.
  PROJECTS_HANDED_OVER(RO3KVIT, HR, MENTOR),
  // The work account may be closed by then.
  OFFBOARDING_COMPLETED(AFTER_THE_CASE, CANDIDATE, RO3KVIT, HR, MANAGER, MENTOR),

  // After the work, on its day: both sides are asked how it was.
  SURVEY_OPEN(BESIDE_STEPS, AFTER_THE_CASE, CANDIDATE, HR),

  // A mission to Ukraine: the fact, never a day, a route, a place or a reason.
  MISSION_APPROVED(AT_ONCE, OFFICIAL, HR, MENTOR),
  MISSION_REFUSED(AT_ONCE, OFFICIAL, HR),
  MISSION_CANCELLED(OFFICIAL, HR, MANAGER, MENTOR),
  // The work ends before the return that was planned.
  MISSION_SHORTENED(AT_ONCE, BESIDE_STEPS, OFFICIAL, HR, MANAGER, MENTOR),
  MISSION_NOT_RETURNED(AT_ONCE, HR, MANAGER),
  MISSION_REPORTED(HR, MANAGER, MENTOR),

  // A municipality joins. Of how it ends, the fact; why, the programme leads read on its page.
  PARTICIPATION_REGISTERED(CONTACT, POSIV),
  PARTICIPATION_ENDED(CONTACT, POSIV),
  PARTICIPATION_WITHDRAWN(CONTACT, POSIV),
  MUNICIPALITY_OPENED(CONTACT, RO3KVIT, POSIV, HR, MANAGER),
  // It took part, and leaves; its cases go on.
  MUNICIPALITY_WITHDREW(BESIDE_STEPS, CONTACT, RO3KVIT, POSIV, HR, MANAGER),

  // About a municipality, and no case of it.
  SECOND_OFFICIAL(BESIDE_STEPS, RO3KVIT, HR, MANAGER, leadsTo("/second-official")),
  PLACE_OPENED(BESIDE_STEPS, RO3KVIT, leadsTo("/places")),
  NO_OFFICIAL(BESIDE_STEPS, RO3KVIT, HR, MANAGER, leadsTo("/second-official")),
  // Amounts of the rules that somebody has to look at for a year.
  AMOUNTS_AGEING(BESIDE_STEPS, POSIV, leadsTo("/rules")),
  // Never an amount.
  BUDGET_SHORT(BESIDE_STEPS, HR, MANAGER, leadsTo("/money")),
  BUDGET_MISSING(BESIDE_STEPS, HR, MANAGER, leadsTo("/money")),
  // A letter to the council: HR hears that it is sent, both sides that it is not.
  COUNCIL_LETTER_SENT(HR, MANAGER),
  COUNCIL_LETTER_STOPPED(HR, MANAGER),

  // A lesson: why it is not published stands on its page.
  LESSON_PUBLISHED(PROPOSER),
  LESSON_REFUSED(PROPOSER),
  // A meeting of all municipalities: its hour goes into the calendars of the guests.
  MEETING_INVITED(GUEST, MEETING_HOUR),
  MEETING_MOVED(GUEST, MEETING_HOUR),
  MEETING_CANCELLED(GUEST, MEETING_HOUR),
  MEETING_HELD(GUEST),
  // That somebody has something to do after it, not what.
  MEETING_ACTION(BESIDE_STEPS, GUEST),

  // A joint application for money: which one, and how much, stands on its page.
  FUNDING_NOBODY(RO3KVIT, POSIV),
  FUNDING_PREPARED(APPLICANT, RO3KVIT),
  FUNDING_STOPPED(APPLICANT, RO3KVIT),
  FUNDING_MISSED(APPLICANT, RO3KVIT, POSIV),
  FUNDING_HANDED_IN(APPLICANT, RO3KVIT),
  FUNDING_GRANTED(APPLICANT, RO3KVIT),
  FUNDING_REFUSED(APPLICANT, RO3KVIT),
  FUNDING_WITHDRAWN(APPLICANT, RO3KVIT),
  FUNDING_LEAD_CHANGED(APPLICANT, RO3KVIT),
  FUNDING_NO_LEAD(APPLICANT, RO3KVIT),
  FUNDING_CLOSED(APPLICANT, RO3KVIT),

  // The candidate is reached at another address.
  CANDIDATE_ADDRESS_CHANGED(BESIDE_STEPS, AT_ONCE, CANDIDATE),
  CANDIDATE_ADDRESS_WISHED(BESIDE_STEPS, TO_OTHER_ADDRESS, AT_ONCE, CANDIDATE),
  CANDIDATE_ADDRESS_LEFT(BESIDE_STEPS, TO_OTHER_ADDRESS, AT_ONCE, CANDIDATE),

  YEAR_COMPLETED(OFFICIAL, RO3KVIT, POSIV, HR, MANAGER, MENTOR),

  // Tasks: the readers are those whose task it is.
  TASK_OPEN(JOINED),
  TASK_REMINDER,
  TASK_OVERDUE(SAYS_LATE),
  /** A task is overdue: to the managers of the municipality, whose task it is not. */
  TASK_ESCALATED(OF_OTHERS, SAYS_LATE),
  /** A task is still overdue: to the programme leads, with the days only. */
  TASK_ESCALATED_PROGRAMME(OF_OTHERS, SAYS_LATE, DAYS_ONLY),
  /** A task of somebody who is away: to the stand-in. */
  TASK_STAND_IN,
  /** To somebody who was away and whose task is still open. */
  TASK_RETURNED,
  /** A task that a colleague handed on: to whoever has it now, never the reason. */
  TASK_HANDED_ON(JOINED, ACROSS_CASES),
  /** A task that somebody took and that was handed on by a colleague: to who had it, no reason. */
  TASK_TAKEN_OVER,
  /** A task of one person whose account is gone: to HR, or to Ro3kvit. */
  TASK_WITHOUT_PERSON(OF_OTHERS),
  /** A form that could not be handed in for a technical reason can be handed in now. */
  TASK_REPAIRED(AT_ONCE),
  /** A form with which something begins can be handed in now: to who could not. */
  START_REPAIRED(AT_ONCE),

  /**
   * A task for a role that nobody has in the municipality: to the programme leads, who invite
   * somebody.
   */
  TASK_WITHOUT_TEAM(OF_OTHERS),

  /** A case was linked to the account of somebody by mistake: to them, never whose case it is. */
  CASE_NOT_YOURS(AT_ONCE, BESIDE_STEPS, FROM_ONE_READER, cancels(EVALUATION)),

  /**
   * A day in the calendar of its reader is another now, or not theirs any more, and no other mail
   * says so.
   */
  CALENDAR_MOVED(BESIDE_STEPS, CANDIDATE, RO3KVIT, HR, MANAGER, MENTOR),

  /** Somebody takes part and has not signed in yet: as what, and where. */
  INVITED(AT_ONCE),

  /** All that was not sent at once, in one mail. */
  DAILY_DIGEST,

  // A step failed: to the administrators, and to those whom the case would come to next.
  STEP_FAILED(AT_ONCE, TO_FAILED_STEPS),
  MAIL_FAILED(AT_ONCE, TO_FAILED_STEPS),
  CASE_WAITS(AT_ONCE),
  CASE_GOES_ON(AT_ONCE);

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
          "record-new-proof",
          "check-identity",
          "register-bsn",
          "send-end-notice",
          "settle-late-notice",
          "give-core-terms",
          "give-other-terms",
          "follow-up-bsn",
          "complete-offboarding");

  private final List<NoticeAttribute> attributes;

  Notice(NoticeAttribute... attributes) {
    this.attributes = List.of(attributes);
  }

  boolean has(Trait trait) {
    return attributes.contains(trait);
  }

  /** Whether it goes out at once also to people who want one mail a day. */
  boolean isAlwaysAtOnce(@Nullable String task) {
    return has(AT_ONCE) || (task != null && LEGAL_TASKS.contains(task));
  }

  /** Whether a send task of a diagram sends it. */
  public boolean isSentByDiagram() {
    return !audiences().isEmpty() && !has(BESIDE_STEPS);
  }

  /** Who reads it; empty where no diagram says so. */
  List<Audience> audiences() {
    return all(Audience.class).toList();
  }

  /** Whether people are told it in this role. */
  public boolean tells(Role role) {
    return audiences().stream().anyMatch(audience -> audience.role() == role);
  }

  /** Whether it puts this day into calendars. */
  boolean isBringing(CalendarEvent event) {
    return all(Brings.class).anyMatch(brings -> brings.events().contains(event));
  }

  /** Whether it takes this day out of calendars. */
  boolean isCancelling(CalendarEvent event) {
    return all(Cancels.class).anyMatch(cancels -> cancels.events().contains(event));
  }

  /** Whether it puts days into calendars, on another day there, or takes them out. */
  boolean isAboutDays() {
    return this == CALENDAR_MOVED
        || all(Brings.class).findAny().isPresent()
        || all(Cancels.class).findAny().isPresent();
  }

  /** The reported change that it tells of before its day. */
  Optional<Change> announced() {
    return all(Announces.class).map(Announces::change).findFirst();
  }

  /** The page that it leads to; empty if that is a case, a task or the list of tasks. */
  Optional<String> page() {
    return all(LeadsTo.class).map(LeadsTo::page).findFirst();
  }

  private <T extends NoticeAttribute> Stream<T> all(Class<T> kind) {
    return attributes.stream().filter(kind::isInstance).map(kind::cast);
  }
}
