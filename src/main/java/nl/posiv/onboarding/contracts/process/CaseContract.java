package nl.posiv.onboarding.contracts.process;

import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the contract that a step is about: the one with which its phase was called, so that what is
 * still open about the last contract never speaks of the next; else the one of now.
 */
@Component
public class CaseContract {

  private final Contracts contracts;

  CaseContract(Contracts contracts) {
    this.contracts = contracts;
  }

  /** The contract that a step of a process is about. */
  public Contract of(DelegateExecution execution) {
    return of(execution.getVariable(CaseVariables.CONTRACT), CaseVariables.caseOf(execution));
  }

  /** The contract that a form is about. */
  public Contract of(FormContext context) {
    return of(context.variables().get(CaseVariables.CONTRACT), context.caseReference());
  }

  /** A contract by its number. */
  public Contract of(long number) {
    return contracts.of(number);
  }

  private Contract of(@Nullable Object number, CaseReference caseReference) {
    return number == null
        ? contracts
            .present(caseReference)
            .orElseThrow(
                () -> new IllegalStateException("Case " + caseReference + " has no contract"))
        : contracts.of((Long) number);
  }
}
