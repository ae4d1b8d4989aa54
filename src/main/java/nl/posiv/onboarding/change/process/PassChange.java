package nl.posiv.onboarding.change.process;

import nl.posiv.onboarding.change.Change;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the case that somebody reported a change. People themselves may correlate nothing. The bean
 * name stands in the diagram.
 */
@Component("passChange")
class PassChange implements JavaDelegate {

  private final RuntimeService processes;
  private final AsProgramme asProgramme;
  private final CaseState state;
  private final Nominations nominations;

  PassChange(
      RuntimeService processes, AsProgramme asProgramme, CaseState state, Nominations nominations) {
    this.state = state;
    this.nominations = nominations;
    this.processes = processes;
    this.asProgramme = asProgramme;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String change = (String) execution.getVariable(ReportChange.CHANGE);
    CaseReference reference = CaseVariables.caseOf(execution);
    tell(reference, change);
    if (change.equals(Change.DEATH.id())) {
      // The person is the same in every case of theirs.
      nominations.otherCasesOf(reference).stream()
          .map(other -> other.nomination().caseReference())
          .filter(other -> state.takes(other, Change.DEATH))
          .forEach(other -> tell(other, change));
    }
  }

  private void tell(CaseReference reference, String change) {
    asProgramme.call(
        () ->
            processes
                .createMessageCorrelation(change)
                .processInstanceBusinessKey(reference.value())
                .withoutTenantId()
                .correlateWithResult());
  }
}
