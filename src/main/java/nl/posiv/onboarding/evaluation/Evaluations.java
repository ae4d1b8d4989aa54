package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.placement.PlacementSchedule;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseRecords;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
  private final CaseRecords<EvaluationResponse> responses;
  private final CaseRecords<EvaluationSummary> summaries;
  private final CaseRecords<FollowUp> followUps;
  private final CaseRecords<EndNotice> endNotices;
  private final CaseRecords<LateNoticeSettlement> settlements;
  private final Contracts contracts;
  private final Placements placements;
  private final RightToWork rightToWork;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;

  Evaluations(
      CaseRecords<SelfEvaluation> selfEvaluations,
      CaseRecords<MentorEvaluation> mentorEvaluations,
      CaseRecords<Ro3kvitEvaluation> ro3kvitEvaluations,
      CaseRecords<EvaluationResponse> responses,
      CaseRecords<EvaluationSummary> summaries,
      CaseRecords<FollowUp> followUps,
      CaseRecords<EndNotice> endNotices,
      CaseRecords<LateNoticeSettlement> settlements,
      Contracts contracts,
      Placements placements,
      RightToWork rightToWork,
      ProgrammeClock clock,
      ApplicationEventPublisher events) {
    this.selfEvaluations = selfEvaluations;
    this.mentorEvaluations = mentorEvaluations;
    this.ro3kvitEvaluations = ro3kvitEvaluations;
    this.responses = responses;
    this.summaries = summaries;
    this.followUps = followUps;
    this.endNotices = endNotices;
    this.settlements = settlements;
    this.contracts = contracts;
    this.placements = placements;
    this.rightToWork = rightToWork;
    this.clock = clock;
    this.events = events;
  }

  /** Records how the official looks back. */
  public void recordOfficialsView(
      Contract contract, String reflection, String wishNextYear, UserId writer) {
    selfEvaluations.save(
        new SelfEvaluation(
            null,
            contract.caseReference(),
            contract.storedId(),
            reflection,
            wishNextYear,
            writer,
            clock.today()));
  }

  /** How the official looks back, if that was written. */
  @Transactional(readOnly = true)
  public Optional<SelfEvaluation> officialsView(Contract contract) {
    return selfEvaluations.ofContract(contract.storedId());
  }

  /** Records the mentor's view. */
  public void recordMentorsView(Contract contract, MentorsView view, UserId writer) {
    mentorEvaluations.save(
        new MentorEvaluation(
            null, contract.caseReference(), contract.storedId(), view, writer, clock.today()));
  }

  /** The mentor's view, if it was given. */
  @Transactional(readOnly = true)
  public Optional<MentorsView> mentorsView(Contract contract) {
    return mentorEvaluations.ofContract(contract.storedId()).map(MentorEvaluation::view);
  }

  /** Records Ro3kvit's view, also when nobody waits for it any more. */
  public void recordRo3kvitsView(
      Contract contract, String contribution, String advice, UserId writer) {
    ro3kvitEvaluations.save(
        new Ro3kvitEvaluation(
            null,
            contract.caseReference(),
            contract.storedId(),
            contribution,
            advice,
            writer,
            clock.today()));
  }

  /** Ro3kvit's view, if it was given. */
  @Transactional(readOnly = true)
  public Optional<Ro3kvitEvaluation> ro3kvitsView(Contract contract) {
    return ro3kvitEvaluations.ofContract(contract.storedId());
  }

  /** How the official looked back, and corrected it, the last first. */
  @Transactional(readOnly = true)
  List<SelfEvaluation> officialsViews(Contract contract) {
    return selfEvaluations.allOfContract(contract.storedId());
  }

  /** The mentor's view as it was given and corrected, the last first. */
  @Transactional(readOnly = true)
  List<MentorEvaluation> mentorsViews(Contract contract) {
    return mentorEvaluations.allOfContract(contract.storedId());
  }

  /** Ro3kvit's view as it was given and corrected, the last first. */
  @Transactional(readOnly = true)
  List<Ro3kvitEvaluation> ro3kvitsViews(Contract contract) {
    return ro3kvitEvaluations.allOfContract(contract.storedId());
  }

  /** What the official answered, and corrected, the last first. */
  @Transactional(readOnly = true)
  List<EvaluationResponse> responses(Contract contract) {
    return responses.allOfContract(contract.storedId());
  }

  /** How HR summarised it, and corrected that, the last first. */
  @Transactional(readOnly = true)
  List<EvaluationSummary> summaries(Contract contract) {
    return summaries.allOfContract(contract.storedId());
  }

  /** Whether the mentor or Ro3kvit wrote something about the official that can be answered. */
  @Transactional(readOnly = true)
  public boolean isAboutOfficial(Contract contract) {
    return mentorsView(contract).isPresent() || ro3kvitsView(contract).isPresent();
  }

  /**
   * Records that the official has read what was written, and the answer.
   *
   * @param response null if the official has nothing to add
   */
  public void recordResponse(Contract contract, @Nullable String response, UserId writer) {
    responses.save(
        new EvaluationResponse(
            null, contract.caseReference(), contract.storedId(), response, writer, clock.today()));
  }

  /** That the official has read what was written, and the answer. */
  @Transactional(readOnly = true)
  public Optional<EvaluationResponse> response(Contract contract) {
    return responses.ofContract(contract.storedId());
  }

  /** Records how HR summarises the evaluation. */
  public void recordSummary(Contract contract, String summary, UserId writer) {
    summaries.save(
        new EvaluationSummary(
            null, contract.caseReference(), contract.storedId(), summary, writer, clock.today()));
  }

  /** How HR summarises the evaluation, if that was written. */
  @Transactional(readOnly = true)
  public Optional<EvaluationSummary> summary(Contract contract) {
    return summaries.ofContract(contract.storedId());
  }

  /**
   * Records what follows a contract. Another one is planned from the day after it, and needs the
   * right to work for its own time.
   *
   * @param newEndDate last day of the contract that follows; null unless it is temporary
   */
  public void decide(
      Contract contract,
      FollowUpOutcome outcome,
      @Nullable LocalDate newEndDate,
      String reason,
      UserId decider) {
    CaseReference caseReference = contract.caseReference();
    followUps.save(
        new FollowUp(
            null,
            caseReference,
            contract.storedId(),
            outcome.id(),
            newEndDate,
            reason,
            decider,
            clock.today()));
    if (outcome.goesOn()) {
      LocalDate firstDay = contract.lastDay().orElseThrow().plusDays(1);
      contracts.plan(
          caseReference,
          contract.municipality(),
          outcome.contract(),
          firstDay,
          newEndDate,
          contract.hoursPerWeek(),
          decider);
      rightToWork.announceExtension(caseReference, firstDay, newEndDate);
    }
  }

  /**
   * Gives up the contract that was to follow in a case, because there is no right to work for it,
   * or none in time. From now on the present one ends, by nobody's decision.
   */
  public void giveUpWhatFollows(CaseReference caseReference, GivenUp why) {
    contracts.giveUp(caseReference);
    contracts
        .present(caseReference)
        .map(present -> FollowUp.byItself(present, why.id(), clock.today()))
        .ifPresent(followUps::save);
  }

  /**
   * The contract that HR reported not to come, if that is what was recorded last; empty once the
   * time for it is over.
   */
  @Transactional(readOnly = true)
  public Optional<Contract> notConcluded(CaseReference caseReference) {
    return followUps
        .latest(caseReference)
        .filter(FollowUp::isByItself)
        .filter(decision -> decision.reason().equals(GivenUp.NOT_CONCLUDED.id()))
        .flatMap(decision -> contracts.givenUp(caseReference))
        .filter(next -> next.lastDay().filter(clock.today()::isAfter).isEmpty());
  }

  /**
   * It comes to the contract that was reported not to come: what the manager decided holds again,
   * and the right to work is asked for it anew.
   */
  public void takeUpWhatFollows(CaseReference caseReference) {
    Contract next = contracts.planAgain(notConcluded(caseReference).orElseThrow());
    FollowUp end = followUps.latest(caseReference).orElseThrow();
    followUps.allOfContract(end.contractId()).stream()
        .filter(FollowUp::goesOn)
        .findFirst()
        .map(FollowUp::again)
        .ifPresent(followUps::save);
    rightToWork.announceExtension(
        caseReference, next.plannedFirstDay(), next.lastDay().orElse(null));
  }

  /** The day on which it was last decided in a case what follows. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> followUpDecidedOn(CaseReference caseReference) {
    return followUps.latest(caseReference).map(FollowUp::decidedOn);
  }

  /** What follows a contract, once that is decided. */
  @Transactional(readOnly = true)
  public Optional<FollowUp> followUp(Contract contract) {
    return followUps.ofContract(contract.storedId());
  }

  /** The same of many contracts, by their numbers; without those of which it is not decided. */
  @Transactional(readOnly = true)
  public Map<Long, FollowUp> followUps(Collection<Contract> ofContracts) {
    return followUps.allOfContracts(ofContracts.stream().map(Contract::storedId).toList()).stream()
        .collect(
            Collectors.toMap(FollowUp::contractId, Function.identity(), (last, before) -> last));
  }

  /** What follows a contract of this number, once that is decided. */
  @Transactional(readOnly = true)
  public Optional<FollowUp> followUp(long contractId) {
    return followUps.ofContract(contractId);
  }

  /**
   * Counts anew by how many days the notice was late, because its day was corrected. That it turns
   * out to have been late after all is told: {@link NoticeFoundLate}.
   */
  public void countDelayAnew(long contractId) {
    Contract contract = contracts.of(contractId);
    endNotices.ofContract(contractId).ifPresent(notice -> countDelayAnew(contract, notice));
  }

  private void countDelayAnew(Contract contract, EndNotice notice) {
    NoticeDelay delay = delay(contract, notice.receivedOn());
    endNotices.save(notice.lateBy(delay.days()));
    if (notice.daysLate() == 0 && delay.isLate()) {
      events.publishEvent(new NoticeFoundLate(contract));
    }
  }

  /** The last day on which the notice of the end is received in time (R11). */
  @Transactional(readOnly = true)
  public LocalDate noticeDeadline(Contract contract) {
    return placements.schedule(contract).endNoticeDeadline();
  }

  /** Records the notice of the end as it was received; late is a fact that is kept, not refused. */
  public void recordNotice(Contract contract, ReceivedNotice notice, UserId recorder) {
    NoticeDelay delay = delay(contract, notice.receivedOn());
    endNotices.save(EndNotice.received(contract, notice, delay, recorder, clock.today()));
  }

  /** Records, in nobody's name, that the contract ended and no notice of its end is on record. */
  public void recordMissedNotice(Contract contract) {
    endNotices.save(EndNotice.missed(contract, delay(contract, null), clock.today()));
  }

  /** How late the notice of the end was, once it is recorded. */
  @Transactional(readOnly = true)
  public NoticeDelay delay(Contract contract) {
    return delay(
        contract,
        notice(contract)
            .orElseThrow(
                () -> new IllegalStateException("No notice for " + contract.caseReference()))
            .receivedOn());
  }

  private NoticeDelay delay(Contract contract, @Nullable LocalDate receivedOn) {
    PlacementSchedule schedule = placements.schedule(contract);
    return NoticeDelay.of(schedule.endNoticeDeadline(), schedule.end(), receivedOn);
  }

  /** Records that payroll knows of the late notice. */
  public void settleLateNotice(Contract contract, LocalDate payrollInformedOn, UserId recorder) {
    settlements.save(
        new LateNoticeSettlement(
            null,
            contract.caseReference(),
            contract.storedId(),
            payrollInformedOn,
            recorder,
            clock.today()));
  }

  /** The day on which payroll was told of the late notice. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> payrollInformedOn(Contract contract) {
    return settlements.ofContract(contract.storedId()).map(LateNoticeSettlement::payrollInformedOn);
  }

  /** The notice of the end, once it is recorded. */
  @Transactional(readOnly = true)
  public Optional<EndNotice> notice(Contract contract) {
    return endNotices.ofContract(contract.storedId());
  }
}
