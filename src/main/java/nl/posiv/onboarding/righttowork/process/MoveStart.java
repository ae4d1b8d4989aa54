package nl.posiv.onboarding.righttowork.process;

import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The bean {@code moveStart} of the diagram: moves start and end of the contract to the first start
 * that is allowed.
 */
@Component("moveStart")
class MoveStart implements JavaDelegate {

  private final RightToWork rightToWork;

  MoveStart(RightToWork rightToWork) {
    this.rightToWork = rightToWork;
  }

  @Override
  public void execute(DelegateExecution execution) {
    rightToWork.moveStart(CaseVariables.caseOf(execution));
  }
}
