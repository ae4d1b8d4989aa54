package nl.posiv.onboarding.placement.process;

import java.util.Date;
import java.util.List;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.placement.MonthlyTalks;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The bean {@code checkIns} of the diagrams. Public because expressions call it. */
@Component("checkIns")
public class CheckInFacts {

  private static final String TASK = "log-check-in";

  private final MonthlyTalks talks;
  private final ProgrammeClock clock;

  CheckInFacts(MonthlyTalks talks, ProgrammeClock clock) {
    this.talks = talks;
    this.clock = clock;
  }

  /**
   * Whether the check-in that has just become overdue is the one too many in a row. A check-in that
   * is logged, late or not, ends the row.
   */
  public boolean missedTooOften(DelegateExecution execution) {
    TaskService tasks = execution.getProcessEngineServices().getTaskService();
    TaskQuery missed =
        tasks
            .createTaskQuery()
            .processInstanceId(execution.getProcessInstanceId())
            .taskDefinitionKey(TASK)
            .dueBefore(Date.from(clock.instant()));
    Date logged = lastLogged(execution);
    if (logged != null) {
      missed.dueAfter(logged);
    }
    return talks.isEscalatedAt(missed.count());
  }

  private static @Nullable Date lastLogged(DelegateExecution execution) {
    HistoryService history = execution.getProcessEngineServices().getHistoryService();
    List<HistoricTaskInstance> last =
        history
            .createHistoricTaskInstanceQuery()
            .processInstanceId(execution.getProcessInstanceId())
            .taskDefinitionKey(TASK)
            .finished()
            .orderByHistoricTaskInstanceEndTime()
            .desc()
            .listPage(0, 1);
    return last.isEmpty() ? null : last.get(0).getEndTime();
  }
}
