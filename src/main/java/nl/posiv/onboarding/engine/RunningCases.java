package nl.posiv.onboarding.engine;

import java.util.function.LongSupplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Tells which cases are still going on. */
@Component
public class RunningCases {

  private final ProcessEngine engine;

  RunningCases(ProcessEngine engine) {
    this.engine = engine;
  }

  /** Whether a process of this case is running, whatever its reader may otherwise see. */
  public boolean isRunning(String caseReference) {
    return isPositive(
        () ->
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseReference)
                .count());
  }

  /**
   * Whether a user task of this case is open, whatever its reader may otherwise see.
   *
   * @param task id of the task in its diagram
   */
  public boolean isWaitingAt(String caseReference, String task) {
    return isPositive(
        () ->
            engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseReference)
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
