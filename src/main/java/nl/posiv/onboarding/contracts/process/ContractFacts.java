package nl.posiv.onboarding.contracts.process;

import nl.posiv.onboarding.contracts.CaseEntries;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.contracts.StillOpen;
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
  private final CaseEntries entries;

  ContractFacts(Contracts contracts, CaseContract caseContract, CaseEntries entries) {
    this.entries = entries;
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

  /** Whether the phase is about a contract that ran already when the case was entered. */
  public boolean isEntered(DelegateExecution execution) {
    return caseContract.of(execution).isEntered();
  }

  /** Whether the oath or promise is to be taken under the contract that the phase is about. */
  public boolean isOathOpen(DelegateExecution execution) {
    Contract contract = caseContract.of(execution);
    return contract.isFirst()
        || contract.isEntered() && !entries.isFromBefore(contract.caseReference(), StillOpen.OATH);
  }

  /** Whether the contract that the phase is about has no end. */
  public boolean isPermanent(DelegateExecution execution) {
    return caseContract.of(execution).isPermanent();
  }

  private static CaseReference reference(DelegateExecution execution) {
    return CaseVariables.caseOf(execution);
  }
}
