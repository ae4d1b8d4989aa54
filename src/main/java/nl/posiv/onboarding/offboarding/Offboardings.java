package nl.posiv.onboarding.offboarding;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseRecords;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.righttowork.RightToWorkData;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is undone when somebody leaves. Each method is one transaction, or part of the caller's. */
@Service
@Transactional
public class Offboardings {

  private final CaseRecords<Offboarding> offboardings;
  private final CaseRecords<ProjectHandover> handovers;
  private final RightToWork rightToWork;
  private final Employments employments;
  private final Placements placements;
  private final Contracts contracts;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;

  Offboardings(
      CaseRecords<Offboarding> offboardings,
      CaseRecords<ProjectHandover> handovers,
      RightToWork rightToWork,
      Employments employments,
      Placements placements,
      Contracts contracts,
      ProgrammeClock clock,
      ApplicationEventPublisher events) {
    this.events = events;
    this.offboardings = offboardings;
    this.handovers = handovers;
    this.rightToWork = rightToWork;
    this.employments = employments;
    this.placements = placements;
    this.contracts = contracts;
    this.clock = clock;
  }

  /** What was set in motion in a case, by its records; empty when there is nothing to undo. */
  @Transactional(readOnly = true)
  public Set<UndoableStep> stepsToUndo(CaseReference caseReference) {
    Set<UndoableStep> found = EnumSet.noneOf(UndoableStep.class);
    if (rightToWork.wasUwvNotified(caseReference) || mayHaveBeenNotified(caseReference)) {
      found.add(UndoableStep.UWV_NOTIFICATION);
    }
    if (rightToWork.wasPermitAppliedFor(caseReference)) {
      found.add(UndoableStep.PERMIT);
    }
    if (employments.bothSignaturesOn(caseReference).isPresent()
        || contracts.wasEntered(caseReference)) {
      found.add(UndoableStep.CONTRACT);
    }
    if (employments.conductCertificateReceivedOn(caseReference).isPresent()) {
      found.add(UndoableStep.VOG);
    }
    if (employments.officialUser(caseReference).isPresent()) {
      found.add(UndoableStep.ACCOUNT);
    }
    if (placements.startedOn(caseReference).isPresent()) {
      found.add(UndoableStep.WORK);
      found.add(UndoableStep.PAY);
    }
    return found;
  }

  /** Whether UWV was notified before the case was entered, which only HR knows. */
  private boolean mayHaveBeenNotified(CaseReference caseReference) {
    return contracts.wasEntered(caseReference)
        && rightToWork
            .dataOf(caseReference)
            .map(RightToWorkData::status)
            .filter(rightToWork::isNotified)
            .isPresent();
  }

  /**
   * Records that everything was undone.
   *
   * @param undone what was undone on which day; nothing of what there was not
   * @param certificateGivenOn null unless the official asked for a certificate
   */
  public void complete(
      CaseReference caseReference,
      Map<UndoableStep, LocalDate> undone,
      boolean handoverDone,
      @Nullable LocalDate certificateGivenOn,
      UserId recorder) {
    offboardings.save(
        new Offboarding(
            null,
            caseReference,
            undone.get(UndoableStep.UWV_NOTIFICATION),
            undone.get(UndoableStep.ACCOUNT),
            handoverDone,
            undone.get(UndoableStep.CONTRACT),
            undone.get(UndoableStep.PERMIT),
            undone.get(UndoableStep.VOG),
            undone.get(UndoableStep.PAY),
            certificateGivenOn,
            recorder,
            clock.today()));
    events.publishEvent(new OffboardingCompleted(caseReference));
  }

  /** Records that the projects of somebody who leaves were handed over. */
  public void handOver(
      CaseReference caseReference,
      String projects,
      String handedTo,
      LocalDate handedOverOn,
      UserId recorder) {
    handovers.save(
        new ProjectHandover(
            null, caseReference, projects, handedTo, handedOverOn, recorder, clock.today()));
  }

  /** Who goes on with the projects of somebody who left, once that is known. */
  @Transactional(readOnly = true)
  public Optional<ProjectHandover> handover(CaseReference caseReference) {
    return handovers.latest(caseReference);
  }
}
