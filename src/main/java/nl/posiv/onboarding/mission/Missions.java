package nl.posiv.onboarding.mission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Missions to Ukraine. Each method is one transaction, or part of the caller's. */
@Service
@Transactional
public class Missions {

  private final MissionStore missions;
  private final SafetyCheckStore checks;
  private final MissionDecisionStore decisions;
  private final MissionReportStore reports;
  private final Employments employments;
  private final Contracts contracts;
  private final Placements placements;
  private final Rules rules;
  private final ProgrammeClock clock;

  Missions(
      MissionStore missions,
      SafetyCheckStore checks,
      MissionDecisionStore decisions,
      MissionReportStore reports,
      Employments employments,
      Contracts contracts,
      Placements placements,
      Rules rules,
      ProgrammeClock clock) {
    this.missions = missions;
    this.checks = checks;
    this.decisions = decisions;
    this.reports = reports;
    this.employments = employments;
    this.contracts = contracts;
    this.placements = placements;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Records a request.
   *
   * @return the id of the mission
   */
  public long request(CaseReference caseReference, MissionRequest wanted, UserId requester) {
    return missions
        .save(
            new Mission(
                null,
                caseReference,
                wanted.days(),
                null,
                wanted.purpose(),
                wanted.inShelter(),
                MissionState.REQUESTED.id(),
                requester,
                clock.today()))
        .storedId();
  }

  /**
   * Asks for other days.
   *
   * @param inShelter whether the official lives in municipal shelter; null if it was not said
   */
  public void move(long mission, MissionDays days, @Nullable Boolean inShelter) {
    missions.save(find(mission).on(days, inShelter));
  }

  /** Records that a mission does not take place. */
  public void cancel(long mission) {
    missions.save(find(mission).in(MissionState.CANCELLED));
  }

  /** Records what HR found. */
  public void check(long mission, SafetyOutcome outcome, SafetyFindings findings, UserId checker) {
    checks.save(new SafetyCheck(null, mission, outcome.id(), findings, checker, clock.today()));
    Mission checked = find(mission);
    missions.save(
        outcome == SafetyOutcome.SAFE ? checked.in(MissionState.CHECKED) : checked.refused());
  }

  /**
   * Records what a manager decided.
   *
   * @param reason null if it is approved
   */
  public void decide(
      long mission, MissionOutcome outcome, @Nullable String reason, UserId decider) {
    decisions.save(
        new MissionDecision(null, mission, outcome.id(), reason, decider, clock.today()));
    Mission decided = find(mission);
    missions.save(
        outcome == MissionOutcome.APPROVE ? decided.approvedAsAsked() : decided.refused());
  }

  /** Records that the official is back. */
  public void report(long mission, LocalDate returnedOn, String report, UserId reporter) {
    reports.save(new MissionReport(null, mission, returnedOn, report, reporter, clock.today()));
    missions.save(find(mission).in(MissionState.REPORTED));
  }

  /** A mission that exists. */
  @Transactional(readOnly = true)
  public Mission find(long mission) {
    return missions.findById(mission).orElseThrow();
  }

  /** All missions of these cases, in the order in which they were asked for. */
  @Transactional(readOnly = true)
  public List<Mission> of(List<CaseReference> caseReferences) {
    return missions.findByCaseReferenceInOrderById(caseReferences);
  }

  /** Those of these cases that are not over. */
  @Transactional(readOnly = true)
  public List<Mission> open(List<CaseReference> caseReferences) {
    return of(caseReferences).stream().filter(mission -> !mission.stage().isOver()).toList();
  }

  /** Those of a case that are not over. */
  @Transactional(readOnly = true)
  public List<Mission> notOver(CaseReference caseReference) {
    return open(List.of(caseReference)).stream().toList();
  }

  /** Those of a case that are not over and on which nobody is on the way yet. */
  @Transactional(readOnly = true)
  public List<Mission> notBegun(CaseReference caseReference) {
    return open(List.of(caseReference)).stream()
        .filter(mission -> !mission.hasBegunBy(clock.today()))
        .toList();
  }

  /** Those on which nobody is on the way yet and that would last longer than until a day. */
  @Transactional(readOnly = true)
  public List<Mission> notBegunUntilAfter(CaseReference caseReference, LocalDate day) {
    return notBegun(caseReference).stream()
        .filter(mission -> mission.lastsLongerThan(day))
        .toList();
  }

  /** Those on which somebody would have left by a day, and not be back on it. */
  @Transactional(readOnly = true)
  public List<Mission> goingOnAfter(CaseReference caseReference, LocalDate day) {
    return notOver(caseReference).stream().filter(mission -> mission.goesOnAfter(day)).toList();
  }

  /** Lets a mission end on a day at the latest, which is the last one of the work. */
  public void shorten(long mission, LocalDate last) {
    missions.save(find(mission).until(last));
  }

  /** The days of another mission of the same person that take one of these days. */
  @Transactional(readOnly = true)
  public Optional<MissionDays> overlapping(
      CaseReference caseReference, MissionDays days, @Nullable Long except) {
    List<CaseReference> cases =
        employments
            .officialUser(caseReference)
            .map(employments::casesOf)
            .orElse(List.of(caseReference));
    return open(cases).stream()
        .filter(mission -> except == null || mission.storedId() != except)
        .flatMap(mission -> mission.taking(days).stream())
        .findFirst();
  }

  /** What HR found last. */
  @Transactional(readOnly = true)
  public Optional<SafetyCheck> lastCheck(long mission) {
    return checks.findFirstByMissionOrderByIdDesc(mission);
  }

  /** What a manager decided last. */
  @Transactional(readOnly = true)
  public Optional<MissionDecision> lastDecision(long mission) {
    return decisions.findFirstByMissionOrderByIdDesc(mission);
  }

  /** What the official reported. */
  @Transactional(readOnly = true)
  public Optional<MissionReport> reportOf(long mission) {
    return reports.findFirstByMissionOrderByIdDesc(mission);
  }

  /** Whether somebody checked a mission of this case that waits for a decision. */
  @Transactional(readOnly = true)
  public boolean hasChecked(CaseReference caseReference, UserId userId) {
    return of(List.of(caseReference)).stream()
        .filter(mission -> mission.stage() == MissionState.CHECKED)
        .anyMatch(mission -> isChecker(mission.storedId(), userId));
  }

  /** Whether somebody made the last check of a mission. */
  @Transactional(readOnly = true)
  public boolean isChecker(long mission, UserId userId) {
    return lastCheck(mission).map(SafetyCheck::checkedBy).filter(userId::equals).isPresent();
  }

  /** What somebody who lives in municipal shelter may lose by being away on these days. */
  @Transactional(readOnly = true)
  public ShelterRisk riskInShelter(MissionDays away) {
    return new ShelterAbsence(
            rules.period(Rule.ABSENCE_PLACE), rules.period(Rule.ABSENCE_PROVISIONS))
        .riskOf(away);
  }

  /** The last day of the contract under which the official works now. */
  @Transactional(readOnly = true)
  public LocalDate lastDayOfContract(CaseReference caseReference) {
    return placements.schedule(caseReference).end();
  }

  /** Whether the official works under a contract now. */
  @Transactional(readOnly = true)
  public boolean isAtWork(CaseReference caseReference) {
    return contracts.underWay(caseReference).isPresent();
  }
}
