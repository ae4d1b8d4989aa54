package nl.posiv.onboarding.evaluation.process;

import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.evaluation.Evaluations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Records that the contract ended without a notice of its end. The bean name stands in the diagram
 * of {@code evaluation}.
 */
@Component("recordMissedNotice")
class RecordMissedNotice implements JavaDelegate {

  private final Evaluations evaluations;
  private final CaseContract contract;

  RecordMissedNotice(Evaluations evaluations, CaseContract contract) {
    this.evaluations = evaluations;
    this.contract = contract;
  }

  @Override
  public void execute(DelegateExecution execution) {
    evaluations.recordMissedNotice(contract.of(execution));
  }
}
