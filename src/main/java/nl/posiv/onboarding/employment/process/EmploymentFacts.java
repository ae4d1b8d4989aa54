package nl.posiv.onboarding.employment.process;

import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.employment.Terms;
import nl.posiv.onboarding.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The bean {@code employmentFacts} of the diagrams: what later phases ask about the employment.
 * Public because expressions call it; its bean name and its methods stand in the diagrams of
 * running cases.
 */
@Component("employmentFacts")
public class EmploymentFacts {

  private final Employments employments;

  EmploymentFacts(Employments employments) {
    this.employments = employments;
  }

  /** Whether somebody works although HR said that the BSN is not there yet. */
  public boolean isBsnMissing(DelegateExecution execution) {
    return employments.isBsnMissing(CaseVariables.caseOf(execution));
  }

  /** Whether the official has the core terms of the employment, for instance in the contract. */
  public boolean areCoreTermsGiven(DelegateExecution execution) {
    return employments.areTermsGiven(CaseVariables.caseOf(execution), Terms.CORE);
  }

  /** Whether the official has the other terms of the employment. */
  public boolean areOtherTermsGiven(DelegateExecution execution) {
    return employments.areTermsGiven(CaseVariables.caseOf(execution), Terms.OTHER);
  }
}
