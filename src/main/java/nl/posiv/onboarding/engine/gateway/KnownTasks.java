package nl.posiv.onboarding.engine.gateway;

import nl.posiv.onboarding.engine.rights.Rights;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.stereotype.Component;

/**
 * Of which tasks somebody may know that they are there. A task of somebody else is answered like
 * one that never was.
 */
@Component
class KnownTasks {

  private final TaskService tasks;
  private final HistoryService history;
  private final IdentityService identities;

  KnownTasks(ProcessEngine engine) {
    this.tasks = engine.getTaskService();
    this.history = engine.getHistoryService();
    this.identities = engine.getIdentityService();
  }

  /** Whether somebody finds a task that is open, or could have worked on it before it was done. */
  boolean isKnown(String taskId, UserAuthentication user) {
    identities.setAuthentication(user.getName(), user.getGroupIds(), user.getTenantIds());
    try {
      if (tasks.createTaskQuery().taskId(taskId).count() > 0) {
        return true;
      }
    } finally {
      identities.clearAuthentication();
    }
    HistoricTaskInstance done =
        history.createHistoricTaskInstanceQuery().taskId(taskId).finished().singleResult();
    return done != null && (user.getName().equals(done.getAssignee()) || workedOn(done, user));
  }

  private static boolean workedOn(HistoricTaskInstance done, UserAuthentication user) {
    return (done.getTenantId() == null || user.getTenantIds().contains(done.getTenantId()))
        && Rights.worksOn(
            done.getProcessDefinitionKey(), done.getTaskDefinitionKey(), user.getGroupIds());
  }
}
