package nl.posiv.onboarding.engine;

import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.stereotype.Component;

/** Says which task of which case an id stands for, also when the task is done. */
@Component
class TaskNames {

  private final HistoryService history;
  private final AsApplication application;

  TaskNames(HistoryService history, AsApplication application) {
    this.history = history;
    this.application = application;
  }

  /**
   * @param key of the task in its diagram
   * @param caseReference null if the task belongs to no case
   */
  record Name(String key, String caseReference) {}

  Optional<Name> find(String taskId) {
    return application.call(
        () ->
            Optional.ofNullable(
                    history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult())
                .map(task -> new Name(task.getTaskDefinitionKey(), caseReference(task))));
  }

  /** The case that an instance of a process belongs to. */
  Optional<String> caseOfInstance(String instanceId) {
    return application.call(
        () ->
            Optional.ofNullable(
                    history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .singleResult())
                .map(HistoricProcessInstance::getBusinessKey));
  }

  private String caseReference(HistoricTaskInstance task) {
    HistoricVariableInstance reference =
        history
            .createHistoricVariableInstanceQuery()
            .taskIdIn(task.getId())
            .variableName(CaseVariables.CASE_REFERENCE)
            .singleResult();
    return reference == null ? null : (String) reference.getValue();
  }
}
