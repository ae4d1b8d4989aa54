package nl.posiv.onboarding.contracts.process;

import nl.posiv.onboarding.contracts.PermanentContractEnded;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.OnboardingProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the case that waited for the end of a permanent contract go on. */
@Component
class PassContractEnd {

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
                .createMessageCorrelation(OnboardingProcess.CONTRACT_ENDED)
                .processInstanceBusinessKey(ended.caseReference().value())
                .correlateAllWithResult());
  }
}
