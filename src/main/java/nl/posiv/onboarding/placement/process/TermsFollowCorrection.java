package nl.posiv.onboarding.placement.process;

import java.time.LocalDate;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.placement.PlacementSchedule;
import nl.posiv.onboarding.placement.Placements;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/**
 * The tasks of the information duty that are open already are due as long after the first day as
 * the law has it, when that day was confirmed wrongly and corrected (article 7:655 BW; R13).
 */
@Component
class TermsFollowCorrection {

  private final TaskService tasks;
  private final Placements placements;
  private final Schedule schedule;

  TermsFollowCorrection(TaskService tasks, Placements placements, Schedule schedule) {
    this.tasks = tasks;
    this.placements = placements;
    this.schedule = schedule;
  }

  void follow(String year, Contract contract) {
    PlacementSchedule days = placements.schedule(contract);
    move(year, "give-core-terms", days.start(), days.coreTermsDue());
    move(year, "give-other-terms", days.start(), days.otherTermsDue());
  }

  private void move(String year, String key, LocalDate start, LocalDate due) {
    tasks
        .createTaskQuery()
        .processInstanceId(year)
        .taskDefinitionKey(key)
        .list()
        .forEach(
            task -> {
              task.setDueDate(Schedule.endOfWork(due));
              task.setFollowUpDate(schedule.halfway(start, due));
              tasks.saveTask(task);
            });
  }
}
