package nl.posiv.onboarding.placement.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.calendar.WorkingDays;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.task.OpenedDay;
import nl.posiv.onboarding.placement.MonthlyTalks;
import nl.posiv.onboarding.placement.PlacementSchedule;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.placement.ReportedDays;
import nl.posiv.onboarding.placement.WorkMonth;
import nl.posiv.onboarding.righttowork.TimesWithoutProof;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The bean {@code schedule} of the diagrams: the moments for which their timers wait, and what they
 * ask about them. Public because expressions call it; its bean name and its methods stand in the
 * diagrams of running cases.
 */
@Component("schedule")
public class Schedule {

  /** Offices are open between these hours, as for all tasks. */
  private static final LocalTime START_OF_WORK = LocalTime.of(8, 0);

  private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

  private final Placements placements;
  private final MonthlyTalks talks;
  private final AskedMonths months;
  private final CaseContract contract;
  private final ProgrammeClock clock;
  private final OpenedDay opened;
  private final Rules rules;
  private final WorkingDays workingDays;
  private final ReportedDays reported;
  private final TimesWithoutProof standstills;

  Schedule(
      Placements placements,
      MonthlyTalks talks,
      AskedMonths months,
      CaseContract contract,
      ProgrammeClock clock,
      OpenedDay opened,
      Rules rules,
      WorkingDays workingDays,
      ReportedDays reported,
      TimesWithoutProof standstills) {
    this.standstills = standstills;
    this.contract = contract;
    this.placements = placements;
    this.talks = talks;
    this.months = months;
    this.reported = reported;
    this.clock = clock;
    this.opened = opened;
    this.rules = rules;
    this.workingDays = workingDays;
  }

  /** The start of the first working day, as planned and allowed. */
  public Date start(DelegateExecution execution) {
    return startOf(of(execution).start());
  }

  /** The start of the first day of a contract that follows another, as the law allows it. */
  public Date nextStart(DelegateExecution execution) {
    return startOf(placements.firstDayOfNext(contract.of(execution)));
  }

  /** The end of the last working day for the core terms. */
  public Date giveCoreTermsBy(DelegateExecution execution) {
    return endOfWork(of(execution).coreTermsDue());
  }

  /** When HR is reminded of the task of the core terms: halfway. */
  public Date remindOfCoreTerms(DelegateExecution execution) {
    return halfway(of(execution).start(), of(execution).coreTermsDue());
  }

  /** The end of the last working day for the other terms. */
  public Date giveOtherTermsBy(DelegateExecution execution) {
    return endOfWork(of(execution).otherTermsDue());
  }

  /** When HR is reminded of the task of the other terms: halfway. */
  public Date remindOfOtherTerms(DelegateExecution execution) {
    return halfway(of(execution).start(), of(execution).otherTermsDue());
  }

  /** When HR is reminded that the trial period ends, if there is one. */
  public Date trialPeriodEnding(DelegateExecution execution) {
    return startOf(of(execution).trialPeriodEnding());
  }

  /** Whether a trial period was agreed that is not over, and the work goes on after it. */
  public boolean hasTrialPeriod(DelegateExecution execution) {
    PlacementSchedule schedule = of(execution);
    return schedule.hasTrialPeriod()
        && schedule.outlivesTrialPeriod()
        && !schedule.lastDayOfTrialPeriod().isBefore(clock.today());
  }

  /**
   * When people are asked about the next month of the contract. If its end was corrected and none
   * is left, a moment at which nobody waits any more.
   */
  public Date nextMonth(DelegateExecution execution) {
    return months
        .next(execution)
        .map(next -> date(PlacementSchedule.roundOf(next)))
        .orElseGet(() -> startOf(of(execution).end().plusDays(2)));
  }

  /** Whether anybody may have worked in the month that is asked about now. */
  public boolean workAllowed(DelegateExecution execution) {
    WorkMonth month = months.of(execution);
    return !standstills.cover(CaseVariables.caseOf(execution), month.from(), month.until());
  }

  /** Whether there is another month of the contract to ask about. */
  public boolean isAnotherMonth(DelegateExecution execution) {
    return months.next(execution).isPresent();
  }

  /** The first day of the month that a task which opens now asks about. */
  public String month(DelegateExecution execution) {
    return months.of(execution).from().toString();
  }

  /** When the last day for the check-in of a round that begins now is over. */
  public Date checkInOverdue(DelegateExecution execution) {
    return startOf(talks.lastDay(clock.today()).plusDays(1));
  }

  /**
   * When the final evaluation starts. If who leaves before that is not asked any more, and as long
   * as nobody has begun to work, a moment at which nobody waits.
   */
  public Date evaluation(DelegateExecution execution) {
    Contract present = contract.of(execution);
    PlacementSchedule schedule = placements.schedule(present);
    return startOf(
        present.hasBegun() && schedule.isEvaluated()
            ? schedule.evaluation()
            : schedule.end().plusDays(2));
  }

  /** When no view is taken any more. */
  public Date viewsClosed(DelegateExecution execution) {
    return startOf(of(execution).viewsClosed());
  }

