package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The evaluation of the year and what follows it. Each method is one transaction, or part of the
 * caller's.
 */
@Service
@Transactional
public class Evaluations {

  private final SelfEvaluationStore selfEvaluations;
  private final MentorEvaluationStore mentorEvaluations;
  private final Ro3kvitEvaluationStore ro3kvitEvaluations;
  private final FollowUpStore followUps;
  private final EndNoticeStore endNotices;
  private final Placements placements;
  private final RightToWork rightToWork;
  private final Rules rules;
  private final ProgrammeClock clock;

  Evaluations(
      SelfEvaluationStore selfEvaluations,
      MentorEvaluationStore mentorEvaluations,
      Ro3kvitEvaluationStore ro3kvitEvaluations,
      FollowUpStore followUps,
      EndNoticeStore endNotices,
      Placements placements,
      RightToWork rightToWork,
      Rules rules,
      ProgrammeClock clock) {
    this.selfEvaluations = selfEvaluations;
    this.mentorEvaluations = mentorEvaluations;
    this.ro3kvitEvaluations = ro3kvitEvaluations;
    this.followUps = followUps;
    this.endNotices = endNotices;
    this.placements = placements;
    this.rightToWork = rightToWork;
    this.rules = rules;
    this.clock = clock;
  }

  /** Records how the official looks back. */
  public void recordOfficialsView(
      String caseReference, String reflection, String wishNextYear, String writer) {
    selfEvaluations.save(
        new SelfEvaluation(null, caseReference, reflection, wishNextYear, writer, clock.today()));
  }

  /** How the official looks back, if that was written. */
  @Transactional(readOnly = true)
  public Optional<SelfEvaluation> officialsView(String caseReference) {
    return selfEvaluations.findFirstByCaseReferenceOrderByIdDesc(caseReference);
  }

  /** Records the mentor's view. */
  public void recordMentorsView(
      String caseReference,
      String rating,
      String strengths,
      String improvements,
      String advice,
      String writer) {
    mentorEvaluations.save(
        new MentorEvaluation(
            null, caseReference, rating, strengths, improvements, advice, writer, clock.today()));
  }

  /** The mentor's view, if it was given. */
  @Transactional(readOnly = true)
  public Optional<MentorEvaluation> mentorsView(String caseReference) {
    return mentorEvaluations.findFirstByCaseReferenceOrderByIdDesc(caseReference);
  }

  /** Records Ro3kvit's view, also when nobody waits for it any more. */
  public void recordRo3kvitsView(
      String caseReference, String contribution, String advice, String writer) {
    ro3kvitEvaluations.save(
        new Ro3kvitEvaluation(null, caseReference, contribution, advice, writer, clock.today()));
  }

  /** Ro3kvit's view, if it was given. */
  @Transactional(readOnly = true)
  public Optional<Ro3kvitEvaluation> ro3kvitsView(String caseReference) {
    return ro3kvitEvaluations.findFirstByCaseReferenceOrderByIdDesc(caseReference);
  }

  /**
   * The last day that an extended contract may have: successive temporary contracts last at most so
   * long together (R12), counted from the first day of the first.
   */
  @Transactional(readOnly = true)
  public LocalDate latestEndOfChain(String caseReference) {
    return rules.after(Rule.CHAIN_MAXIMUM, rightToWork.plannedStart(caseReference)).minusDays(1);
  }

  /**
   * Records what follows.
   *
   * @param newEndDate last day of the extended contract; null unless extended
   */
  public void decide(
      String caseReference, String outcome, LocalDate newEndDate, String reason, String decider) {
    followUps.save(
        new FollowUp(null, caseReference, outcome, newEndDate, reason, decider, clock.today()));
  }

  /** What follows, once that is decided. */
  @Transactional(readOnly = true)
  public Optional<FollowUp> followUp(String caseReference) {
    return followUps.findFirstByCaseReferenceOrderByIdDesc(caseReference);
  }

  /** The last day on which the notice of the end is received in time (R11). */
  @Transactional(readOnly = true)
  public LocalDate noticeDeadline(String caseReference) {
    return placements.schedule(caseReference).endNoticeDeadline();
  }

  /** Records the notice of the end as it was received; late is a fact that is kept, not refused. */
  public void recordNotice(
      String caseReference,
      LocalDate sentOn,
      LocalDate receivedOn,
      String deliveryProof,
      String conditions,
      String recorder) {
    endNotices.save(
        new EndNotice(
            null,
            caseReference,
            sentOn,
            receivedOn,
            deliveryProof,
            conditions,
            EndNotice.daysLate(noticeDeadline(caseReference), receivedOn),
            recorder,
            clock.today()));
  }

  /** The notice of the end, once it was received. */
  @Transactional(readOnly = true)
  public Optional<EndNotice> notice(String caseReference) {
    return endNotices.findFirstByCaseReferenceOrderByIdDesc(caseReference);
  }
}
