package nl.posiv.onboarding.engine.task;

import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.EveryUserTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Writes the case reference on each task, so that the list of tasks can show which case is which.
 * Those who may see a task may read what stands on it, but not the variables of its process.
 */
@Component
class CaseReferenceOnTasks extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    new EveryUserTask(
            task ->
                task.addTaskListener(
                    TaskListener.EVENTNAME_CREATE,
                    created ->
                        created.setVariableLocal(
                            CaseVariables.CASE_REFERENCE,
                            created.getVariable(CaseVariables.CASE_REFERENCE))))
        .afterOthers(configuration);
  }
}
