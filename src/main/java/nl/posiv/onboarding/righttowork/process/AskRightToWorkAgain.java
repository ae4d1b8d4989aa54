package nl.posiv.onboarding.righttowork.process;

import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseMessages;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The bean {@code askRightToWorkAgain} of the diagram: leads a case through the right to work once
 * more, as if somebody had reported that the residence has changed.
 */
@Component("askRightToWorkAgain")
class AskRightToWorkAgain implements JavaDelegate {

  /** What the root process of a case waits for. */
  private static final String RESIDENCE_CHANGED = "residence-changed";

  /** What HR does because of the route, before it is acted on. */
  private static final String[] ON_A_ROUTE = {
    "notify-uwv", "apply-permit", "resolve-right-to-work"
  };

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final AsProgramme asProgramme;
  private final CaseMessages messages;

  AskRightToWorkAgain(
      RuntimeService runtime, TaskService tasks, AsProgramme asProgramme, CaseMessages messages) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.asProgramme = asProgramme;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ask(CaseVariables.caseOf(execution));
  }

  void ask(CaseReference caseReference) {
    ask(caseReference, Map.of());
  }

  /**
   * While HR is finding out about it anyway, nothing is asked beside; where signatures alone are
   * waited for, HR finds out again first.
   *
   * @param known to the task of the signatures when it comes
   */
  void ask(CaseReference caseReference, Map<String, Object> known) {
    messages.tell(caseReference, RightToWorkProcess.AGAIN, known);
    asProgramme.run(
        () -> {
          if (!isAsked(caseReference)) {
            runtime
                .createMessageCorrelation(RESIDENCE_CHANGED)
                .processInstanceBusinessKey(caseReference.value())
                .withoutTenantId()
                .correlateAll();
          }
        });
  }

  /**
   * Where HR acts on a route that is another by the rules of today, the route is chosen anew with
   * what HR has collected. What was applied for stays: it is judged by the day of the application.
   *
   * @return whether HR was acting on it
   */
  boolean chooseAgain(CaseReference caseReference) {
    return asProgramme.call(
        () -> {
          List<Task> acting =
              tasks
                  .createTaskQuery()
                  .processInstanceBusinessKey(caseReference.value())
                  .processDefinitionKey(RightToWorkProcess.KEY)
                  .taskDefinitionKeyIn(ON_A_ROUTE)
                  .list();
          acting.forEach(this::chooseAgain);
          return !acting.isEmpty();
        });
  }

  /** The route can lead to a task of the same name: only the one that is open now goes. */
  private void chooseAgain(Task task) {
    String process = task.getProcessInstanceId();
    ProcessInstanceModificationBuilder change =
        runtime
            .createProcessInstanceModification(process)
            .startBeforeActivity("businessRuleTask_route");
    for (ActivityInstance open :
        runtime.getActivityInstance(process).getActivityInstances(task.getTaskDefinitionKey())) {
      change.cancelActivityInstance(open.getId());
    }
    change.execute();
  }

  private boolean isAsked(CaseReference caseReference) {
    return runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(caseReference.value())
            .processDefinitionKey(RightToWorkProcess.KEY)
            .count()
        > 0;
  }
}
