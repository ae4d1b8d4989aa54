package nl.posiv.onboarding.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the form guard around every form of every process, and closes the ways past it. */
@Component
class FormGuardPlugin extends AbstractProcessEnginePlugin {

  private final CaseFormService formService;
  private final ObjectProvider<FormGuard> guard;

  FormGuardPlugin(CaseFormService formService, ObjectProvider<FormGuard> guard) {
    this.formService = formService;
    this.guard = guard;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setFormService(formService);
    configuration.setTaskService(new CaseTaskService(guard));
    List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners();
    if (listeners == null) {
      listeners = new ArrayList<>();
      configuration.setCustomPreBPMNParseListeners(listeners);
    }
    listeners.add(new WrapForms());
  }

  private final class WrapForms extends AbstractBpmnParseListener {

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

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      TaskDefinition task =
          ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
      task.setTaskFormHandler(new GuardedTaskForm(task.getTaskFormHandler(), formService));
      task.addTaskListener(
          TaskListener.EVENTNAME_COMPLETE,
          completed -> AcceptedForm.requireIn(completed, "A task is completed with its form."));
      task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, new ClaimGuard(guard));
    }
  }
}
