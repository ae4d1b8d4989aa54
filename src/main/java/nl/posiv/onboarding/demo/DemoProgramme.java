package nl.posiv.onboarding.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.Conflicts;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.reference.ItemLists;
import nl.posiv.onboarding.rules.DecreedDayRegister;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves the whole programme through time, and empties it. Either happens alone: a second call
 * waits, and the engine's own job executor rests meanwhile.
 */
@Service
@Profile("demo")
public class DemoProgramme {

  private static final Logger log = LoggerFactory.getLogger(DemoProgramme.class);
  private static final String NEVER = "never";
  private static final String UNKNOWN = "unknown";

  /** Longer than mail of one moment takes, unless the mail server hangs. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final DemoClock clock;
  private final DemoUsers users;
  private final DemoMunicipalities municipalities;
  private final Mailroom mailroom;
  private final DecreedDayRegister decreedDays;
  private final ItemLists lists;
  private final List<DatedWork> work;
  private final ObjectProvider<JobExecutor> jobExecutor;
  private final CaseTables cases;
  private final TaskService tasks;
  private final ManagementService management;
  private final AsProgramme asProgramme;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  /** After the last reset here. */
  private volatile String emptiedAt = NEVER;

  DemoProgramme(
      DemoClock clock,
      DemoUsers users,
      DemoMunicipalities municipalities,
      Mailroom mailroom,
      DecreedDayRegister decreedDays,
      ItemLists lists,
      List<DatedWork> work,
      ObjectProvider<JobExecutor> jobExecutor,
      CaseTables cases,
      TaskService tasks,
      ManagementService management,
      AsProgramme asProgramme,
      JdbcClient jdbc,
      TransactionOperations transaction) {
    this.clock = clock;
    this.users = users;
    this.municipalities = municipalities;
    this.mailroom = mailroom;
    this.decreedDays = decreedDays;
    this.lists = lists;
    this.work = work;
    this.jobExecutor = jobExecutor;
    this.cases = cases;
    this.tasks = tasks;
    this.management = management;
    this.asProgramme = asProgramme;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** The time that the programme believes it is. */
  public Instant now() {
    return clock.now();
  }

  /**
   * Moves the clock forward and does everything that becomes due on the way, at the time at which
   * it becomes due: a monthly timer that is moved over a year at once would run only once.
   *
   * @param target where the clock stops; if it is past that time already, it stays, and only what
   *     is due is done
   * @return how many jobs and mails that are due could not be done
   */
  public synchronized int moveTo(Instant target) {
    return alone(
        () -> {
          Left left = workOff(false);
          while (clock.now().isBefore(target)) {
            clock.moveTo(nextStop(target));
            left = workOff(left.mailServerHangs());
          }
          return left.jobsAndMails();
        });
  }

  /**
   * What could not be done.
   *
   * @param mailServerHangs the clock waits for it once; then mail waits, and all else goes on
   */
  private record Left(int jobsAndMails, boolean mailServerHangs) {}

  /**
   * Leaves an empty programme: no case, no mail, no rule that was entered, no list that was
   * changed, the real time, the demo users and municipalities as they were made.
   */
  public synchronized void reset() {
    alone(
        () ->
            mailroom.meanwhileNothing(
                () -> {
                  empty();
                  return null;
                }));
  }

  private void empty() {
    if (emptiedAt.equals(written().orElse(UNKNOWN))) {
      clock.backToRealTime();
      return;
    }
    // Whoever works on a case meanwhile can be in between.
    emptiedAt =
        Objects.requireNonNull(
            Conflicts.retried(() -> transaction.execute(status -> emptied())), NEVER);
    clock.backToRealTime();
  }

  /**
   * How many transactions have ever written to the database; empty while one does. As long as the
   * number stays, an empty programme is still empty.
   */
  private Optional<String> written() {
    return jdbc.sql(
            """
            select pg_snapshot_xmax(now)::text from pg_current_snapshot() now
            where pg_snapshot_xmin(now) = pg_snapshot_xmax(now)
            """)
        .query(String.class)
        .optional();
  }

  /** What {@link #written} says as long as nothing is written after this. */
  private String emptied() {
    // Another node may be doing the same.
    jdbc.sql("select pg_advisory_xact_lock(hashtext('posiv.reset'))")
        .query((row, number) -> true)
        .single();
    cases.empty();
    decreedDays.removeRecorded();
    lists.removeWritten();
    users.restore();
    municipalities.restore();
    return jdbc.sql("select (pg_current_xact_id()::text::numeric + 1)::text")
        .query(String.class)
        .single();
  }

  private Instant nextStop(Instant target) {
    Date now = Date.from(clock.now());
    Stream<Date> jobs =
        first(
            management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateHigherThan(now)
                .orderByJobDuedate()
                .asc(),
            Job::getDuedate);
    Stream<Date> dueTasks =
        first(tasks.createTaskQuery().dueAfter(now).orderByDueDate().asc(), Task::getDueDate);
    Stream<Date> followUps =
        first(
            tasks.createTaskQuery().followUpAfter(now).orderByFollowUpDate().asc(),
            Task::getFollowUpDate);
    return Stream.concat(
            otherWork().stream(),
            Stream.of(jobs, dueTasks, followUps).flatMap(Function.identity()).map(Date::toInstant))
        .filter(target::isAfter)
        .min(Instant::compareTo)
        .orElse(target);
  }

  /**
   * When each kind of work comes next: asked in one transaction, because many read the same. Where
   * one of them fails, no other can go on in it; each is then asked by itself.
   */
  private List<Instant> otherWork() {
    Instant now = clock.now();
    try {
      return transaction.execute(
          status -> work.stream().flatMap(kind -> kind.nextAfter(now).stream()).toList());
    } catch (RuntimeException e) {
      return work.stream().flatMap(this::next).toList();
    }
  }

  /** Work that cannot say when it comes next is looked at at every stop anyway. */
  private Stream<Instant> next(DatedWork kind) {
    try {
      return kind.nextAfter(clock.now()).stream();
    } catch (RuntimeException e) {
      log.warn("Work cannot say when it is due: {}", e.getClass().getSimpleName());
      return Stream.empty();
    }
  }

  private static <T> Stream<Date> first(Query<?, T> query, Function<T, Date> date) {
    return query.listPage(0, 1).stream().map(date);
  }

  /** What fails is tried again at the next stop, until it has no tries left. */
  private Left workOff(boolean mailServerHangs) {
    Set<String> failed = new HashSet<>();
    for (Job job = nextJob(failed); job != null; job = nextJob(failed)) {
      execute(job, failed);
    }
    long jobsLeft =
        management.createJobQuery().active().executable().count()
            + management.createJobQuery().active().noRetriesLeft().count();
    if (mailServerHangs) {
      mailroom.doDue();
      return new Left((int) jobsLeft + mailroom.waiting(), true);
    }
    Mailroom.Delivery delivery = mailroom.sendDue(PATIENCE);
    return new Left((int) jobsLeft + delivery.waiting(), delivery.hangs());
  }

  private @Nullable Job nextJob(Set<String> failed) {
    return management
        .createJobQuery()
        .active()
        .executable()
        .orderByJobDuedate()
        .asc()
        .listPage(0, failed.size() + 1)
        .stream()
        .filter(job -> !failed.contains(job.getId()))
        .findFirst()
        .orElse(null);
  }

  private void execute(Job job, Set<String> failed) {
    try {
      management.executeJob(job.getId());
    } catch (RuntimeException e) {
      // A job fails with whatever its delegate throws. The engine has recorded it and counted a
      // try.
      failed.add(job.getId());
      log.warn(
          "Job {} of {} failed; Cockpit has the reason",
          job.getId(),
          job.getProcessDefinitionKey());
    }
  }

  /**
   * Without the job executor beside it, and with the rights of the application instead of the
   * user's.
   */
  private <T> T alone(Supplier<T> work) {
    Optional<JobExecutor> active =
        Optional.ofNullable(jobExecutor.getIfAvailable()).filter(JobExecutor::isActive);
    active.ifPresent(JobExecutor::shutdown);
    try {
      return asProgramme.call(work);
    } finally {
      active.ifPresent(JobExecutor::start);
    }
  }
}
