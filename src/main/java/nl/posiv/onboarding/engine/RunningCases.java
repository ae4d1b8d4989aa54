package nl.posiv.onboarding.engine;

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
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuration
        .getCommandExecutorTxRequired()
        .execute(
            command ->
                command.runWithoutAuthorization(
                    () ->
                        engine
                                .getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(caseReference)
                                .count()
                            > 0));
  }
}
