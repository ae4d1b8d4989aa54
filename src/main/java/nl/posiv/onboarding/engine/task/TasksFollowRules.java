package nl.posiv.onboarding.engine.task;

import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.rules.RulesChanged;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Open tasks get the last day and the reminder that follow from a changed rule. A term of its own
 * that a task has stays as it was on the day on which the task was opened.
 */
@Component
class TasksFollowRules {

  private final ProcessEngine engine;
  private final OpenedDay opened;
  private final AsProgramme asProgramme;

  TasksFollowRules(ProcessEngine engine, OpenedDay opened, AsProgramme asProgramme) {
    this.engine = engine;
    this.opened = opened;
    this.asProgramme = asProgramme;
  }

  @EventListener
  void follow(RulesChanged changed) {
    asProgramme.run(
        () ->
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(
                    command -> {
                      engine
                          .getTaskService()
                          .createTaskQuery()
                          .list()
                          .forEach(task -> follow((TaskEntity) task));
                      return null;
                    }));
  }

  private void follow(TaskEntity task) {
    TaskDefinition definition = task.getTaskDefinition();
    if (definition == null || task.getExecution() == null) {
      return;
    }
    TaskService tasks = engine.getTaskService();
    Date due = day(definition.getDueDateExpression(), task);
    if (isAnother(due, task.getDueDate())) {
      tasks.setDueDate(task.getId(), due);
    }
    Date reminder = day(definition.getFollowUpDateExpression(), task);
    if (isAnother(reminder, task.getFollowUpDate())) {
      tasks.setFollowUpDate(task.getId(), reminder);
    }
  }

  private @Nullable Date day(@Nullable Expression expression, TaskEntity task) {
    if (expression == null) {
      return null;
    }
    LocalDate day = LocalDate.ofInstant(task.getCreateTime().toInstant(), ProgrammeClock.ZONE);
    return opened.on(day, () -> (Date) expression.getValue(task.getExecution()));
  }

  private static boolean isAnother(@Nullable Date day, @Nullable Date present) {
    return day != null && present != null && !Objects.equals(day.toInstant(), present.toInstant());
  }
}
