package nl.posiv.onboarding.notification.process;

import java.util.ArrayList;
import java.util.List;
import nl.posiv.onboarding.engine.OwnRights;
import nl.posiv.onboarding.notification.OpenTask;
import nl.posiv.onboarding.notification.TaskNotices;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has every user task of every process tell its people that it is there. */
@Component
class TaskMailPlugin extends AbstractProcessEnginePlugin {

  // Looked up late: telling needs the engine that is being built with this plugin.
  private final ObjectProvider<TaskNotices> notices;
  private final OwnRights ownRights;

  TaskMailPlugin(ObjectProvider<TaskNotices> notices, OwnRights ownRights) {
    this.notices = notices;
    this.ownRights = ownRights;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
    if (listeners == null) {
      listeners = new ArrayList<>();
      configuration.setCustomPostBPMNParseListeners(listeners);
    }
    listeners.add(new TellOfTasks());
  }

  private final class TellOfTasks extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      TaskDefinition definition =
          ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
      definition.addTaskListener(
          TaskListener.EVENTNAME_CREATE,
          task -> {
            if (task.getOwner() == null) {
              tellOpened(task);
            }
          });
      definition.addTaskListener(
          TaskListener.EVENTNAME_ASSIGNMENT,
          task -> {
            if (task.getAssignee() == null) {
              tellOpened(task);
            } else if (task.getOwner() != null) {
              tellHandedOver(task);
            } else if (isHandedOn(task)) {
              tellOpened(task);
            }
          });
    }

    /** Whether a task for one person goes from one to another. */
    private static boolean isHandedOn(DelegateTask task) {
      PropertyChange assignee = ((TaskEntity) task).getPropertyChanges().get(TaskEntity.ASSIGNEE);
      return task.getCandidates().isEmpty() && assignee != null && assignee.getOrgValue() != null;
    }

    private void tellOpened(DelegateTask task) {
      notices.getObject().tellOpened(EngineTasks.openTask(task), ownRights.doer());
    }

    /** A task has an owner while somebody stands in, and still when it comes back. */
    private void tellHandedOver(DelegateTask task) {
      OpenTask open = EngineTasks.openTask(task);
      if (task.getAssignee().equals(task.getOwner())) {
        notices.getObject().tellReturned(open);
      } else {
        notices.getObject().tellStandIn(open);
      }
    }
  }
}
