package nl.posiv.onboarding.evaluation.process;

import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The bean {@code endNotice} of the diagram. Public because expressions call it.
 *
 * <p>A notice of the end that already stands in the contract needs neither sending nor watching
 * (R11).
 */
@Component("endNotice")
public class NoticeInContract {

  private final Employments employments;

  NoticeInContract(Employments employments) {
    this.employments = employments;
  }

  /** Whether the contract itself holds the notice of its end. */
  public boolean givenInContract(DelegateExecution execution) {
    return employments.endNoticeInContract(
        (String) execution.getVariable(CaseVariables.CASE_REFERENCE));
  }
}
