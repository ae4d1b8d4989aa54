package nl.posiv.onboarding.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.engine.form.Draft;
import nl.posiv.onboarding.engine.form.Drafts;
import nl.posiv.onboarding.engine.form.OpenedPage;
import nl.posiv.onboarding.nomination.PoolChoice;
import nl.posiv.onboarding.places.Place;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.tasks.TaskDesk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks in which candidates of the pool are put forward. */
@Component
class PoolTasks {

  private final JdbcClient jdbc;
  private final TaskDesk desk;
  private final Drafts drafts;

  PoolTasks(JdbcClient jdbc, TaskDesk desk, Drafts drafts) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.drafts = drafts;
  }

  /** Ids of the tasks, by case. */
  Map<CaseReference, String> open() {
    Map<CaseReference, String> tasks = new HashMap<>();
    jdbc.sql(
            """
            select e.business_key_ as reference, t.id_ as task
            from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
            where t.task_def_key_ = 'nominate-from-pool'
            """)
        .query(
            row -> {
              tasks.put(new CaseReference(row.getString("reference")), row.getString("task"));
            });
    return tasks;
  }

  /**
   * Takes a task for somebody, with a place chosen as if they had chosen it in the form: on our own
   * pages and in Tasklist, and beside what they typed there before. Whoever cannot take it finds it
   * as it is.
   */
  void choose(UserId user, String task, Place place) {
    if (desk.find(task).map(TaskDesk.Work::assignee).filter(user::equals).isEmpty()
        && desk.claim(task).isPresent()) {
      return;
    }
    Draft.Of of = Draft.Of.task(user, task);
    Optional<Draft> before = drafts.find(of);
    Map<String, Object> answers =
        new HashMap<>(before.map(Draft::answers).orElseGet(() -> Map.<String, Object>of()));
    answers.put("outcome", PoolChoice.NOMINATE.id());
    answers.put("municipality", place.municipality().value());
    answers.put("place", String.valueOf(place.id()));
    drafts.save(of, OpenedPage.filledWith(before), answers);
  }
}
