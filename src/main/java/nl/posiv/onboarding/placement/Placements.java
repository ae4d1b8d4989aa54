package nl.posiv.onboarding.placement;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.calendar.WorkingDays;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.records.CaseRecords;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
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

  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private final CaseRecords<StartConfirmation> starts;
  private final CaseRecords<Oath> oaths;
  private final CaseRecords<IntakePlan> plans;
  private final LoggedHoursStore loggedHours;
  private final Contracts contracts;
  private final RightToWork rightToWork;
  private final Employments employments;
  private final ReportedDays reported;
  private final StartConditions conditions;
  private final Rules rules;
  private final WorkingDays workingDays;
  private final ProgrammeClock clock;

  Placements(
      CaseRecords<StartConfirmation> starts,
      CaseRecords<Oath> oaths,
      CaseRecords<IntakePlan> plans,
      LoggedHoursStore loggedHours,
      Contracts contracts,
      RightToWork rightToWork,
      Employments employments,
      ReportedDays reported,
      StartConditions conditions,
      Rules rules,
      WorkingDays workingDays,
      ProgrammeClock clock) {
    this.starts = starts;
    this.oaths = oaths;
    this.plans = plans;
    this.loggedHours = loggedHours;
    this.contracts = contracts;
    this.rightToWork = rightToWork;
    this.employments = employments;
    this.reported = reported;
    this.conditions = conditions;
    this.rules = rules;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /**
   * When what happens under the contract that a case is about now.
   *
   * @throws IllegalStateException if it has none
   */
  @Transactional(readOnly = true)
  public PlacementSchedule schedule(CaseReference caseReference) {
    return contracts
        .present(caseReference)
        .map(this::schedule)
        .orElseThrow(() -> new IllegalStateException("Case " + caseReference + " has no contract"));
  }

  /**
   * When what happens under a contract, by the rules of today. The actual first day counts once
   * known, and the last day as it is known now.
   */
  @Transactional(readOnly = true)
  public PlacementSchedule schedule(Contract contract) {
    PlacementSchedule agreed = agreed(contract);
    return contracts.announcedLastDay(contract).map(agreed::leaving).orElse(agreed);
  }

  /** The same, whatever is announced. */
  @Transactional(readOnly = true)
  public PlacementSchedule agreed(Contract contract) {
    LocalDate start =
        contract.isFirst() && contract.isPlanned()
            ? conditions.earliestStart(contract.caseReference())
            : contract.guidedFrom();
    return new PlacementSchedule(
        contract.isEntered() ? contract.firstDay() : start,
        contract.isEntered() ? contract.knownFrom() : start,
        start,
        contract.guidedUntil(rules.period(Rule.PERMANENT_GUIDANCE)),
        employments.trialPeriodMonths(contract).map(Period::ofMonths).orElse(Period.ZERO),
        PlacementTerms.of(rules),
        workingDays);
  }

  /**
   * The months of a contract about which people were asked so far, the oldest first. After a sudden
   * end nobody misses an answer about the last one.
   *
   * @param answered whether something is known of the month that begins on a day
   */
  @Transactional(readOnly = true)
  public List<AskedMonth> asked(Contract contract, Predicate<LocalDate> answered) {
    PlacementSchedule schedule = schedule(contract);
    return schedule.askedBy(clock.today()).stream()
        .filter(
            asked ->
                !endedAtOnce(contract)
                    || asked.month().until().isBefore(schedule.lastDay())
                    || answered.test(asked.month().from()))
        .toList();
  }

  /** Whether nobody could be asked about the last month before the end: it was known too late. */
  private boolean endedAtOnce(Contract contract) {
    return contract.endedSuddenly()
        || contract.endedEarly() && reported.heldAtOnce(contract.caseReference());
  }

  /**
   * Whether the municipality must give notice of the end of the contract: it is owed, and does not
   * stand in the contract already (R11).
   */
  @Transactional(readOnly = true)
  public boolean isEndNoticeNeeded(Contract contract) {
    return EndNoticeDuty.of(rules).isOwed(contract.plannedFirstDay(), contract.plannedLastDay())
        && !employments.endNoticeInContract(contract);
  }

  /**
   * The first day on which a contract that follows another may begin: as planned, or later if the
   * right to work sets a later one (R05). While a permit is waited for, a day that nobody will see.
   */
  @Transactional(readOnly = true)
  public LocalDate firstDayOfNext(Contract contract) {
    return rightToWork
        .firstDayAllowed(contract.caseReference(), contract.plannedFirstDay())
        .orElse(NEVER);
  }

  /** Records the first working day. */
  public void recordStart(CaseReference caseReference, LocalDate startedOn, UserId confirmer) {
    confirm(caseReference, StartOutcome.STARTED, startedOn, confirmer);
    contracts
        .planned(caseReference)
        .ifPresent(contract -> contracts.begin(contract.storedId(), startedOn));
  }

  /** Records that the official did not come. */
  public void recordNoShow(CaseReference caseReference, UserId confirmer) {
    confirm(caseReference, StartOutcome.NO_SHOW, null, confirmer);
    contracts.giveUp(caseReference);
  }

  private void confirm(
      CaseReference caseReference,
      StartOutcome outcome,
      @Nullable LocalDate startedOn,
      UserId confirmer) {
    starts.save(
        new StartConfirmation(
            null, caseReference, outcome.id(), startedOn, confirmer, clock.today()));
  }

  /** The first working day, once it was confirmed, or entered with the case. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> startedOn(CaseReference caseReference) {
    return contracts.wasEntered(caseReference)
        ? contracts.begunOn(caseReference)
        : starts.latest(caseReference).map(StartConfirmation::startedOn);
  }

  /** Whether it was recorded that the official did not come on the first day. */
  @Transactional(readOnly = true)
  public boolean isNoShow(CaseReference caseReference) {
    return starts.latest(caseReference).map(StartConfirmation::outcome).stream()
        .anyMatch(StartOutcome.NO_SHOW.id()::equals);
  }

  /** Records the oath or promise. */
  public void recordOath(CaseReference caseReference, LocalDate takenOn, UserId recorder) {
    oaths.save(new Oath(null, caseReference, takenOn, recorder));
  }

  /** Records the goals for a contract. */
  public void recordPlan(Contract contract, String goals, UserId planner) {
    plans.save(
        new IntakePlan(
            null, contract.caseReference(), contract.storedId(), goals, planner, clock.today()));
  }

  /** The goals for a contract, once there is a plan. */
  @Transactional(readOnly = true)
  public Optional<String> goals(Contract contract) {
    return plans.ofContract(contract.storedId()).map(IntakePlan::goals);
  }

  /** The last goals of a case, for whatever contract they were made. */
  @Transactional(readOnly = true)
  public Optional<String> lastGoals(CaseReference caseReference) {
    return plans.latest(caseReference).map(IntakePlan::goals);
  }

  /** All hours logged so far under a contract, as they stand now. */
  @Transactional(readOnly = true)
  public Hours hours(Contract contract) {
    return Hours.sum(
        List.copyOf(
            loggedHours.findByContractIdOrderById(contract.storedId()).stream()
                .collect(
                    Collectors.toMap(
                        LoggedHours::monthFrom,
                        LoggedHours::hours,
                        (before, corrected) -> corrected))
                .values()));
  }
}
