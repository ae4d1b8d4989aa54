package nl.posiv.onboarding.engine.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.DirectoryChanged;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.task.KeptWithTask;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what people typed into forms until they hand it in, each for themselves: a session, a
 * browser or a power cut takes nothing away. Whoever asks for one sees to it that the form is still
 * its writer's.
 */
@Component
@Order(4)
public class Drafts implements KeptWithTask, DatedWork {

  /** As much as the table holds; the longest form has less than half of it. */
  private static final int LONGEST = 100_000;

  private static final String WHICH =
      """
      where user_id = :writer and task_id is not distinct from :task
        and process is not distinct from :process
      """;

  private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final People people;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final JsonMapper json;

  Drafts(JdbcClient jdbc, People people, Rules rules, ProgrammeClock clock, JsonMapper json) {
    this.jdbc = jdbc;
    this.people = people;
    this.rules = rules;
    this.clock = clock;
    this.json = json;
  }

  /** What the writer typed into a form, if anything is kept of it. */
  public Optional<Draft> find(Draft.Of of) {
    return named("select answers, saved_at from posiv.draft " + WHICH, of)
        .query(this::draft)
        .optional();
  }

  /**
   * Keeps answers in place of those before.
   *
   * @return whether they were kept; what is larger than any form is not
   */
  public boolean save(Draft.Of of, Map<String, Object> answers) {
    String written = json.writeValueAsString(answers);
    if (written.length() > LONGEST) {
      return false;
    }
    named(
            """
            insert into posiv.draft (user_id, task_id, process, answers, roles, saved_at)
            values (:writer, :task, :process, :answers, :roles, :now)
            on conflict (user_id, task_id, process)
            do update set answers = excluded.answers, roles = excluded.roles,
              saved_at = excluded.saved_at
            """,
            of)
        .param("answers", written)
        .param("roles", String.join(",", roles(of.writer())))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return true;
  }

  /** The writer does not want it any more, or has handed the form in. */
  public void discard(Draft.Of of) {
    named("delete from posiv.draft " + WHICH, of).update();
  }

  @Override
  public void forget(String taskId) {
    jdbc.sql("delete from posiv.draft where task_id = :task").param("task", taskId).update();
  }

  /** What somebody typed in a role that they have lost is not theirs any more. */
  @EventListener
  void follow(DirectoryChanged changed) {
    forgetIfARoleIsLost(changed.userId());
  }

  @Override
  public void workOff() {
    jdbc.sql("delete from posiv.draft where saved_at < :first")
        .param("first", firstKept().atOffset(ZoneOffset.UTC))
        .update();
    // An account can end on a day that was entered long before.
    jdbc.sql("select distinct user_id from posiv.draft").query(String.class).list().stream()
        .map(UserId::new)
        .forEach(this::forgetIfARoleIsLost);
  }

  private Instant firstKept() {
    LocalDate day = clock.today().minus(rules.period(Rule.DRAFT_RETENTION));
    return day.atStartOfDay(ProgrammeClock.ZONE).toInstant();
  }

  @Override
  public Optional<Instant> nextAfter(Instant time) {
    return jdbc.sql("select min(saved_at) from posiv.draft having min(saved_at) is not null")
        .query(OffsetDateTime.class)
        .optional()
        .map(
            first ->
                first
                    .atZoneSameInstant(ProgrammeClock.ZONE)
                    .toLocalDate()
                    .plus(rules.period(Rule.DRAFT_RETENTION))
                    .plusDays(1)
                    .atStartOfDay(ProgrammeClock.ZONE)
                    .toInstant())
        .filter(time::isBefore);
  }

  private void forgetIfARoleIsLost(UserId writer) {
    Set<String> now = roles(writer);
    List<String> lost =
        jdbc
            .sql("select distinct roles from posiv.draft where user_id = :writer")
            .param("writer", writer.value())
            .query(String.class)
            .list()
            .stream()
            .filter(then -> !now.containsAll(Arrays.asList(then.split(","))))
            .toList();
    lost.forEach(
        then ->
            jdbc.sql("delete from posiv.draft where user_id = :writer and roles = :then")
                .param("writer", writer.value())
                .param("then", then)
                .update());
  }

  private Set<String> roles(UserId user) {
    return people.posts(user).stream()
        .map(post -> post.role().group() + " " + post.municipality())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private JdbcClient.StatementSpec named(String sql, Draft.Of of) {
    return jdbc.sql(sql)
        .param("writer", of.writer().value())
        .param("task", of.task())
        .param("process", of.process());
  }

  private Draft draft(ResultSet row, int number) throws SQLException {
    return new Draft(
        json.readValue(row.getString("answers"), ANSWERS),
        row.getObject("saved_at", OffsetDateTime.class).toInstant());
  }
}
