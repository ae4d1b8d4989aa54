package nl.posiv.onboarding.change.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.change.Change;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.contracts.StoppedWork;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.OnboardingProcess;
import nl.posiv.onboarding.nomination.Nomination;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.righttowork.process.RightToWorkProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** How far a case is, whatever the person who asks may see of it. */
@Component
class CaseState {

  private static final String MESSAGE = "message";

  /** The task in which Ro3kvit answers a municipality that still thinks about the candidate. */
  private static final String QUESTION = "supply-information";

  /** Where the case looks for a new mentor before the present one leaves. */
  private static final String MENTOR_SOUGHT = "callActivity_nextMentor";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final AsProgramme asProgramme;
  private final Nominations nominations;
  private final Appointments appointments;
  private final Contracts contracts;
  private final Employments employments;
  private final Placements placements;
  private final ProgrammeClock clock;

  CaseState(
      RuntimeService runtime,
      TaskService tasks,
      AsProgramme asProgramme,
      Nominations nominations,
      Appointments appointments,
      Contracts contracts,
      Employments employments,
      Placements placements,
      ProgrammeClock clock) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.asProgramme = asProgramme;
    this.nominations = nominations;
    this.appointments = appointments;
    this.contracts = contracts;
    this.employments = employments;
    this.placements = placements;
    this.clock = clock;
  }

  /** The references of all cases that go on; those that are about to end early do not. */
  List<CaseReference> goingOn() {
    return running(true);
  }

  /** The references of all cases that are about to end early. */
  List<CaseReference> ending() {
    return running(false);
  }

  private List<CaseReference> running(boolean takesReports) {
    return asProgramme.call(
        () -> {
          Set<String> listening =
              runtime
                  .createEventSubscriptionQuery()
                  .eventType(MESSAGE)
                  .eventName(Change.CANDIDATE_WITHDREW.id())
                  .list()
                  .stream()
                  .map(EventSubscription::getProcessInstanceId)
                  .collect(Collectors.toSet());
          return runtime
              .createProcessInstanceQuery()
              .processDefinitionKey(OnboardingProcess.KEY)
              .list()
              .stream()
              .filter(journey -> listening.contains(journey.getId()) == takesReports)
              .map(ProcessInstance::getBusinessKey)
              .map(CaseReference::of)
              .sorted()
              .toList();
        });
  }

  /** Whether the case goes on. */
  boolean isGoingOn(CaseReference reference) {
    return takes(reference, Change.CANDIDATE_WITHDREW);
  }

  /** Whether the case waits for the message of this change. */
  boolean takes(CaseReference reference, Change change) {
    return asProgramme.call(
        () ->
            runtime
                    .createExecutionQuery()
                    .processInstanceBusinessKey(reference.value())
                    .messageEventSubscriptionName(change.id())
                    .count()
                > 0);
  }

  /** Whether the first working day was confirmed. */
  boolean hasBegun(CaseReference reference) {
    return placements.startedOn(reference).isPresent();
  }

  /** Whether the last contract is over, and none follows. */
  boolean isContractOver(CaseReference reference) {
    return hasBegun(reference) && !contracts.isOpen(reference);
  }

  /** Whether another contract is to follow. */
  boolean isAnotherPlanned(CaseReference reference) {
    return contracts.planned(reference).isPresent();
  }

  /** The first day without work, while the papers of the next contract are waited for. */
  Optional<LocalDate> waitsForNextContractSince(CaseReference reference) {
    return contracts
        .stopped(reference)
        .filter(stopped -> takes(reference, Change.NO_NEXT_CONTRACT))
        .map(StoppedWork::since);
  }

  /** The contract elsewhere that holds on a day of the one that was given up, from today on. */
  Optional<Contract> elsewhereInsteadOfNext(CaseReference reference) {
    LocalDate today = clock.today();
    return contracts
        .givenUp(reference)
        .flatMap(next -> contracts.overlapping(reference, today, next.lastDay().orElse(null)));
  }

  /** The last day of the contract; empty for a permanent one. */
  Optional<LocalDate> endOfContract(CaseReference reference) {
    return contracts.present(reference).flatMap(Contract::lastDay);
  }

  /** The last day of the trial period of the contract that runs; empty without one. */
  Optional<LocalDate> endOfTrialPeriod(CaseReference reference) {
    return contracts
        .underWay(reference)
        .flatMap(
            contract ->
                employments
                    .trialPeriodMonths(contract)
                    .filter(months -> months > 0)
                    .map(months -> contract.firstDay().plusMonths(months).minusDays(1)));
  }

  /** The first working day; empty before it. */
  Optional<LocalDate> begunOn(CaseReference reference) {
    return contracts.begunOn(reference);
  }

  /** The last day on which the programme guides the official. */
  LocalDate endOfGuidance(CaseReference reference) {
    return placements.schedule(reference).end();
  }

  /** Whether a mentor who leaves on a later day is being replaced already. */
  boolean isMentorLeaving(CaseReference reference) {
    return asProgramme.call(
        () ->
            runtime
                    .createExecutionQuery()
                    .processInstanceBusinessKey(reference.value())
                    .activityId(MENTOR_SOUGHT)
                    .count()
                > 0);
  }

  /** Whether HR is finding out just now how somebody is. */
  boolean isEmergencyOpen(CaseReference reference) {
    return asProgramme.call(
        () ->
            runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(reference.value())
                    .processDefinitionKey(EmergencyProcess.KEY)
                    .count()
                > 0);
  }

  boolean isOfferAccepted(CaseReference reference) {
    return appointments.isOfferAccepted(reference);
  }

  /** Whether HR is finding out about the right to work just now. */
  boolean isRightToWorkOpen(CaseReference reference) {
    return asProgramme.call(
        () ->
            runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(reference.value())
                    .processDefinitionKey(RightToWorkProcess.KEY)
                    .count()
                > 0);
  }

  /**
   * Whether the municipality to which the candidate is put forward knows of the case now: it looks
   * at it, has asked something about it, or its offer was accepted. Not before the candidate is
   * willing, and no more after a refusal on either side.
   */
  boolean isMunicipalityInvolved(CaseReference reference) {
    Nomination nomination = nominations.find(reference);
    return (nomination.status() == Nomination.Status.WILLING
            || nomination.status() == Nomination.Status.AT_WORK)
        && (appointments.isOfferAccepted(reference)
            || asProgramme.call(() -> looksAtIt(reference, nomination.municipality())));
  }

  /** Whether the municipality knows of the case now, or has known of it when it ended. */
  boolean isKnownToMunicipality(CaseReference reference) {
    return isMunicipalityInvolved(reference) || isOfferAccepted(reference);
  }

  private boolean looksAtIt(CaseReference reference, MunicipalityId municipality) {
    return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .tenantIdIn(municipality.value())
                .count()
            > 0
        || tasks
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey(QUESTION)
                .count()
            > 0;
  }
}
