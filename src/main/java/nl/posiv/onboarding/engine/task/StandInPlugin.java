package nl.posiv.onboarding.engine.task;

import nl.posiv.onboarding.engine.EveryUserTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has every new task look whether its person is away, before anybody is told of it. */
@Component
class StandInPlugin extends AbstractProcessEnginePlugin {

  // Looked up late: it needs the engine that is being built with this plugin.
  private final ObjectProvider<StandIns> standIns;

  StandInPlugin(ObjectProvider<StandIns> standIns) {
    this.standIns = standIns;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    new EveryUserTask(
            task ->
                task.addTaskListener(
                    TaskListener.EVENTNAME_CREATE,
                    created -> standIns.getObject().atCreation(created)))
        .beforeOthers(configuration);
  }
}
