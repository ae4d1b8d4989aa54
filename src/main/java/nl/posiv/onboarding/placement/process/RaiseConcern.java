package nl.posiv.onboarding.placement.process;

import java.util.Map;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseVariables;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A concern is followed up beside the case: neither the month nor the end of the contract waits for
 * it, and neither ends it. The bean name stands in the diagram.
 */
@Component("raiseConcern")
class RaiseConcern implements JavaDelegate {

  /**
   * The variable with the number of the check-in: it passes by in {@code placement}, and {@code
   * concern} is about it.
   */
  static final String CHECK_IN = "checkIn";

  // Looked up late: delegates are known to the engine that is being built.
  private final ObjectProvider<RuntimeService> processes;
  private final AsProgramme asProgramme;

  RaiseConcern(ObjectProvider<RuntimeService> processes, AsProgramme asProgramme) {
    this.processes = processes;
    this.asProgramme = asProgramme;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<String, Object> about =
        Map.of(
            CaseVariables.CASE_REFERENCE,
            execution.getVariable(CaseVariables.CASE_REFERENCE),
            CaseVariables.MUNICIPALITY,
            execution.getVariable(CaseVariables.MUNICIPALITY),
            CHECK_IN,
            execution.getVariable(CHECK_IN));
    asProgramme.run(
        () ->
            processes
                .getObject()
                .startProcessInstanceByKey(
                    ConcernProcess.KEY, CaseVariables.caseOf(execution).value(), about));
  }
}
