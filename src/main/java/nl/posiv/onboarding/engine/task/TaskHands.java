package nl.posiv.onboarding.engine.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who had an open task before, for whoever has it now. */
@Component
public class TaskHands implements KeptWithTask {

  private final JdbcClient jdbc;
  private final ProgrammeClock clock;

  TaskHands(JdbcClient jdbc, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All that happened to an open task, in order. */
  public List<TaskHand> of(String taskId) {
    return jdbc.sql(
            """
            select at, change, doer, receiver, why from posiv.task_hand
            where task_id = :task order by id
            """)
        .param("task", taskId)
        .query(TaskHands::hand)
        .list();
  }

  /** Somebody hands a task on, and says why. */
  public void handedOn(String taskId, UserId from, UserId to, String why) {
    add(taskId, TaskHand.Change.HANDED_ON, from, to, why);
  }

  void add(
      String taskId,
      TaskHand.Change change,
      @Nullable UserId doer,
      @Nullable UserId receiver,
      @Nullable String why) {
    jdbc.sql(
            """
            insert into posiv.task_hand (task_id, at, change, doer, receiver, why)
            values (:task, :at, :change, :doer, :receiver, :why)
            """)
        .param("task", taskId)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("change", change.id())
        .param("doer", Objects.toString(doer, null))
        .param("receiver", Objects.toString(receiver, null))
        .param("why", why)
        .update();
  }

  @Override
  public void forget(String taskId) {
    jdbc.sql("delete from posiv.task_hand where task_id = :task").param("task", taskId).update();
  }

  private static TaskHand hand(ResultSet row, int number) throws SQLException {
    return new TaskHand(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        WithId.of(TaskHand.Change.class, row.getString("change")),
        UserId.of(row.getString("doer")),
        UserId.of(row.getString("receiver")),
        row.getString("why"));
  }
}
