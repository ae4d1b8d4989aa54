package nl.posiv.onboarding.placement.process;

import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.contracts.process.CaseContract;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The last day of the contract is over; a permanent one goes on without the programme. The bean
 * name stands in the diagram.
 */
@Component("completeContract")
class CompleteContract implements JavaDelegate {

  private final Contracts contracts;
  private final CaseContract contract;

  CompleteContract(Contracts contracts, CaseContract contract) {
    this.contracts = contracts;
    this.contract = contract;
  }

  @Override
  public void execute(DelegateExecution execution) {
    contracts.complete(contract.of(execution).storedId());
  }
}
