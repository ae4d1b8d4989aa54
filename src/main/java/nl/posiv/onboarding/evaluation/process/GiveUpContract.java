package nl.posiv.onboarding.evaluation.process;

import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.evaluation.GivenUp;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Gives up the contract that was to follow: there is no right to work for it, or it was over before
 * everything for it was there. The bean name stands in the diagram of {@code onboarding}.
 */
@Component("giveUpContract")
class GiveUpContract implements JavaDelegate {

  private final Evaluations evaluations;

  GiveUpContract(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    evaluations.giveUpWhatFollows(
        CaseVariables.caseOf(execution),
        "too-late".equals(execution.getVariable("rightToWork"))
            ? GivenUp.TOO_LATE
            : GivenUp.RIGHT_TO_WORK_REFUSED);
  }
}
