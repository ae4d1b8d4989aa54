package nl.posiv.onboarding.engine.task;

import nl.posiv.onboarding.engine.EveryUserTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has people take only what is theirs to do, and give back what they took. */
@Component
class ClaimPlugin extends AbstractProcessEnginePlugin {

  private final ObjectProvider<BarredPeople> barred;
  private final TaskRefusals refusals;

  ClaimPlugin(ObjectProvider<BarredPeople> barred, TaskRefusals refusals) {
    this.barred = barred;
    this.refusals = refusals;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setTaskService(new CaseTaskService(refusals));
    ClaimGuard guard = new ClaimGuard(barred, refusals);
    new EveryUserTask(task -> task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, guard))
        .beforeOthers(configuration);
  }
}
