package nl.posiv.onboarding.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps mail from the step that causes it until it is sent. Every method is part of a transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Outbox {

  /** Mail was put into the outbox. */
  record MailWaiting() {}

  /** Why a mail is not sent after all. */
  enum DropReason {
    TASK_DONE("task-done"),
    TASK_TAKEN("task-taken"),
    READER_GONE("reader-gone");

    private final String code;

    DropReason(String code) {
      this.code = code;
    }
  }

  private final JdbcClient jdbc;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;

  Outbox(JdbcClient jdbc, ProgrammeClock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Adds a mail, unless this step has already told this reader the same. Mail that was dropped
   * because somebody else had taken the task goes out after all.
   *
   * @param step id of the step of the engine that causes it
   */
  public void add(Mail mail, String step) {
    Mail.About about = mail.about();
    int added =
        jdbc.sql(
                """
                insert into posiv.outbox (id, notice, case_reference, municipality, recipient,
                    about_reader, task_id, task_key, due_on, step, created_at, next_attempt_at)
                values (:id, :notice, :case, :municipality, :recipient,
                    :aboutReader, :taskId, :taskKey, :due, :step, :now, :now)
                on conflict (step, notice, recipient) do update
                set dropped_at = null, drop_reason = null, next_attempt_at = :now
                where outbox.drop_reason = :taken
                """)
            .param("id", mail.id())
            .param("notice", mail.notice().id())
            .param("case", mail.caseReference())
            .param("municipality", mail.municipality())
            .param("recipient", mail.recipient())
            .param("aboutReader", mail.aboutReader())
            .param("taskId", about == null ? null : about.taskId())
            .param("taskKey", about == null ? null : about.taskKey())
            .param("due", about == null ? null : about.due())
            .param("step", step)
            .param("now", timestamp(clock.instant()))
            .param("taken", DropReason.TASK_TAKEN.code)
            .update();
    if (added > 0) {
      events.publishEvent(new MailWaiting());
    }
  }

  /**
   * The mail that has been due longest, locked; mail that somebody else is sending is left alone.
   */
  public Optional<Mail> lockNext(Instant now) {
    return jdbc.sql(
            """
            select id, notice, case_reference, municipality, recipient, about_reader,
                task_id, task_key, due_on, attempts
            from posiv.outbox
            where sent_at is null and dropped_at is null and next_attempt_at <= :now
            order by next_attempt_at
            limit 1
            for update skip locked
            """)
        .param("now", timestamp(now))
        .query(Outbox::mail)
        .optional();
  }

  public void markSent(Mail mail) {
    jdbc.sql("update posiv.outbox set sent_at = :now where id = :id")
        .param("now", timestamp(clock.instant()))
        .param("id", mail.id())
        .update();
  }

  public void drop(Mail mail, DropReason reason) {
    jdbc.sql("update posiv.outbox set dropped_at = :now, drop_reason = :reason where id = :id")
        .param("now", timestamp(clock.instant()))
        .param("reason", reason.code)
        .param("id", mail.id())
        .update();
  }

  public void postpone(Mail mail, Instant until, String error) {
    jdbc.sql(
            """
            update posiv.outbox
            set attempts = attempts + 1, next_attempt_at = :until, last_error = :error
            where id = :id
            """)
        .param("until", timestamp(until))
        .param("error", error)
        .param("id", mail.id())
        .update();
  }

  /** How many mails are not sent yet, those included that will be tried again later. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public int waiting() {
    return jdbc.sql(
            "select count(*) from posiv.outbox where sent_at is null and dropped_at is null")
        .query(Integer.class)
        .single();
  }

  private static Mail mail(ResultSet row, int rowNumber) throws SQLException {
    String taskId = row.getString("task_id");
    return new Mail(
        row.getObject("id", UUID.class),
        Notice.of(row.getString("notice")),
        row.getString("case_reference"),
        row.getString("municipality"),
        row.getString("recipient"),
        row.getBoolean("about_reader"),
        taskId == null
            ? null
            : new Mail.About(
                taskId, row.getString("task_key"), row.getObject("due_on", LocalDate.class)),
        row.getInt("attempts"));
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
