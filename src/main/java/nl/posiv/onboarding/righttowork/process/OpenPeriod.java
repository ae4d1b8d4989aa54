package nl.posiv.onboarding.righttowork.process;

import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The bean {@code openRightToWork} of the diagram: opens the period that the right to work is asked
 * for.
 */
@Component("openRightToWork")
class OpenPeriod implements JavaDelegate {

  /** Whether the official is at work; the caller may say so. */
  private static final String AT_WORK = "atWork";

  private final RightToWork rightToWork;

  OpenPeriod(RightToWork rightToWork) {
    this.rightToWork = rightToWork;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseReference reference = CaseVariables.caseOf(execution);
    Boolean atWork = (Boolean) execution.getVariable(AT_WORK);
    rightToWork.open(reference, atWork == null ? rightToWork.isAtWork(reference) : atWork);
  }
}
