package nl.posiv.onboarding.evaluation.process;

import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.evaluation.MidYears;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Records that the three are asked for their views in between. The bean name stands in the diagram
 * of {@code mid-year}.
 */
@Component("askMidYear")
class AskMidYear implements JavaDelegate {

  private final MidYears midYears;
  private final CaseContract contract;

  AskMidYear(MidYears midYears, CaseContract contract) {
    this.midYears = midYears;
    this.contract = contract;
  }

  @Override
  public void execute(DelegateExecution execution) {
    midYears.ask(contract.of(execution));
  }
}
