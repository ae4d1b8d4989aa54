package nl.posiv.onboarding.engine.task;

import java.util.Optional;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.EveryUserTask;
import nl.posiv.onboarding.records.UserId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes down who takes a task of a group and who gives it back, until the task is gone. */
@Component
class TaskHandsPlugin extends AbstractProcessEnginePlugin {

  // Looked up late: what is kept needs a database before there is an engine.
  private final ObjectProvider<TaskHands> hands;
  private final ObjectProvider<KeptWithTask> kept;
  private final AsProgramme asProgramme;

  TaskHandsPlugin(
      ObjectProvider<TaskHands> hands, ObjectProvider<KeptWithTask> kept, AsProgramme asProgramme) {
    this.hands = hands;
    this.kept = kept;
    this.asProgramme = asProgramme;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    new EveryUserTask(this::watch).afterOthers(configuration);
  }

  private void watch(TaskDefinition definition) {
    definition.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this::changed);
    definition.addTaskListener(TaskListener.EVENTNAME_COMPLETE, this::gone);
    definition.addTaskListener(TaskListener.EVENTNAME_DELETE, this::gone);
  }

  private void changed(DelegateTask task) {
    if (!task.getCandidates().isEmpty()) {
      UserId doer = asProgramme.doer();
      UserId receiver = UserId.of(task.getAssignee());
      change(task, doer, receiver)
          .ifPresent(change -> hands.getObject().add(task.getId(), change, doer, receiver, null));
    }
  }

  /** Empty where a colleague gets it, which is written down with the reason. */
  private static Optional<TaskHand.Change> change(
      DelegateTask task, @Nullable UserId doer, @Nullable UserId receiver) {
    if (receiver == null) {
      return Optional.of(TaskHand.Change.RETURNED);
    }
    if (receiver.equals(doer)) {
      return Optional.of(TaskHand.Change.TAKEN);
    }
    return task.getOwner() == null ? Optional.empty() : Optional.of(TaskHand.Change.STAND_IN);
  }

  private void gone(DelegateTask task) {
    kept.orderedStream().forEach(one -> one.forget(task.getId()));
  }
}
