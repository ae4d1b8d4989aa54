package nl.posiv.onboarding.engine.rights;

import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives groups no right per task: they have theirs by process definition and tenant. A right of its
 * own remains for the one mentor or official to whom a task is assigned, for as long as it is. With
 * a row a task and group, counting a large group's tasks took seconds (ADR 0008).
 */
@Component
class AssigneeGrants extends AbstractProcessEnginePlugin {

  @Override
  public void postInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setResourceAuthorizationProvider(new AssigneesOnly());
  }

  private static final class AssigneesOnly extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity @Nullable [] newTaskGroupIdentityLink(
        Task task, String groupId, String type) {
      return null;
    }

    /** The engine leaves the right with who had the task before, who would still see it. */
    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String before, String now) {
      if (before != null && !before.equals(now)) {
        Context.getCommandContext()
            .getAuthorizationManager()
            .deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), before);
      }
      return super.newTaskAssignee(task, before, now);
    }
  }
}
