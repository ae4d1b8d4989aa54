package nl.posiv.onboarding.righttowork.process;

import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.righttowork.Route;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The bean {@code recordRoute} of the diagram: keeps the decision table's answer. */
@Component("recordRoute")
class RecordRoute implements JavaDelegate {

  private final RightToWork rightToWork;

  RecordRoute(RightToWork rightToWork) {
    this.rightToWork = rightToWork;
  }

  @Override
  public void execute(DelegateExecution execution) {
    rightToWork.recordRoute(
        CaseVariables.caseOf(execution),
        Route.of((String) execution.getVariable(RightToWorkProcess.ROUTE)));
  }
}
