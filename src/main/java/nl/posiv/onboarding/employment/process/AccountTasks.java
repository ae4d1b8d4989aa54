package nl.posiv.onboarding.employment.process;

import nl.posiv.onboarding.employment.AccountCorrected;
import nl.posiv.onboarding.engine.AsProgramme;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The open tasks of an official whose account was chosen wrongly go to the right one. */
@Component
class AccountTasks {

  private final TaskService tasks;
  private final AsProgramme asProgramme;

  AccountTasks(TaskService tasks, AsProgramme asProgramme) {
    this.tasks = tasks;
    this.asProgramme = asProgramme;
  }

  /** Whoever corrects the account need not see the tasks. */
  @EventListener
  void follow(AccountCorrected corrected) {
    asProgramme.run(
        () ->
            tasks
                .createTaskQuery()
                .processInstanceBusinessKey(corrected.caseReference().value())
                .taskAssignee(corrected.wrong().value())
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), corrected.right().value())));
  }
}
