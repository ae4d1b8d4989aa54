package nl.posiv.onboarding.evaluation.process;

import nl.posiv.onboarding.engine.CaseVariables;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Tells the evaluation of the case that Ro3kvit has given its view. When it waits no more, because
 * the decision was due, nothing happens: the view is kept all the same (ADR 0009). The bean name
 * stands in the diagram of {@code onboarding}.
 */
@Component("passRo3kvitView")
class PassRo3kvitView implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    String caseReference = (String) execution.getVariable(CaseVariables.CASE_REFERENCE);
    IdentityService identities = execution.getProcessEngineServices().getIdentityService();
    RuntimeService processes = execution.getProcessEngineServices().getRuntimeService();
    // Ro3kvit's people see nothing of the municipality's tenant; the programme itself passes the
    // word on.
    Authentication person = identities.getCurrentAuthentication();
    identities.clearAuthentication();
    try {
      processes
          .createMessageCorrelation(EvaluationProcess.RO3KVIT_VIEW_GIVEN)
          .processInstanceBusinessKey(caseReference)
          .correlateAllWithResult();
    } finally {
      if (person != null) {
        identities.setAuthentication(
            person.getUserId(), person.getGroupIds(), person.getTenantIds());
      }
    }
  }
}