  /** The end of the last working day on which a view is given. */
  public Date giveViewBy(DelegateExecution execution) {
    return lastWorkBefore(of(execution).viewsClosed());
  }

  /** When people are reminded to give their view: halfway. */
  public Date remindOfView(DelegateExecution execution) {
    return halfway(opened.get(), of(execution).viewsClosed());
  }

  /** When the official's answer is not taken any more. */
  public Date answerClosed(DelegateExecution execution) {
    return startOf(of(execution).answerClosed());
  }

  /** The end of the last working day on which the official answers. */
  public Date answerBy(DelegateExecution execution) {
    return lastWorkBefore(of(execution).answerClosed());
  }

  /** When the official is reminded to answer: halfway. */
  public Date remindOfAnswer(DelegateExecution execution) {
    return halfway(opened.get(), of(execution).answerClosed());
  }

  /** When HR's summary is not taken any more. */
  public Date summaryClosed(DelegateExecution execution) {
    return startOf(of(execution).summaryClosed());
  }

  /** The end of the last working day on which HR summarises. */
  public Date summariseBy(DelegateExecution execution) {
    return lastWorkBefore(of(execution).summaryClosed());
  }

  /** When HR is reminded to summarise: halfway. */
  public Date remindOfSummary(DelegateExecution execution) {
    return halfway(opened.get(), of(execution).summaryClosed());
  }

  /** The end of the last working day on which the follow-up is decided. */
  public Date decideBy(DelegateExecution execution) {
    return lastWorkBefore(of(execution).followUpDecision().plusDays(1));
  }

  /** When the manager is reminded to decide: halfway. */
  public Date remindOfDecision(DelegateExecution execution) {
    return halfway(opened.get(), of(execution).followUpDecision());
  }

  /** The last working day on which the notice of the end is received in time. */
  public String noticeReceivedBy(DelegateExecution execution) {
    return workingDays
        .onOrBefore(placements.schedule(contract.of(execution)).endNoticeDeadline())
        .toString();
  }

  /** When people are warned that the notice of the end must go out. */
  public Date endNoticeWarning(DelegateExecution execution) {
    return startOf(of(execution).endNoticeWarning());
  }

  /** When the last day on which the notice is in time is over. */
  public Date endNoticeDeadline(DelegateExecution execution) {
    return date(of(execution).endNoticeLate());
  }

  /** When the last day of the contract is over. */
  public Date endOfContract(DelegateExecution execution) {
    return date(of(execution).ended());
  }

  /** When no decision is taken any more of what follows a contract that is over. */
  public Date undecidedClosed(DelegateExecution execution) {
    LocalDate end = contract.of(execution).lastDay().orElseThrow();
    return startOf(rules.after(Rule.UNDECIDED_CLOSES, end).plusDays(1));
  }

  /** The start of the first day without work of an official who resigned. */
  public Date officialLeaves(DelegateExecution execution) {
    return startOf(reportedDay(execution, "official-resigned"));
  }

  /** The start of the first day without work because the municipality stops. */
  public Date municipalityLeaves(DelegateExecution execution) {
    return startOf(reportedDay(execution, "municipality-left"));
  }

  /** The start of the first day without work after an end in the trial period. */
  public Date trialPeriodEnds(DelegateExecution execution) {
    return startOf(reportedDay(execution, "trial-period-ended"));
  }

  /** The start of the first day without work that both sides agreed on. */
  public Date mutualConsentHolds(DelegateExecution execution) {
    return startOf(reportedDay(execution, "mutual-consent"));
  }

  /** When HR is asked again how somebody is who could not be reached. */
  public Date emergencyLook(DelegateExecution execution) {
    return startOf(reported.nextEmergencyLook());
  }

  /** The start of the first day without the mentor. */
  public Date mentorLeaves(DelegateExecution execution) {
    return startOf(reportedDay(execution, "mentor-left"));
  }

  private LocalDate reportedDay(DelegateExecution execution, String change) {
    return reported.dayOf(CaseVariables.caseOf(execution), change).orElseGet(clock::today);
  }

  private PlacementSchedule of(DelegateExecution execution) {
    return placements.schedule(CaseVariables.caseOf(execution));
  }

  /** Of something that began on a free day and is over with it, that day. */
  private Date lastWorkBefore(LocalDate closed) {
    LocalDate lastWorkingDay = workingDays.onOrBefore(closed.minusDays(1));
    return endOfWork(lastWorkingDay.isBefore(opened.get()) ? closed.minusDays(1) : lastWorkingDay);
  }

  static Date endOfWork(LocalDate day) {
    return date(day.atTime(END_OF_WORK).atZone(ProgrammeClock.ZONE).toInstant());
  }

  Date halfway(LocalDate start, LocalDate due) {
    LocalDate middle = start.plusDays(ChronoUnit.DAYS.between(start, due) / 2);
    return date(
        workingDays
            .onOrAfter(middle)
            .atTime(START_OF_WORK)
            .atZone(ProgrammeClock.ZONE)
            .toInstant());
  }

  private static Date startOf(LocalDate day) {
    return date(PlacementSchedule.startOf(day));
  }

  private static Date date(Instant moment) {
    return Date.from(moment);
  }
}
