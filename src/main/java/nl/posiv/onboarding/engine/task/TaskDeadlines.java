package nl.posiv.onboarding.engine.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.calendar.WorkingDays;
import nl.posiv.onboarding.rules.Rules;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The bean {@code deadline} of the diagrams: when a task should be done, and when its people are
 * reminded. The terms stand in the rule catalogue under the task's id, or under the task's id and
 * the route to the right to work. Public because expressions call it.
 */
@Component("deadline")
public class TaskDeadlines {

  /** Offices close at this hour; a task may be done on its last day until then. */
  private static final int END_OF_WORKING_DAY = 17;

  /** Offices open at this hour, so that a reminder is read while there is a day left to act. */
  private static final int START_OF_WORKING_DAY = 8;

  /** The variable of the right to work that names its route. */
  public static final String ROUTE = "route";

  /** The variable of the right to work that names the day by which its tasks are to be done. */
  static final String FINISH_BEFORE = "finishBefore";

  /** The variable that names the day from which a task can be done; its term begins then. */
  public static final String POSSIBLE_FROM = "possibleFrom";

  private final Rules rules;
  private final OpenedDay today;
  private final WorkingDays workingDays;

  TaskDeadlines(Rules rules, OpenedDay today, WorkingDays workingDays) {
    this.rules = rules;
    this.today = today;
    this.workingDays = workingDays;
  }

  /** The end of the last working day for this task. */
  public Date due(DelegateExecution execution) {
    return at(dueDay(execution, today.get()), END_OF_WORKING_DAY);
  }

  /** The morning halfway to the deadline, on a working day: on others nobody reads it. */
  public Date reminder(DelegateExecution execution) {
    LocalDate day = today.get();
    LocalDate opened = opened(execution, day);
    long days = ChronoUnit.DAYS.between(opened, dueDay(execution, day));
    return at(workingDays.onOrAfter(opened.plusDays((days + 1) / 2)), START_OF_WORKING_DAY);
  }

  private LocalDate dueDay(DelegateExecution execution, LocalDate today) {
    LocalDate due =
        rules.taskDeadline(
            execution.getCurrentActivityId(),
            (String) execution.getVariable(ROUTE),
            opened(execution, today));
    String finishBefore = (String) execution.getVariable(FINISH_BEFORE);
    if (finishBefore == null) {
      return due;
    }
    LocalDate latest = LocalDate.parse(finishBefore);
    return latest.isBefore(due) ? (latest.isBefore(today) ? today : latest) : due;
  }

  private static LocalDate opened(DelegateExecution execution, LocalDate today) {
    String from = (String) execution.getVariable(POSSIBLE_FROM);
    return from == null || LocalDate.parse(from).isBefore(today) ? today : LocalDate.parse(from);
  }

  private static Date at(LocalDate day, int hour) {
    return Date.from(day.atTime(hour, 0).atZone(ProgrammeClock.ZONE).toInstant());
  }
}
