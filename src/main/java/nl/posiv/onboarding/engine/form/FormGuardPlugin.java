package nl.posiv.onboarding.engine.form;

import nl.posiv.onboarding.engine.EveryUserTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Puts the form guard around every form of every process, and closes the ways past it. */
@Component
class FormGuardPlugin extends AbstractProcessEnginePlugin {

  private final CaseFormService formService;

  FormGuardPlugin(CaseFormService formService) {
    this.formService = formService;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setFormService(formService);
    new EveryForm().beforeOthers(configuration);
  }

  private final class EveryForm extends EveryUserTask {

    EveryForm() {
      super(FormGuardPlugin.this::guard);
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl startEvent) {
      if (scope instanceof ProcessDefinitionEntity definition
          && definition.getStartFormDefinition() != null
          && definition.getStartFormDefinition().getCamundaFormDefinitionKey() != null) {
        definition.setStartFormHandler(
            new GuardedStartForm(definition.getStartFormHandler(), formService));
        startEvent.addListener(
            ExecutionListener.EVENTNAME_START,
            (ExecutionListener)
                execution -> AcceptedForm.requireIn(execution, "A case starts with its form."));
      }
    }
  }

  private void guard(TaskDefinition task) {
    task.setTaskFormHandler(new GuardedTaskForm(task.getTaskFormHandler(), formService));
    task.addTaskListener(
        TaskListener.EVENTNAME_COMPLETE,
        completed -> AcceptedForm.requireIn(completed, "A task is completed with its form."));
  }
}
