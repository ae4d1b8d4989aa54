package nl.posiv.onboarding.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The audit table: adding, searching, and removing what was kept long enough. */
@Service
public class AuditLog {

  private static final String FILTER =
      """
       from posiv.audit
       where (:caseReference::text is null or case_reference = :caseReference)
         and (:actor::text is null or actor = :actor)
         and (:action::text is null or action = :action)
         and (:from::timestamptz is null or at >= :from)
         and (:before::timestamptz is null or at < :before)
      """;

  private final JdbcClient jdbc;
  private final ProgrammeClock clock;
  private final Rules rules;

  AuditLog(JdbcClient jdbc, ProgrammeClock clock, Rules rules) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.rules = rules;
  }

  /** Adds a line, in a transaction of its own: what was refused is recorded too. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void record(AuditEntry entry) {
    jdbc.sql(
            """
            insert into posiv.audit (at, action, object, case_reference, result, origin, actor)
            values (:at, :action, :object, :caseReference, :result, :origin, :actor)
            """)
        .param("at", OffsetDateTime.now(clock))
        .param("action", entry.action().id())
        .param("object", entry.object())
        .param("caseReference", entry.caseReference())
        .param("result", entry.result().id())
        .param("origin", entry.origin())
        .param("actor", entry.actor())
        .update();
  }

  /** The lines that are looked for, the newest first. */
  @Transactional(readOnly = true)
  public List<AuditLine> find(AuditSearch search, int size, long skip) {
    return filtered("select *" + FILTER + "order by id desc limit :size offset :skip", search)
        .param("size", size)
        .param("skip", skip)
        .query(
            (row, number) ->
                new AuditLine(
                    row.getLong("id"),
                    row.getObject("at", OffsetDateTime.class),
                    row.getString("action"),
                    row.getString("object"),
                    row.getString("case_reference"),
                    row.getString("result"),
                    row.getString("origin"),
                    row.getString("actor")))
        .list();
  }

  /** How many lines are looked for. */
  @Transactional(readOnly = true)
  public long count(AuditSearch search) {
    return filtered("select count(*)" + FILTER, search).query(Long.class).single();
  }

  /** Removes what was kept long enough, and records that. */
  @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
  @Transactional
  public void purge() {
    Period kept = rules.period(Rule.AUDIT_RETENTION);
    OffsetDateTime olderThan = startOf(clock.today().minus(kept));
    if (count(new AuditSearch(null, null, null, null, clock.today().minus(kept).minusDays(1)))
        == 0) {
      return;
    }
    // First the line about it, from which the database counts back what may go.
    record(
        new AuditEntry(
            Action.AUDIT_PURGED,
            "before " + olderThan.toLocalDate(),
            null,
            Result.OK,
            AuditEntry.SYSTEM,
            null));
    jdbc.sql("select posiv.purge_audit(:olderThan)")
        .param("olderThan", olderThan)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec filtered(String sql, AuditSearch search) {
    return jdbc.sql(sql)
        .param("caseReference", search.caseReference())
        .param("actor", search.actor())
        .param("action", search.action() == null ? null : search.action().id())
        .param("from", search.from() == null ? null : startOf(search.from()))
        .param("before", search.to() == null ? null : startOf(search.to().plusDays(1)));
  }

  private static OffsetDateTime startOf(LocalDate day) {
    return day.atStartOfDay(ProgrammeClock.ZONE).toOffsetDateTime();
  }
}
