package nl.posiv.onboarding.engine.form;

import java.util.Map;
import nl.posiv.onboarding.audit.ConcernedCase;
import nl.posiv.onboarding.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** Takes the answers of a start form through the form guard and names the new case. */
final class GuardedStartForm implements StartFormHandler {

  private final StartFormHandler original;
  private final CaseFormService formService;

  GuardedStartForm(StartFormHandler original, CaseFormService formService) {
    this.original = original;
    this.formService = formService;
  }

  @Override
  public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
    return original.createStartFormData(definition);
  }

  @Override
  public void submitFormVariables(VariableMap posted, VariableScope scope) {
    ExecutionEntity instance = (ExecutionEntity) scope;
    Map<String, Object> variables =
        formService.acceptStartForm(instance.getProcessDefinitionId(), posted);
    instance.setProcessBusinessKey((String) variables.get(CaseVariables.CASE_REFERENCE));
    ConcernedCase.remember(CaseVariables.caseOf(variables));
    instance.setVariables(variables);
    AcceptedForm.mark(instance);
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
