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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.DirectoryChanged;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.calendar.SetAside;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.engine.task.KeptWithTask;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
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

  private static final String WORK = "drafts";

  private static final String WHICH =
      """
      where user_id = :writer and task_id is not distinct from :task
        and process is not distinct from :process
      """;

  private static final String OF_TASK = "(user_id, task_id) where task_id is not null";
  private static final String OF_PAGE = "(user_id, process, page) where process is not null";

  private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final People people;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final JsonMapper json;
  private final OneByOne oneByOne;
  private final TransactionTemplate transaction;

  Drafts(
      JdbcClient jdbc,
      People people,
      Rules rules,
      ProgrammeClock clock,
      JsonMapper json,
      OneByOne oneByOne,
      PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
    this.jdbc = jdbc;
    this.people = people;
    this.rules = rules;
    this.clock = clock;
    this.json = json;
    this.oneByOne = oneByOne;
  }

  /** What came of a save. */
  public enum Saved {
    KEPT,
    /** Larger than any form. */
    TOO_LARGE,
    /** The form was handed in, the task is not the writer's, or a later save was there first. */
    LATE,
    /** Something newer was typed elsewhere, which the page does not know. */
    NEWER_ELSEWHERE
  }

  /** What the writer typed into a form, if anything is kept of it; of several, what came last. */
  public Optional<Draft> find(Draft.Of of) {
    return named(
            "select answers, saved_at, page, number from posiv.draft "
                + WHICH
                + "and not handed_in order by saved_at desc, number desc limit 1",
            of)
        .query((row, number) -> readable(row, of))
        .optional()
        .flatMap(Function.identity());
  }

  /** One that cannot be read must not keep its writer from the form. */
  private Optional<Draft> readable(ResultSet row, Draft.Of of) throws SQLException {
    try {
      return Optional.of(draft(row));
    } catch (JacksonException e) {
      String form = Objects.requireNonNullElse(of.task(), of.process());
      oneByOne.setAside(new SetAside(WORK, form, null, OneByOne.error(e)));
      return Optional.empty();
    }
  }

  /** Keeps answers in place of those before, of the same page and of what it goes on with. */
  public Saved save(Draft.Of of, OpenedPage page, Map<String, Object> answers) {
    String written = json.writeValueAsString(answers);
    if (written.length() > LONGEST) {
      return Saved.TOO_LARGE;
    }
    if (Boolean.TRUE.equals(transaction.execute(status -> isKept(of, page, written)))) {
      return Saved.KEPT;
    }
    // Pages of a start form have each a draft of their own.
    return of.task() != null
            && find(of).filter(kept -> !kept.save().page().equals(page.save().page())).isPresent()
        ? Saved.NEWER_ELSEWHERE
        : Saved.LATE;
  }

  private boolean isKept(Draft.Of of, OpenedPage page, String answers) {
    if (of.task() != null && !isOpenAndTheWriters(of)) {
      return false;
    }
    boolean kept = write(of, page, answers, false).update() > 0;
    if (kept && of.process() != null) {
      forgetIfUnchanged(of, page.continues());
    }
    return kept;
  }

  /** Whoever completes the task meanwhile waits, and then takes the draft away as well. */
  private boolean isOpenAndTheWriters(Draft.Of of) {
    return jdbc.sql(
            "select 1 from act_ru_task where id_ = :task and assignee_ = :writer for key share")
        .param("task", of.task())
        .param("writer", of.writer().value())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Over what the same page saved before, or over the save with which it was filled. */
  private JdbcClient.StatementSpec write(
      Draft.Of of, OpenedPage opened, String answers, boolean handedIn) {
    Draft.Save save = opened.save();
    Draft.Save filledWith = Objects.requireNonNullElse(opened.continues(), save);
    return named(
            """
            insert into posiv.draft
              (user_id, task_id, process, page, number, answers, handed_in, roles, saved_at)
            values (:writer, :task, :process, :page, :number, :answers, :handedIn, :roles, :now)
            on conflict %s
            do update set page = excluded.page, number = excluded.number,
              answers = excluded.answers, handed_in = excluded.handed_in,
              roles = excluded.roles, saved_at = excluded.saved_at
            where excluded.handed_in or not draft.handed_in
              and (draft.page = excluded.page and draft.number <= excluded.number
                or draft.page <> excluded.page
                and draft.page = :filledWith and draft.number = :filledNumber)
            """
                .formatted(of.task() == null ? OF_PAGE : OF_TASK),
            of)
        .param("page", save.page())
        .param("number", save.number())
        .param("filledWith", filledWith.page())
        .param("filledNumber", filledWith.number())
        .param("answers", answers)
        .param("handedIn", handedIn)
        .param("roles", String.join(",", roles(of.writer())))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC));
  }

  /** The writer does not want it any more. */
  public void discard(Draft.Of of) {
    named("delete from posiv.draft " + WHICH, of).update();
  }

  /**
   * A start form was handed in, or its writer does not want what was typed into it: with it goes
   * what it went on with, and nothing of it that arrives later is kept. What was typed into another
   * page of the same form stays.
   *
   * @param page null where that is not known: then all goes
   */
  public void close(Draft.Of start, @Nullable OpenedPage page) {
    if (page == null) {
      named("delete from posiv.draft " + WHICH + "and not handed_in", start).update();
      return;
    }
    transaction.executeWithoutResult(
        status -> {
          write(start, page, "{}", true).update();
          forgetIfUnchanged(start, page.continues());
        });
  }

  private void forgetIfUnchanged(Draft.Of start, Draft.@Nullable Save continued) {
    if (continued != null) {
      named(
              "delete from posiv.draft "
                  + WHICH
                  + "and page = :page and number <= :number and not handed_in",
              start)
          .param("page", continued.page())
          .param("number", continued.number())
          .update();
    }
  }

  /**
   * Only just before all is stored is the task itself gone, so that no save can come after that:
   * one that came before is taken away with the rest.
   */
  @Override
  public void forget(String taskId) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      forgetNow(taskId);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            forgetNow(taskId);
          }
        });
  }

  private void forgetNow(String taskId) {
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
    oneByOne.each(
        WORK,
        jdbc.sql("select distinct user_id from posiv.draft").query(String.class).list(),
        Function.identity(),
        writer -> forgetIfARoleIsLost(new UserId(writer)));
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

  private Draft draft(ResultSet row) throws SQLException {
    return new Draft(
        json.readValue(row.getString("answers"), ANSWERS),
        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
        new Draft.Save(row.getObject("page", UUID.class), row.getInt("number")));
  }
}
