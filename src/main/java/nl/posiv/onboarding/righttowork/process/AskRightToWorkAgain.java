package nl.posiv.onboarding.righttowork.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseMessages;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.TransientFacts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.righttowork.RightToWorkAsBefore;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationInstantiationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
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

  private static final String COLLECT = "collect-right-to-work";

  /** Of that task: where the case goes on if the rule that alone asked for it is taken back. */
  private static final String IF_TAKEN_BACK = "ifRuleTakenBack";

  private static final String SIGNATURES = "gateway_signed";
  private static final String END = "end_renewed";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final RightToWork rightToWork;
  private final AsProgramme asProgramme;
  private final CaseMessages messages;
  private final ApplicationEventPublisher events;

  AskRightToWorkAgain(
      RuntimeService runtime,
      TaskService tasks,
      RightToWork rightToWork,
      AsProgramme asProgramme,
      CaseMessages messages,
      ApplicationEventPublisher events) {
    this.events = events;
    this.rightToWork = rightToWork;
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
   * waited for, HR finds out again first. What only a rule asked for is asked for this as well, and
   * stays.
   *
   * @param known to the task of the signatures when it comes
   */
  void ask(CaseReference caseReference, Map<String, Object> known) {
    asProgramme.run(
        () ->
            collecting(caseReference)
                .forEach(task -> tasks.removeVariableLocal(task.getId(), IF_TAKEN_BACK)));
    begin(caseReference, known);
  }

  /** The same because of a rule alone: it need not be asked any more once that is taken back. */
  void askBecauseOfRule(CaseReference caseReference) {
    asProgramme.run(
        () -> {
          boolean isRunning = isAsked(caseReference);
          Set<String> before =
              collecting(caseReference).stream().map(Task::getId).collect(Collectors.toSet());
          begin(caseReference, Map.of());
          collecting(caseReference).stream()
              .map(Task::getId)
              .filter(task -> !before.contains(task))
              .forEach(
                  task ->
                      tasks.setVariableLocal(task, IF_TAKEN_BACK, isRunning ? SIGNATURES : END));
        });
  }

  /** Closes what only a rule asked for, and goes on as before. */
  void takeBack(CaseReference caseReference) {
    asProgramme.run(
        () ->
            collecting(caseReference)
                .forEach(
                    task -> {
                      Object goesOn = tasks.getVariableLocal(task.getId(), IF_TAKEN_BACK);
                      if (goesOn != null) {
                        rightToWork.takeChangeBack(caseReference);
                        goOn(
                            task,
                            goesOn.toString(),
                            Map.of(RightToWorkProcess.RESULT, TransientFacts.text("established")));
                        events.publishEvent(new RightToWorkAsBefore(caseReference, task.getId()));
                      }
                    }));
  }

  private List<Task> collecting(CaseReference caseReference) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(caseReference.value())
        .taskDefinitionKey(COLLECT)
        .list();
  }

  private void begin(CaseReference caseReference, Map<String, Object> known) {
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
          acting.forEach(task -> goOn(task, "businessRuleTask_route", Map.of()));
          return !acting.isEmpty();
        });
  }

  /** The route can lead to a task of the same name: only the one that is open now goes. */
  private void goOn(Task task, String activity, Map<String, Object> known) {
    String process = task.getProcessInstanceId();
    ProcessInstanceModificationInstantiationBuilder change =
        runtime
            .createProcessInstanceModification(process)
            .startBeforeActivity(activity)
            .setVariables(known);
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
