package nl.posiv.onboarding.evaluation.process;

import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.OwnRights;
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
  private final OwnRights ownRights;

  PassRo3kvitView(RuntimeService processes, OwnRights ownRights) {
    this.processes = processes;
    this.ownRights = ownRights;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String caseReference = (String) execution.getVariable(CaseVariables.CASE_REFERENCE);
    ownRights.use(
        () ->
            processes
                .createMessageCorrelation(EvaluationProcess.RO3KVIT_VIEW_GIVEN)
                .processInstanceBusinessKey(caseReference)
                .correlateAllWithResult());
  }
}
