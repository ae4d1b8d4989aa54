package nl.posiv.onboarding.evaluation.process;

import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.evaluation.Evaluations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The bean {@code views} of the diagram: what it asks about the views that were given. Public
 * because expressions call it.
 */
@Component("views")
public class ViewQuestions {

  private final Evaluations evaluations;
  private final CaseContract contract;

  ViewQuestions(Evaluations evaluations, CaseContract contract) {
    this.evaluations = evaluations;
    this.contract = contract;
  }

  /** Whether there is something about the official that the official can read and answer. */
  public boolean areToBeRead(DelegateExecution execution) {
    return evaluations.isAboutOfficial(contract.of(execution));
  }
}
