package nl.posiv.onboarding.evaluation.process;

import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the evaluation in between of the case that Ro3kvit has given its view; when it waits no
 * more, nothing happens (ADR 0009). The bean name stands in the diagram of {@code onboarding}.
 */
@Component("passRo3kvitMidYear")
class PassRo3kvitMidYear implements JavaDelegate {

  private final RuntimeService processes;
  private final AsProgramme asProgramme;

  PassRo3kvitMidYear(RuntimeService processes, AsProgramme asProgramme) {
    this.processes = processes;
    this.asProgramme = asProgramme;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseReference caseReference = CaseVariables.caseOf(execution);
    asProgramme.call(
        () ->
            processes
                .createMessageCorrelation(MidYearProcess.RO3KVIT_MID_YEAR_GIVEN)
                .processInstanceBusinessKey(caseReference.value())
                .correlateAllWithResult());
  }
}
