package nl.posiv.onboarding.engine.task;

import nl.posiv.onboarding.engine.Conflicts;
import nl.posiv.onboarding.records.UserId;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.QueryValidators.AdhocQueryValidator;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;

/** The engine's task service, in which people can give back a task that they took. */
final class CaseTaskService extends TaskServiceImpl {

  private final TaskRefusals refusals;

  CaseTaskService(TaskRefusals refusals) {
    this.refusals = refusals;
  }

  /**
   * The engine forbids expressions in what people search for, but looks for them only in the search
   * itself; in its alternatives (<q>or</q>) it would work them out, with everything that they can
   * reach. A class of our own would be refused by the engine's filters.
   */
  @Override
  public TaskQuery createTaskQuery() {
    TaskQueryImpl query = new TaskQueryImpl(commandExecutor);
    query.addValidator(
        search ->
            ((TaskQueryImpl) search)
                .getQueries().stream()
                    .skip(1)
                    .forEach(or -> AdhocQueryValidator.<TaskQueryImpl>get().validate(or)));
    return query;
  }

  /**
   * The engine asks for the right to assign a task to anybody, even to give it back. The right to
   * work on it is enough: {@link ClaimGuard} sees to it that it is one's own.
   */
  @Override
  public void setAssignee(String taskId, @Nullable String userId) {
    if (userId == null) {
      claim(taskId, null);
    } else {
      assign(userId, () -> super.setAssignee(taskId, userId));
    }
  }

  @Override
  public void claim(String taskId, @Nullable String userId) {
    if (userId == null || !hasAlready(taskId, userId)) {
      assign(userId, () -> super.claim(taskId, userId));
    }
  }

  /** Whether somebody asks for a task that is theirs: nothing is changed and nothing recorded. */
  private boolean hasAlready(String taskId, String userId) {
    return userId.equals(commandExecutor.execute(CommandContext::getAuthenticatedUserId))
        && createTaskQuery().taskId(taskId).taskAssignee(userId).count() > 0;
  }

  /** Who clicks twice on claim or give back finds done what was asked for. */
  private void assign(@Nullable String userId, Runnable assignment) {
    try {
      Conflicts.retried(
          () -> {
            assignment.run();
            return null;
          });
    } catch (TaskAlreadyClaimedException somebodyWasFaster) {
      throw refusals.taken(UserId.of(userId));
    } catch (ProcessEngineException e) {
      // The engine wraps what a listener throws.
      throw e.getCause() instanceof AuthorizationException refusal ? refusal : e;
    }
  }
}
