package nl.posiv.onboarding.change.process;

import nl.posiv.onboarding.change.NextContractComes;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.OnboardingProcess;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * HR reported by mistake that it did not come to the next contract. The case leaves the offboarding
 * and waits for the papers of that contract again, from the beginning.
 */
@Component
class PassNextContract {

  private static final String OFFBOARDING = "callActivity_offboarding";

  private final RuntimeService processes;
  private final AsProgramme asProgramme;
  private final Evaluations evaluations;
  private final ApplicationEventPublisher events;

  PassNextContract(
      RuntimeService processes,
      AsProgramme asProgramme,
      Evaluations evaluations,
      ApplicationEventPublisher events) {
    this.processes = processes;
    this.asProgramme = asProgramme;
    this.evaluations = evaluations;
    this.events = events;
  }

  /** Leads the case back. */
  void on(CaseReference reference) {
    evaluations.takeUpWhatFollows(reference);
    asProgramme.run(() -> leadBack(journey(reference)));
    events.publishEvent(new NextContractComes(reference));
  }

  /** What the year joins are its work, which is over, and what follows it. */
  private void leadBack(String journey) {
    processes
        .createProcessInstanceModification(journey)
        .startTransition("flow_gateway_started_to_gateway_joinYear")
        .startBeforeActivity("callActivity_extension")
        .cancelAllForActivity(OFFBOARDING)
        .execute();
  }

  /** Whether the case is at the end of the year, where nobody has left yet. */
  boolean isPossible(CaseReference reference) {
    return evaluations.notConcluded(reference).isPresent()
        && asProgramme.call(
            () ->
                processes
                        .createExecutionQuery()
                        .processInstanceBusinessKey(reference.value())
                        .activityId(OFFBOARDING)
                        .count()
                    > 0);
  }

  private String journey(CaseReference reference) {
    return processes
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(reference.value())
        .processDefinitionKey(OnboardingProcess.KEY)
        .singleResult()
        .getId();
  }
}
