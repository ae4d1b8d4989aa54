package nl.posiv.onboarding.placement;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.calendar.WorkingDays;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.records.CaseRecords;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The year at work. Each method is one transaction, or part of the caller's. */
@Service
@Transactional
public class Placements {

  private final CaseRecords<StartConfirmation> starts;
  private final CaseRecords<Oath> oaths;
  private final CaseRecords<IntakePlan> plans;
  private final CaseRecords<CheckIn> checkIns;
  private final LoggedHoursStore loggedHours;
  private final CaseRecords<SplitAgreement> splitAgreements;
  private final CaseRecords<MidYearEvaluation> midYearEvaluations;
  private final Appointments appointments;
  private final RightToWork rightToWork;
  private final Employments employments;
  private final StartConditions conditions;
  private final Rules rules;
  private final WorkingDays workingDays;
  private final ProgrammeClock clock;

  Placements(
      CaseRecords<StartConfirmation> starts,
      CaseRecords<Oath> oaths,
      CaseRecords<IntakePlan> plans,
      CaseRecords<CheckIn> checkIns,
      LoggedHoursStore loggedHours,
      CaseRecords<SplitAgreement> splitAgreements,
      CaseRecords<MidYearEvaluation> midYearEvaluations,
      Appointments appointments,
      RightToWork rightToWork,
      Employments employments,
      StartConditions conditions,
      Rules rules,
      WorkingDays workingDays,
      ProgrammeClock clock) {
    this.starts = starts;
    this.oaths = oaths;
    this.plans = plans;
    this.checkIns = checkIns;
    this.loggedHours = loggedHours;
    this.splitAgreements = splitAgreements;
    this.midYearEvaluations = midYearEvaluations;
    this.appointments = appointments;
    this.rightToWork = rightToWork;
    this.employments = employments;
    this.conditions = conditions;
    this.rules = rules;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /**
   * When what happens in this case, by the rules of today. The actual first day counts once known.
   */
  @Transactional(readOnly = true)
  public PlacementSchedule schedule(CaseReference caseReference) {
    LocalDate start =
        startedOn(caseReference).orElseGet(() -> conditions.earliestStart(caseReference));
    return new PlacementSchedule(
        start,
        appointments.offerOf(caseReference).endDate(),
        employments.trialPeriodMonths(caseReference).map(Period::ofMonths).orElse(Period.ZERO),
        PlacementTerms.of(rules),
        workingDays);
  }

  /**
   * The day on which HR is reminded that the proof of the right to work ends; empty if it lasts as
   * long as the contract.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> documentReminder(CaseReference caseReference) {
    LocalDate end = appointments.offerOf(caseReference).endDate();
    return rightToWork
        .proofEnd(caseReference)
        .filter(end::isAfter)
        .map(lastDay -> rules.before(Rule.DOCUMENT_END_REMINDER, lastDay));
  }

  /** Records the first working day. */
  public void recordStart(CaseReference caseReference, LocalDate startedOn, String confirmer) {
    confirm(caseReference, StartOutcome.STARTED, startedOn, confirmer);
  }

  /** Records that the official did not come. */
  public void recordNoShow(CaseReference caseReference, String confirmer) {
    confirm(caseReference, StartOutcome.NO_SHOW, null, confirmer);
  }

  private void confirm(
      CaseReference caseReference,
      StartOutcome outcome,
      @Nullable LocalDate startedOn,
      String confirmer) {
    starts.save(
        new StartConfirmation(
            null, caseReference, outcome.id(), startedOn, confirmer, clock.today()));
  }

  /** The first working day, once it was confirmed. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> startedOn(CaseReference caseReference) {
    return starts.latest(caseReference).map(StartConfirmation::startedOn);
  }

  /** Records the oath or promise. */
  public void recordOath(CaseReference caseReference, LocalDate takenOn, String recorder) {
    oaths.save(new Oath(null, caseReference, takenOn, recorder));
  }

  /** Records the goals of the year. */
  public void recordPlan(CaseReference caseReference, String goals, String planner) {
    plans.save(new IntakePlan(null, caseReference, goals, planner, clock.today()));
  }

  /** The goals of the year, once there is a plan. */
  @Transactional(readOnly = true)
  public Optional<String> goals(CaseReference caseReference) {
    return plans.latest(caseReference).map(IntakePlan::goals);
  }

  /** Records a monthly talk. */
  public void logCheckIn(CaseReference caseReference, CheckInNotes notes, String logger) {
    checkIns.save(
        new CheckIn(
            null,
            caseReference,
            notes.heldOn(),
            notes.wellbeing().id(),
            notes.progress(),
            notes.concern(),
            logger));
  }

  /** The last day for a check-in that is asked for today. */
  @Transactional(readOnly = true)
  public LocalDate lastDayOfCheckIn() {
    return rules.taskDeadline(CheckIn.TASK, null, clock.today());
  }

  /**
   * Whether so many check-ins were missed in a row that the manager is told. True for one number
   * only, so that the manager hears it once.
   *
   * @param missed check-ins that are overdue since the last one that was logged
   */
  @Transactional(readOnly = true)
  public boolean isEscalatedAt(long missed) {
    return missed == rules.count(Rule.MISSED_CHECK_INS);
  }

  /** What the mentor wrote after the last talk. */
  @Transactional(readOnly = true)
  public Optional<String> lastProgress(CaseReference caseReference) {
    return checkIns.latest(caseReference).map(CheckIn::progress);
  }

  /**
   * Records the hours of a month.
   *
   * @return whether the time split is to be discussed now
   */
  public boolean logHours(
      CaseReference caseReference,
      WorkMonth month,
      Hours hours,
      List<String> themes,
      String logger) {
    loggedHours.save(
        new LoggedHours(
            null,
            caseReference,
            month.from(),
            month.until(),
            hours.local(),
            hours.ukraine(),
            themes,
            logger,
            clock.today()));
    return TimeSplit.of(rules).isToBeDiscussed(hours(caseReference));
  }

  /** The hours over which the time split is taken now. */
  @Transactional(readOnly = true)
  public Hours recentHours(CaseReference caseReference) {
    return TimeSplit.of(rules).rolling(hours(caseReference));
  }

  /** All hours logged so far. */
  @Transactional(readOnly = true)
  public Hours allHours(CaseReference caseReference) {
    return Hours.sum(hours(caseReference));
  }

  /** Records what was agreed about the time split. */
  public void agreeOnSplit(CaseReference caseReference, String plan, String agreer) {
    splitAgreements.save(new SplitAgreement(null, caseReference, plan, agreer, clock.today()));
  }

  /** Records the evaluation at mid-year. */
  public void evaluateMidYear(CaseReference caseReference, MidYearView view, String evaluator) {
    midYearEvaluations.save(
        new MidYearEvaluation(
            null,
            caseReference,
            view.rating(),
            view.strengths(),
            view.improvements(),
            evaluator,
            clock.today()));
  }

  /** The evaluation at mid-year, if there was one. */
  @Transactional(readOnly = true)
  public Optional<MidYearEvaluation> midYear(CaseReference caseReference) {
    return midYearEvaluations.latest(caseReference);
  }

  private List<Hours> hours(CaseReference caseReference) {
    return loggedHours.findByCaseReferenceOrderByMonthUntilAscIdAsc(caseReference).stream()
        .map(LoggedHours::hours)
        .toList();
  }
}
