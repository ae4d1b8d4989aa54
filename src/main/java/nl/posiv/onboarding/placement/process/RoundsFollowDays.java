package nl.posiv.onboarding.placement.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.placement.AskedMonth;
import nl.posiv.onboarding.placement.PlacementSchedule;
import nl.posiv.onboarding.placement.WorkMonth;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The monthly rounds follow a contract that was entered wrongly and corrected, and an end that is
 * announced. A month that ends on another day now is asked about again on its own day: what is
 * still asked about it is withdrawn, and what was answered stays as it was said.
 */
@Component
class RoundsFollowDays {

  /** The timer that waits for the next round. */
  static final String NEXT = "timer_nextMonth";

  private static final String OVERDUE = "timer_checkInOverdue";

  private static final Duration ONE_STEP = Duration.ofMinutes(1);

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final WaitingTimers waiting;

  RoundsFollowDays(RuntimeService runtime, TaskService tasks, WaitingTimers waiting) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.waiting = waiting;
  }

  /**
   * Goes back before the first month that is not what people were asked about.
   *
   * @param before the months by which they were asked
   * @param now those that hold from now on
   */
  void follow(String year, PlacementSchedule before, PlacementSchedule now) {
    String last = (String) runtime.getVariable(year, AskedMonths.MONTH);
    if (last == null) {
      return;
    }
    LocalDate lastFrom = LocalDate.parse(last);
    List<WorkMonth> asked =
        before.months().stream()
            .map(AskedMonth::month)
            .filter(month -> !month.from().isAfter(lastFrom))
            .toList();
    List<WorkMonth> months = now.months().stream().map(AskedMonth::month).toList();
    months.stream()
        .filter(month -> !asked.contains(month))
        .findFirst()
        .ifPresent(next -> goBack(year, months, next));
  }

  private void goBack(String year, List<WorkMonth> months, WorkMonth next) {
    int before = months.indexOf(next) - 1;
    if (before < 0) {
      runtime.removeVariable(year, AskedMonths.MONTH);
    } else {
      runtime.setVariable(year, AskedMonths.MONTH, months.get(before).from().toString());
    }
    List<String> withdrawn = questionsFrom(year, next.from());
    boolean waits = waiting.in(year, NEXT).findAny().isPresent();
    if (waits && withdrawn.isEmpty()) {
      return;
    }
    ProcessInstanceModificationBuilder change = runtime.createProcessInstanceModification(year);
    // First: with the last question its subprocess would end.
    if (!waits) {
      change.startBeforeActivity(NEXT);
    }
    withdrawn.forEach(change::cancelActivityInstance);
    change.execute();
  }

  /** What is still asked about a month or a later one, and the waiting for that to be overdue. */
  private List<String> questionsFrom(String year, LocalDate from) {
    ActivityInstance tree = runtime.getActivityInstance(year);
    return Stream.of("log-hours", "log-check-in")
        .flatMap(
            key ->
                tasks
                    .createTaskQuery()
                    .processInstanceId(year)
                    .taskDefinitionKey(key)
                    .list()
                    .stream())
        .filter(task -> !monthOf(task).isBefore(from))
        .flatMap(task -> Stream.concat(Stream.of(task.getExecutionId()), overdue(year, task)))
        .distinct()
        .flatMap(execution -> instance(tree, execution).stream())
        .map(ActivityInstance::getId)
        .toList();
  }

  private LocalDate monthOf(Task task) {
    return LocalDate.parse((String) runtime.getVariable(task.getExecutionId(), AskedMonths.MONTH));
  }

  /** It began to wait with the task, in the same step. */
  private Stream<String> overdue(String year, Task task) {
    Instant round = task.getCreateTime().toInstant().minus(ONE_STEP);
    return waiting
        .in(year, OVERDUE)
        .filter(job -> job.getCreateTime().toInstant().isAfter(round))
        .map(Job::getExecutionId);
  }

  private static Optional<ActivityInstance> instance(ActivityInstance tree, String execution) {
    return Stream.of(tree.getChildActivityInstances())
        .flatMap(
            child ->
                child.getChildActivityInstances().length == 0
                        && Arrays.asList(child.getExecutionIds()).contains(execution)
                    ? Stream.of(child)
                    : instance(child, execution).stream())
        .findFirst();
  }
}
