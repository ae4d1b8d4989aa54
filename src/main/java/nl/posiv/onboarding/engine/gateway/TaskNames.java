package nl.posiv.onboarding.engine.gateway;

import java.util.Optional;
import nl.posiv.onboarding.audit.ConcernedTask;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which task of which case an id stands for, also when the task is done. */
@Component
class TaskNames {

  private final HistoryService history;
  private final AsProgramme asProgramme;

  TaskNames(HistoryService history, AsProgramme asProgramme) {
    this.history = history;
    this.asProgramme = asProgramme;
  }

  Optional<ConcernedTask> find(String taskId) {
    return asProgramme.call(
        () ->
            Optional.ofNullable(
                    history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult())
                .map(
                    task ->
                        new ConcernedTask(
                            taskId, task.getTaskDefinitionKey(), caseReference(task))));
  }

  /** The business key of an instance of a process. */
  Optional<String> keyOfInstance(String instanceId) {
    return asProgramme.call(
        () ->
            Optional.ofNullable(
                    history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .singleResult())
                .map(HistoricProcessInstance::getBusinessKey));
  }

  private @Nullable CaseReference caseReference(HistoricTaskInstance task) {
    HistoricVariableInstance reference =
        history
            .createHistoricVariableInstanceQuery()
            .taskIdIn(task.getId())
            .variableName(CaseVariables.CASE_REFERENCE)
            .singleResult();
    return reference == null ? null : CaseReference.of((String) reference.getValue());
  }
}
