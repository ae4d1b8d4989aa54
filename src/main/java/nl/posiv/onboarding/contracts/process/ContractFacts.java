package nl.posiv.onboarding.contracts.process;

import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The bean {@code contractFacts} of the diagrams: which contract a phase is about, and what they
 * ask about it. Public because expressions call it.
 */
@Component("contractFacts")
public class ContractFacts {

  private final Contracts contracts;
  private final CaseContract caseContract;

  ContractFacts(Contracts contracts, CaseContract caseContract) {
    this.contracts = contracts;
    this.caseContract = caseContract;
  }

  /** The number of the contract that the case is about now; null if there is none. */
  public @Nullable Long present(DelegateExecution execution) {
    return contracts.present(reference(execution)).map(Contract::storedId).orElse(null);
  }

  /** The number of the contract that is to follow; null if there is none. */
  public @Nullable Long planned(DelegateExecution execution) {
    return contracts.planned(reference(execution)).map(Contract::storedId).orElse(null);
  }

  /** Whether another contract is to follow. */
  public boolean isAnotherPlanned(DelegateExecution execution) {
    return contracts.planned(reference(execution)).isPresent();
  }

  /** Whether somebody works under a contract, or is to. */
  public boolean isEmployed(DelegateExecution execution) {
    return contracts.isOpen(reference(execution));
  }

  /** Whether the phase is about the contract for which the official came. */
  public boolean isFirst(DelegateExecution execution) {
    return caseContract.of(execution).isFirst();
  }

  /** Whether the contract that the phase is about has no end. */
  public boolean isPermanent(DelegateExecution execution) {
    return caseContract.of(execution).isPermanent();
  }

  private static CaseReference reference(DelegateExecution execution) {
    return CaseVariables.caseOf(execution);
  }
}
