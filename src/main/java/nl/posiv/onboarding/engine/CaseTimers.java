package nl.posiv.onboarding.engine;

import java.util.Collection;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The timers of running cases. */
@Component
public class CaseTimers {

  private final ProcessEngine engine;

  CaseTimers(ProcessEngine engine) {
    this.engine = engine;
  }

  /**
   * Asks the diagram again for which moment timers wait, where they wait already: the dates of the
   * case have changed. Whoever changed them need not have a right to timers.
   *
   * @param timers ids of the timers in their diagrams
   */
  public void askAgain(String caseReference, Collection<String> timers) {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            command ->
                command.runWithoutAuthorization(
                    () -> {
                      timers.forEach(timer -> recalculate(caseReference, timer));
                      return null;
                    }));
  }

  private void recalculate(String caseReference, String timer) {
    RuntimeService runtime = engine.getRuntimeService();
    ManagementService management = engine.getManagementService();
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseReference).list().stream()
        .flatMap(
            instance ->
                management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .activityId(timer)
                    .list()
                    .stream())
        .forEach(job -> management.recalculateJobDuedate(job.getId(), false));
  }
}
