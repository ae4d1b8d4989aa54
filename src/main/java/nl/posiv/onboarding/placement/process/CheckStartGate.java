package nl.posiv.onboarding.placement.process;

import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.placement.StartConditions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The step before the start in {@code onboarding}. Its bean name stands in the diagram. */
@Component("startGate")
class CheckStartGate implements JavaDelegate {

  private final StartConditions conditions;

  CheckStartGate(StartConditions conditions) {
    this.conditions = conditions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    conditions.require(CaseVariables.caseOf(execution));
  }
}
