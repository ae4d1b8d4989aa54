package nl.posiv.onboarding.engine.form;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** Takes a task's answers through the form guard instead of storing them as process variables. */
final class GuardedTaskForm implements TaskFormHandler {

  private final TaskFormHandler original;
  private final CaseFormService formService;

  GuardedTaskForm(TaskFormHandler original, CaseFormService formService) {
    this.original = original;
    this.formService = formService;
  }

  @Override
  public TaskFormData createTaskForm(TaskEntity task) {
    return original.createTaskForm(task);
  }

  @Override
  public void submitFormVariables(VariableMap posted, VariableScope scope) {
    TaskEntity task = (TaskEntity) scope;
    task.setVariables(formService.acceptTaskForm(task, posted));
    AcceptedForm.mark(task);
  }

  @Override
  public void parseConfiguration(
      Element activity,
      DeploymentEntity deployment,
      ProcessDefinitionEntity definition,
      BpmnParse parse) {
    // The original was configured before it was wrapped.
  }
}
