package nl.posiv.onboarding.evaluation.process;

import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.evaluation.NoticeFoundLate;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens the task to tell payroll of a notice that turns out to have been late only when the
 * evaluation is over. The legal deadline has passed by then, so HR and the managers are told that
 * as well.
 */
@Component
class SettleWhatWasFoundLate {

  private static final String SETTLE = "settle-late-notice";

  private final RuntimeService runtime;
  private final AsProgramme asProgramme;

  SettleWhatWasFoundLate(RuntimeService runtime, AsProgramme asProgramme) {
    this.runtime = runtime;
    this.asProgramme = asProgramme;
  }

  @EventListener
  void settle(NoticeFoundLate found) {
    asProgramme.run(
        () -> {
          if (!isOpen(found.contract())) {
            open(found.contract());
          }
        });
  }

  private boolean isOpen(Contract contract) {
    return runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(contract.caseReference().value())
            .processDefinitionKey(EvaluationProcess.KEY)
            .variableValueEquals(CaseVariables.CONTRACT, contract.storedId())
            .activityIdIn(SETTLE)
            .count()
        > 0;
  }

  private void open(Contract contract) {
    runtime
        .createProcessInstanceByKey(EvaluationProcess.KEY)
        .businessKey(contract.caseReference().value())
        .setVariable(CaseVariables.CASE_REFERENCE, contract.caseReference().value())
        .setVariable(CaseVariables.MUNICIPALITY, contract.municipality().value())
        .setVariable(CaseVariables.CONTRACT, contract.storedId())
        .startBeforeActivity(SETTLE)
        .execute();
  }
}
