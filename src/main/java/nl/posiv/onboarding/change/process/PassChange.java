package nl.posiv.onboarding.change.process;

import nl.posiv.onboarding.change.Change;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseVariables;
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
  private final PassDeath death;
  private final PassNextContract nextContract;

  PassChange(
      RuntimeService processes,
      AsProgramme asProgramme,
      PassDeath death,
      PassNextContract nextContract) {
    this.nextContract = nextContract;
    this.processes = processes;
    this.asProgramme = asProgramme;
    this.death = death;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String change = (String) execution.getVariable(ReportChange.CHANGE);
    CaseReference reference = CaseVariables.caseOf(execution);
    if (change.equals(Change.DEATH.id())) {
      death.on(reference);
    } else if (change.equals(Change.NEXT_CONTRACT_COMES.id())) {
      nextContract.on(reference);
    } else {
      tell(reference, change);
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
