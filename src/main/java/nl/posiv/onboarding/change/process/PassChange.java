package nl.posiv.onboarding.change.process;

import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.OwnRights;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the case that somebody reported a change. People themselves may correlate nothing. The bean
 * name stands in the diagram.
 */
@Component("passChange")
class PassChange implements JavaDelegate {

  private final RuntimeService processes;
  private final OwnRights ownRights;

  PassChange(RuntimeService processes, OwnRights ownRights) {
    this.processes = processes;
    this.ownRights = ownRights;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String change = (String) execution.getVariable(ReportChange.CHANGE);
    String reference = (String) execution.getVariable(CaseVariables.CASE_REFERENCE);
    ownRights.use(
        () ->
            processes
                .createMessageCorrelation(change)
                .processInstanceBusinessKey(reference)
                .withoutTenantId()
                .correlateWithResult());
  }
}
