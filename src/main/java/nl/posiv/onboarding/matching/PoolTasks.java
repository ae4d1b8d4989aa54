package nl.posiv.onboarding.matching;

import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks in which candidates of the pool are put forward. */
@Component
class PoolTasks {

  private final JdbcClient jdbc;

  PoolTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
}
