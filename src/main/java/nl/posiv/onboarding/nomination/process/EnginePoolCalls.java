package nl.posiv.onboarding.nomination.process;

import java.util.Date;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.nomination.PoolCalls;
import nl.posiv.onboarding.nomination.PoolQuestions;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The task is the one that waits anyway: a second one would be about the same call. */
@Component
class EnginePoolCalls implements PoolCalls {

  private static final String TASK = "nominate-from-pool";

  private final TaskService tasks;
  private final PoolTerm term;
  private final AsProgramme asProgramme;

  EnginePoolCalls(TaskService tasks, PoolTerm term, AsProgramme asProgramme) {
    this.tasks = tasks;
    this.term = term;
    this.asProgramme = asProgramme;
  }

  @Override
  public void ask(PoolQuestions.Asked silent) {
    Date due = term.due(silent.caseReference());
    asProgramme.run(
        () ->
            tasks
                .createTaskQuery()
                .processInstanceBusinessKey(silent.caseReference().value())
                .taskDefinitionKey(TASK)
                .list()
                .stream()
                .filter(task -> !due.equals(task.getDueDate()))
                .forEach(task -> tasks.setDueDate(task.getId(), due)));
  }
}
