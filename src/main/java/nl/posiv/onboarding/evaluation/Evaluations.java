package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import nl.posiv.onboarding.approval.ChainLimits;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.placement.PlacementSchedule;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseRecords;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The evaluation of the year and what follows it. Each method is one transaction, or part of the
 * caller's.
 */
@Service
@Transactional
public class Evaluations {

  private final CaseRecords<SelfEvaluation> selfEvaluations;
  private final CaseRecords<MentorEvaluation> mentorEvaluations;
  private final CaseRecords<Ro3kvitEvaluation> ro3kvitEvaluations;
  private final CaseRecords<FollowUp> followUps;
  private final CaseRecords<EndNotice> endNotices;
  private final CaseRecords<LateNoticeSettlement> settlements;
  private final CaseRecords<ContractChain> chains;
  private final Placements placements;
  private final RightToWork rightToWork;
  private final Rules rules;
  private final ProgrammeClock clock;

  Evaluations(
      CaseRecords<SelfEvaluation> selfEvaluations,
      CaseRecords<MentorEvaluation> mentorEvaluations,
      CaseRecords<Ro3kvitEvaluation> ro3kvitEvaluations,
      CaseRecords<FollowUp> followUps,
      CaseRecords<EndNotice> endNotices,
      CaseRecords<LateNoticeSettlement> settlements,
      CaseRecords<ContractChain> chains,
      Placements placements,
      RightToWork rightToWork,
      Rules rules,
      ProgrammeClock clock) {
    this.selfEvaluations = selfEvaluations;
    this.mentorEvaluations = mentorEvaluations;
    this.ro3kvitEvaluations = ro3kvitEvaluations;
    this.followUps = followUps;
    this.endNotices = endNotices;
    this.settlements = settlements;
    this.chains = chains;
    this.placements = placements;
    this.rightToWork = rightToWork;
    this.rules = rules;
    this.clock = clock;
  }

  /** Records how the official looks back. */
  public void recordOfficialsView(
      CaseReference caseReference, String reflection, String wishNextYear, String writer) {
    selfEvaluations.save(
        new SelfEvaluation(null, caseReference, reflection, wishNextYear, writer, clock.today()));
  }

  /** How the official looks back, if that was written. */
  @Transactional(readOnly = true)
  public Optional<SelfEvaluation> officialsView(CaseReference caseReference) {
    return selfEvaluations.latest(caseReference);
  }

  /** Records the mentor's view. */
  public void recordMentorsView(CaseReference caseReference, MentorsView view, String writer) {
    mentorEvaluations.save(new MentorEvaluation(null, caseReference, view, writer, clock.today()));
  }

  /** The mentor's view, if it was given. */
  @Transactional(readOnly = true)
  public Optional<MentorsView> mentorsView(CaseReference caseReference) {
    return mentorEvaluations.latest(caseReference).map(MentorEvaluation::view);
  }

  /** Records Ro3kvit's view, also when nobody waits for it any more. */
  public void recordRo3kvitsView(
      CaseReference caseReference, String contribution, String advice, String writer) {
    ro3kvitEvaluations.save(
        new Ro3kvitEvaluation(null, caseReference, contribution, advice, writer, clock.today()));
  }

  /** Ro3kvit's view, if it was given. */
  @Transactional(readOnly = true)
  public Optional<Ro3kvitEvaluation> ro3kvitsView(CaseReference caseReference) {
    return ro3kvitEvaluations.latest(caseReference);
  }

  /**
   * The last day that an extended contract may have (R12), counted from the first day of the first
   * contract of the chain.
   *
   * @param firstContractOn first day of an earlier contract in the chain; null if there was none
   */
  @Transactional(readOnly = true)
  public LocalDate latestEndOfChain(
      CaseReference caseReference, @Nullable LocalDate firstContractOn) {
    LocalDate first =
        firstContractOn == null ? rightToWork.plannedStart(caseReference) : firstContractOn;
    return ChainLimits.of(rules).latestEnd(first);
  }

  /**
   * Whether the contract of the year can be extended by a temporary one (R12), after so many
   * contracts from before this case.
   */
  @Transactional(readOnly = true)
  public boolean mayExtendAfter(int earlierContracts) {
    int withThatOfTheYear = earlierContracts + 1;
    return ChainLimits.of(rules).allowOneMoreAfter(withThatOfTheYear);
  }

  /** Records the contracts that the official had with the municipality before this case. */
  public void recordEarlierContracts(
      CaseReference caseReference, int number, LocalDate firstContractOn, String recorder) {
    chains.save(
        new ContractChain(null, caseReference, number, firstContractOn, recorder, clock.today()));
  }

  /**
   * Records what follows. A contract that goes on needs the right to work again, from the day after
   * the present one.
   *
   * @param newEndDate last day of the extended contract; null unless extended
   */
  public void decide(
      CaseReference caseReference,
      FollowUpOutcome outcome,
      @Nullable LocalDate newEndDate,
      String reason,
      String decider) {
    followUps.save(
        new FollowUp(
            null, caseReference, outcome.id(), newEndDate, reason, decider, clock.today()));
    if (outcome.goesOn()) {
      LocalDate end = placements.schedule(caseReference).end();
      rightToWork.announceExtension(caseReference, end.plusDays(1), newEndDate);
    }
  }

  /** What follows, once that is decided. */
  @Transactional(readOnly = true)
  public Optional<FollowUp> followUp(CaseReference caseReference) {
    return followUps.latest(caseReference);
  }

  /** The last day on which the notice of the end is received in time (R11). */
  @Transactional(readOnly = true)
  public LocalDate noticeDeadline(CaseReference caseReference) {
    return placements.schedule(caseReference).endNoticeDeadline();
  }

  /** Records the notice of the end as it was received; late is a fact that is kept, not refused. */
  public void recordNotice(CaseReference caseReference, ReceivedNotice notice, String recorder) {
    NoticeDelay delay = delay(caseReference, notice.receivedOn());
    endNotices.save(EndNotice.received(caseReference, notice, delay, recorder, clock.today()));
  }

  /** Records, in nobody's name, that the contract ended and no notice of its end is on record. */
  public void recordMissedNotice(CaseReference caseReference) {
    endNotices.save(EndNotice.missed(caseReference, delay(caseReference, null), clock.today()));
  }

  /** How late the notice of the end was, once it is recorded. */
  @Transactional(readOnly = true)
  public NoticeDelay delay(CaseReference caseReference) {
    return delay(
        caseReference,
        notice(caseReference)
            .orElseThrow(() -> new IllegalStateException("No notice for " + caseReference))
            .receivedOn());
  }

  private NoticeDelay delay(CaseReference caseReference, @Nullable LocalDate receivedOn) {
    PlacementSchedule schedule = placements.schedule(caseReference);
    return NoticeDelay.of(schedule.endNoticeDeadline(), schedule.end(), receivedOn);
  }

  /** Records that payroll knows of the late notice. */
  public void settleLateNotice(
      CaseReference caseReference, LocalDate payrollInformedOn, String recorder) {
    settlements.save(
        new LateNoticeSettlement(null, caseReference, payrollInformedOn, recorder, clock.today()));
  }

  /** The day on which payroll was told of the late notice. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> payrollInformedOn(CaseReference caseReference) {
    return settlements.latest(caseReference).map(LateNoticeSettlement::payrollInformedOn);
  }

  /** The notice of the end, once it is recorded. */
  @Transactional(readOnly = true)
  public Optional<EndNotice> notice(CaseReference caseReference) {
    return endNotices.latest(caseReference);
  }
}
