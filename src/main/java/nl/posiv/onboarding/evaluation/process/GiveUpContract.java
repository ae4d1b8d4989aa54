package nl.posiv.onboarding.evaluation.process;

import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.evaluation.GivenUp;
import nl.posiv.onboarding.language.WithId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Gives up the contract that was to follow: there is no right to work for it, it was over before
 * everything for it was there, or HR reported that it does not come to it. The bean name stands in
 * the diagram of {@code onboarding}.
 */
@Component("giveUpContract")
class GiveUpContract implements JavaDelegate {

  /** Why, where the step says so; an input of the step in the diagram. */
  private static final String WHY = "givenUp";

  private final Evaluations evaluations;

  GiveUpContract(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    evaluations.giveUpWhatFollows(CaseVariables.caseOf(execution), why(execution));
  }

  private static GivenUp why(DelegateExecution execution) {
    String said = (String) execution.getVariable(WHY);
    if (said != null) {
      return WithId.of(GivenUp.class, said);
    }
    return "too-late".equals(execution.getVariable("rightToWork"))
        ? GivenUp.TOO_LATE
        : GivenUp.RIGHT_TO_WORK_REFUSED;
  }
}
