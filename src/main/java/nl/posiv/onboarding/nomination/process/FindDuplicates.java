package nl.posiv.onboarding.nomination.process;

import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.nomination.Duplicates;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Looks whether the candidate may have been nominated before. The bean name stands in the diagram
 * of {@code nomination}.
 */
@Component("findDuplicates")
class FindDuplicates implements JavaDelegate {

  private final Duplicates duplicates;

  FindDuplicates(Duplicates duplicates) {
    this.duplicates = duplicates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseReference caseReference = CaseVariables.caseOf(execution);
    boolean none = duplicates.similarTo(caseReference).isEmpty();
    execution.setVariable(
        NominationProcess.DUPLICATE,
        none ? NominationProcess.NO_DUPLICATE : NominationProcess.POSSIBLE_DUPLICATE);
  }
}
