package nl.posiv.onboarding.participation.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * A step that the municipality's own people did is done for the programme leads too: their task is
 * gone, and the way goes on with what was decided.
 */
@Component
class PassStep implements JavaDelegate {

  private final RuntimeService runtime;
  private final AsProgramme asProgramme;

  PassStep(RuntimeService runtime, AsProgramme asProgramme) {
    this.runtime = runtime;
    this.asProgramme = asProgramme;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseReference reference = CaseVariables.caseOf(execution);
    String step = (String) execution.getVariable(ParticipationStepProcess.STEP);
    Map<String, Object> decided = new HashMap<>(execution.getVariables());
    decided
        .keySet()
        .removeAll(
            Set.of(
                CaseVariables.CASE_REFERENCE,
                CaseVariables.MUNICIPALITY,
                ParticipationStepProcess.STEP));
    asProgramme.run(
        () -> {
          String leads =
              runtime
                  .createProcessInstanceQuery()
                  .processDefinitionKey(ParticipationProcess.KEY)
                  .processInstanceBusinessKey(reference.value())
                  .singleResult()
                  .getId();
          runtime.setVariables(leads, decided);
          runtime
              .createProcessInstanceModification(leads)
              .startAfterActivity(step)
              .cancelAllForActivity(step)
              .execute();
        });
  }
}
