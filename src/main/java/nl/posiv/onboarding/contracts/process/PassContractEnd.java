package nl.posiv.onboarding.contracts.process;

import nl.posiv.onboarding.contracts.PermanentContractEnded;
import nl.posiv.onboarding.engine.AsProgramme;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the case that waited for the end of a permanent contract go on. */
@Component
class PassContractEnd {

  /** The message in the diagram of {@code onboarding}. */
  private static final String CONTRACT_ENDED = "contract-ended";

  private final RuntimeService processes;
  private final AsProgramme asProgramme;

  PassContractEnd(RuntimeService processes, AsProgramme asProgramme) {
    this.processes = processes;
    this.asProgramme = asProgramme;
  }

  @EventListener
  void pass(PermanentContractEnded ended) {
    asProgramme.call(
        () ->
            processes
                .createMessageCorrelation(CONTRACT_ENDED)
                .processInstanceBusinessKey(ended.caseReference().value())
                .correlateAllWithResult());
  }
}
