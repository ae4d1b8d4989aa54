package nl.posiv.onboarding.nomination.process;

import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.nomination.Nominations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Takes a candidate out of the pool when the consent has ended. The bean name stands in the diagram
 * of {@code onboarding}.
 */
@Component("leavePool")
class LeavePool implements JavaDelegate {

  private final Nominations nominations;

  LeavePool(Nominations nominations) {
    this.nominations = nominations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    nominations.close(CaseVariables.caseOf(execution));
  }
}
