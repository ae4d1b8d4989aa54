package nl.posiv.onboarding.employment.process;

import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The bean {@code contractDates} of the diagram of the right to work, which can move the dates of a
 * contract that is signed. Public because expressions call it.
 */
@Component("contractDates")
public class ContractDates {

  private final Employments employments;

  ContractDates(Employments employments) {
    this.employments = employments;
  }

  /** Whether both sides signed, and the dates have moved since. */
  public boolean toBeSignedAgain(DelegateExecution execution) {
    return employments.isSignedForOtherDates(CaseVariables.caseOf(execution));
  }
}
