package nl.posiv.onboarding.evaluation.process;

import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.evaluation.Evaluations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Gives up the contract that was to follow, for which there is no right to work. The bean name
 * stands in the diagram of {@code onboarding}.
 */
@Component("giveUpContract")
class GiveUpContract implements JavaDelegate {

  private final Evaluations evaluations;

  GiveUpContract(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    evaluations.giveUpWhatFollows(CaseVariables.caseOf(execution));
  }
}
