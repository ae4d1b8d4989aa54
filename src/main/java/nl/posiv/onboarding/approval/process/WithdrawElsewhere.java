package nl.posiv.onboarding.approval.process;

import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.nomination.EarlierCase;
import nl.posiv.onboarding.nomination.Nomination;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The first offer that a candidate accepts wins: every other case of the same person that is still
 * running ends early. The bean name stands in the diagram of {@code approval}.
 */
@Component("withdrawElsewhere")
class WithdrawElsewhere implements JavaDelegate {

  private static final String CANDIDATE_WITHDREW = "candidate-withdrew";
  private static final String EARLY_END = "earlyEnd";
  private static final String PLACED_ELSEWHERE = "placed-elsewhere";

  private final Nominations nominations;
  private final Contracts contracts;
  private final AsProgramme asProgramme;

  WithdrawElsewhere(Nominations nominations, Contracts contracts, AsProgramme asProgramme) {
    this.contracts = contracts;
    this.nominations = nominations;
    this.asProgramme = asProgramme;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseReference caseReference = CaseVariables.caseOf(execution);
    RuntimeService processes = execution.getProcessEngineServices().getRuntimeService();
    // HR of one municipality sees nothing of the other; the programme itself passes the word on.
    asProgramme.run(
        () ->
            nominations.otherCasesOf(caseReference).stream()
                .map(EarlierCase::nomination)
                .map(Nomination::caseReference)
                // Who works elsewhere until this one begins, or did, did not go elsewhere instead.
                .filter(other -> !contracts.isOpen(other) && !contracts.hasBegun(other))
                .forEach(other -> withdraw(processes, other)));
  }

  /** A case that has ended waits for no message, so nothing happens to it. */
  private static void withdraw(RuntimeService processes, CaseReference caseReference) {
    processes
        .createMessageCorrelation(CANDIDATE_WITHDREW)
        .processInstanceBusinessKey(caseReference.value())
        .setVariable(EARLY_END, PLACED_ELSEWHERE)
        .correlateAllWithResult();
  }
}
