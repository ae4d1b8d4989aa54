package nl.posiv.onboarding.notification.process;

import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.EveryUserTask;
import nl.posiv.onboarding.notification.OpenTask;
import nl.posiv.onboarding.notification.TaskNotices;
import nl.posiv.onboarding.records.UserId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has every user task of every process tell its people that it is there. */
@Component
class TaskMailPlugin extends AbstractProcessEnginePlugin {

  /** Of whose doing a task is not. */
  private static final @Nullable UserId NOBODY = null;

  // Looked up late: telling needs the engine that is being built with this plugin.
  private final ObjectProvider<TaskNotices> notices;
  private final AsProgramme asProgramme;

  TaskMailPlugin(ObjectProvider<TaskNotices> notices, AsProgramme asProgramme) {
    this.notices = notices;
    this.asProgramme = asProgramme;
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
            tellOpened(task, asProgramme.doer());
          }
        });
    definition.addTaskListener(
        TaskListener.EVENTNAME_ASSIGNMENT,
        task -> {
          if (task.getAssignee() == null) {
            tellOpened(task, asProgramme.doer());
          } else if (task.getOwner() != null) {
            tellHandedOver(task);
          } else if (isHandedOn(task)) {
            // Somebody else's work so far is news, also to whoever has just agreed to take it over.
            tellOpened(task, NOBODY);
          } else {
            if (isFromAColleague(task)) {
              notices.getObject().tellHandedOn(EngineTasks.openTask(task));
            }
            UserId before = takenFrom(task);
            if (before != null) {
              notices.getObject().tellTakenOver(EngineTasks.openTask(task), before);
            }
          }
        });
  }

  /** Whether a task for one person goes from one to another. */
  private static boolean isHandedOn(DelegateTask task) {
    PropertyChange assignee = ((TaskEntity) task).getPropertyChanges().get(TaskEntity.ASSIGNEE);
    return task.getCandidates().isEmpty() && assignee != null && assignee.getOrgValue() != null;
  }

  /** Whoever takes a task of their group knows it; else a colleague has given it to them. */
  private boolean isFromAColleague(DelegateTask task) {
    UserId doer = asProgramme.doer();
    return !task.getCandidates().isEmpty()
        && doer != null
        && !doer.value().equals(task.getAssignee());
  }

  /** Who had taken it, if a colleague gave it to somebody else; null otherwise. */
  private @Nullable UserId takenFrom(DelegateTask task) {
    PropertyChange assignee = ((TaskEntity) task).getPropertyChanges().get(TaskEntity.ASSIGNEE);
    UserId doer = asProgramme.doer();
    UserId before = assignee == null ? null : UserId.of((String) assignee.getOrgValue());
    return doer == null || doer.equals(before) ? null : before;
  }

  private void tellOpened(DelegateTask task, @Nullable UserId doer) {
    notices.getObject().tellOpened(EngineTasks.openTask(task), doer);
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
