package nl.posiv.onboarding.evaluation.process;

import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the evaluation of the case that Ro3kvit has given its view. When it waits no more, because
 * the decision was due, nothing happens: the view is kept all the same (ADR 0009). The bean name
 * stands in the diagram of {@code onboarding}.
 */
@Component("passRo3kvitView")
class PassRo3kvitView implements JavaDelegate {

  private final RuntimeService processes;
  private final AsProgramme asProgramme;

  PassRo3kvitView(RuntimeService processes, AsProgramme asProgramme) {
    this.processes = processes;
    this.asProgramme = asProgramme;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseReference caseReference = CaseVariables.caseOf(execution);
    asProgramme.call(
        () ->
            processes
                .createMessageCorrelation(EvaluationProcess.RO3KVIT_VIEW_GIVEN)
                .processInstanceBusinessKey(caseReference.value())
                .correlateAllWithResult());
  }
}
