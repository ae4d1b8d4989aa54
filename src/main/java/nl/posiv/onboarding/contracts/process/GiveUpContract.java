package nl.posiv.onboarding.contracts.process;

import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives up the contract that was to follow. The bean name stands in the diagram. */
@Component("giveUpContract")
class GiveUpContract implements JavaDelegate {

  private final Contracts contracts;

  GiveUpContract(Contracts contracts) {
    this.contracts = contracts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    contracts.giveUp(CaseVariables.caseOf(execution));
  }
}
