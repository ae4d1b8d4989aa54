package nl.posiv.onboarding.engine;

import java.util.List;
import java.util.function.LongSupplier;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Tells which cases are still going on. */
@Component
public class RunningCases {

  /**
   * They run beside a case, also when the case itself is over: a mission until somebody is back, a
   * concern until HR has written down what was agreed, the hours of a month until they are
   * confirmed or the term is over.
   */
  public static final List<String> BESIDE =
      List.of("mission", "concern", "confirm-local-hours", "confirm-ukraine-hours");

  private final ProcessEngine engine;

  RunningCases(ProcessEngine engine) {
    this.engine = engine;
  }

  /** Whether a process of this case is running, whatever its reader may otherwise see. */
  public boolean isRunning(CaseReference caseReference) {
    return isPositive(
        () ->
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseReference.value())
                .processDefinitionKeyNotIn(BESIDE.toArray(String[]::new))
                .count());
  }

  /** Whether this case waits for a message, whatever its reader may otherwise see. */
  public boolean isWaitingFor(CaseReference caseReference, String message) {
    return isPositive(
        () ->
            engine
                .getRuntimeService()
                .createExecutionQuery()
                .processInstanceBusinessKey(caseReference.value())
                .messageEventSubscriptionName(message)
                .count());
  }

  /**
   * Whether a user task of this case is open, whatever its reader may otherwise see.
   *
   * @param task id of the task in its diagram
   */
  public boolean isWaitingAt(CaseReference caseReference, String task) {
    return isPositive(
        () ->
            engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseReference.value())
                .taskDefinitionKey(task)
                .count());
  }

  private boolean isPositive(LongSupplier count) {
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuration
        .getCommandExecutorTxRequired()
        .execute(command -> command.runWithoutAuthorization(() -> count.getAsLong() > 0));
  }
}
