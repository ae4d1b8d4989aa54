package nl.posiv.onboarding.employment.process;

import nl.posiv.onboarding.contracts.process.CaseContract;
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
  private final CaseContract contract;

  ContractDates(Employments employments, CaseContract contract) {
    this.contract = contract;
    this.employments = employments;
  }

  /**
   * Whether the dates have moved since both sides signed, or the contract is to be signed for which
   * the right to work is asked. What is asked because of a change waits for no other contract.
   */
  public boolean toBeSigned(DelegateExecution execution) {
    return execution.hasVariable(CaseVariables.CONTRACT)
        ? employments.isToBeSigned(contract.of(execution))
        : employments.isSignedOtherwise(CaseVariables.caseOf(execution));
  }
}
