package nl.posiv.onboarding.engine.task;

import java.util.Objects;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;

/**
 * A right on a process covers all its tasks, and lets its holder give them to anybody. Here people
 * take a task of their own group for themselves, unless four eyes forbid it, and give back what
 * they took; nothing else.
 */
public final class ClaimGuard implements TaskListener {

  // Looked up late: it needs the engine that is being built with this listener.
  private final ObjectProvider<BarredPeople> barred;
  private final TaskRefusals refusals;

  ClaimGuard(ObjectProvider<BarredPeople> barred, TaskRefusals refusals) {
    this.barred = barred;
    this.refusals = refusals;
  }

  @Override
  public void notify(DelegateTask task) {
    Authentication user = Context.getCommandContext().getAuthentication();
    Object before =
        Objects.requireNonNull(((TaskEntity) task).getPropertyChanges().get(TaskEntity.ASSIGNEE))
            .getOrgValue();
    // Only the diagram names somebody for a task that is for no group.
    boolean namedByDiagram =
        before == null && (task.getCandidates().isEmpty() || task.getOwner() != null);
    if (user == null || namedByDiagram) {
      return;
    }
    boolean takesOrGivesBack =
        user.getUserId().equals(Objects.requireNonNullElse(task.getAssignee(), before));
    if (!takesOrGivesBack || !isForGroupOf(user, task)) {
      throw refusals.notYours(new UserId(user.getUserId()));
    }
    if (task.getAssignee() == null) {
      // Given back to the group; the person who is away gets it no more.
      task.setOwner(null);
    } else {
      requireNotBarred(task, new UserId(user.getUserId()));
    }
  }

  /** Being in the group is not always enough: whoever reviewed does not decide. */
  private void requireNotBarred(DelegateTask task, UserId userId) {
    CaseReference caseReference = CaseVariables.caseOf(task);
    barred
        .getObject()
        .reason(task.getTaskDefinitionKey(), caseReference, userId)
        .ifPresent(
            reason -> {
              throw refusals.because(reason, userId);
            });
  }

  /** Whether a task is for a group that the user is in. */
  public static boolean isForGroupOf(Authentication user, DelegateTask task) {
    return task.getCandidates().stream()
        .map(IdentityLink::getGroupId)
        .anyMatch(user.getGroupIds()::contains);
  }
}
