package nl.posiv.onboarding.notification.process;

import nl.posiv.onboarding.engine.EveryUserTask;
import nl.posiv.onboarding.notification.OpenTask;
import nl.posiv.onboarding.notification.TaskNotices;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has every user task of every process tell its people that it is there. */
@Component
class TaskMailPlugin extends AbstractProcessEnginePlugin {

  // Looked up late: telling needs the engine that is being built with this plugin.
  private final ObjectProvider<TaskNotices> notices;

  TaskMailPlugin(ObjectProvider<TaskNotices> notices) {
    this.notices = notices;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    new EveryUserTask(this::tellOf).afterOthers(configuration);
  }

  private void tellOf(TaskDefinition definition) {
    definition.addTaskListener(
        TaskListener.EVENTNAME_CREATE,
        task -> {
          if (task.getOwner() == null) {
            notices
                .getObject()
                .tellOpened(EngineTasks.openTask(task), (String) task.getVariable(justDone(task)));
          }
        });
    definition.addTaskListener(TaskListener.EVENTNAME_COMPLETE, TaskMailPlugin::rememberDoer);
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

  /**
   * A form can bring its own task back, for example with a day on which it is to be done. Known
   * until the end of the step, and not stored.
   */
  private static void rememberDoer(DelegateTask task) {
    String doer = Context.getCommandContext().getAuthenticatedUserId();
    if (doer != null) {
      task.setVariable(justDone(task), Variables.stringValue(doer, true));
    }
  }

  private static String justDone(DelegateTask task) {
    return "justDone-" + task.getTaskDefinitionKey();
  }

  private void tellOpened(DelegateTask task) {
    notices.getObject().tellOpened(EngineTasks.openTask(task), null);
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
