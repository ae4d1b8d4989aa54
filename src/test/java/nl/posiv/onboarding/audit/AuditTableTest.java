package nl.posiv.onboarding.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.PosivTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionOperations;

/** What the database itself lets nobody do with the audit table, whoever owns it. */
@PosivTest
class AuditTableTest {

  private static final String APPLICATION = "posiv_application";

  @Autowired private AuditLog log;
  @Autowired private DataSource owner;
  @Autowired private JdbcClient jdbc;
  @Autowired private Flyway flyway;
  @Autowired private ProgrammeClock clock;

  @Autowired private TransactionOperations transaction;

  private String actor;
  private DataSource applications;

  @BeforeEach
  void somethingWasDone() {
    actor = UUID.randomUUID().toString();
    log.record(
        new AuditEntry(
            Action.PAGE_OPENED,
            "/reports",
            new CaseReference("POSIV-2027-0001"),
            Result.OK,
            "192.0.2.1",
            new UserId(actor)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update posiv.audit set actor = 'somebody-else'",
        "delete from posiv.audit",
        "truncate posiv.audit"
      })
  void notEvenTheOwnerChangesALine(String change) {
    assertThatThrownBy(() -> jdbc.sql(change).update())
        .rootCause()
        .hasMessageContaining("append-only");

    assertThat(linesOf(actor)).isEqualTo(1);
  }

  @Test
  void theApplicationsOwnRoleAddsAndReads() {
    JdbcClient application = asProgramme();

    application
        .sql(
            """
            insert into posiv.audit (day, action, object, result, origin, actor)
            values (:day, 'page-opened', '/reports', 'ok', '192.0.2.1', :actor)
            """)
        .param("day", clock.today())
        .param("actor", actor)
        .update();

    assertThat(
            application
                .sql("select count(*) from posiv.audit where actor = :actor")
                .param("actor", actor)
                .query(Long.class)
                .single())
        .isEqualTo(2);
    assertThat(
            application.sql("select count(*) from posiv.municipality").query(Long.class).single())
        .isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update posiv.audit set actor = 'somebody-else'",
        "delete from posiv.audit",
        "truncate posiv.audit",
        "drop table posiv.audit",
        "alter table posiv.audit disable trigger all",
        "do $$ begin set local posiv.purging_audit = 'yes'; delete from posiv.audit; end $$"
      })
  void theApplicationsOwnRoleMayNotEvenTry(String change) {
    JdbcClient application = asProgramme();

    assertThatThrownBy(() -> application.sql(change).update())
        .rootCause()
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }

  /** Whatever the application tries first: what is to be kept stays when it then purges. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1",
        "insert into posiv.audit (at, day, action, object, result, origin) values (now() + interval '4 years', current_date, 'page-opened', '/', 'ok', 'system')",
        "insert into posiv.audit (day, action, object, result, origin) values (current_date + 1500, 'page-opened', '/', 'ok', 'system')",
        "insert into posiv.audit (id, day, action, object, result, origin) overriding system value values (9e18, current_date, 'page-opened', '/', 'ok', 'system')",
        "update posiv.rule set value = '0' where id = 'audit-retention'",
        "update posiv.rule set unit = 'days' where id = 'audit-retention'",
        "delete from posiv.rule where id = 'audit-retention'",
        "insert into posiv.rule select id, '2020-01-01', '2025-12-31', '0', unit, status, source from posiv.rule where id = 'audit-retention'",
        "create temp table rule as select id, valid_from, valid_to, '0' as value, unit from posiv.rule; grant all on rule to public",
        "create or replace function posiv.purge_audit() returns bigint language sql as 'select 1'",
        "set session_replication_role = replica; delete from posiv.audit",
        "set posiv.purging_audit = 'yes'; delete from posiv.audit",
        "set timezone = 'Pacific/Kiritimati'"
      })
  void whoIsWatchedCannotMakeRoom(String attempt) throws SQLException {
    LocalDate today = databasesDay();
    insertOf(today.minusYears(3));
    insertOf(today.minusYears(1));
    asProgramme();

    try (Connection application = applications.getConnection();
        Statement statement = application.createStatement()) {
      try {
        statement.execute(attempt);
      } catch (SQLException refused) {
        assertThat(refused.getMessage()).containsAnyOf("permission denied", "must be owner");
      }
      statement.execute("select posiv.purge_audit()");
    }

    assertThat(linesOf(actor)).isEqualTo(3);
    assertThat(
            jdbc.sql("select value || unit from posiv.rule where id = 'audit-retention'")
                .query(String.class)
                .list())
        .containsExactly("3years");
    assertThat(
            jdbc.sql("select count(*) from posiv.audit where at > now() + interval '1 day'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void theDatabaseSaysWhenWhateverItsOwnerWrites() {
    jdbc.sql(
            """
            insert into posiv.audit (at, day, action, object, result, origin, actor)
            values ('2020-02-03 12:00Z', '2020-02-03', 'page-opened', '/reports', 'ok', 'system', :actor)
            """)
        .param("actor", actor)
        .update();

    assertThat(
            jdbc.sql("select count(*) from posiv.audit where actor = :actor and at > '2020-02-04'")
                .param("actor", actor)
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void linesGoWhenTheyWereKeptLongEnoughAndNotADayEarlier() {
    LocalDate today = databasesDay();
    insertOf(today.minusYears(3).minusDays(1));
    insertOf(today.minusYears(3));

    log.purge();

    assertThat(linesOf(actor)).isEqualTo(2);
    assertThat(log.find(new AuditSearch(null, false, new UserId(actor), null, null, null), 10, 0))
        .extracting(line -> line.at().atZoneSameInstant(ProgrammeClock.ZONE).toLocalDate())
        .containsExactly(today.minusYears(3), today);
    assertThat(log.count(new AuditSearch(null, false, null, Action.AUDIT_PURGED, today, today)))
        .isPositive();
  }

  /** The demo's clock shows another year; the record knows both, and none of its lines is old. */
  @Test
  void aClockThatWasMovedMakesNoLineOld() {
    clock.setOffset(Duration.ofDays(1500));
    try {
      log.record(
          new AuditEntry(
              Action.PAGE_OPENED, "/reports", null, Result.OK, "192.0.2.1", new UserId(actor)));
      log.purge();

      assertThat(
              log.find(
                  new AuditSearch(
                      null, false, new UserId(actor), null, clock.today(), clock.today()),
                  10,
                  0))
          .singleElement()
          .satisfies(
              line -> assertThat(line.at()).isBefore(OffsetDateTime.now(clock).minusDays(9)));
      assertThat(linesOf(actor)).isEqualTo(2);
    } finally {
      clock.setOffset(Duration.ZERO);
    }
  }

  private LocalDate databasesDay() {
    return jdbc.sql("select (now() at time zone 'Europe/Amsterdam')::date")
        .query(LocalDate.class)
        .single();
  }

  private long linesOf(String user) {
    return log.count(new AuditSearch(null, false, UserId.of(user), null, null, null));
  }

  /** A line as it would be there if it had been written on a day in the past. */
  private void insertOf(LocalDate day) {
    transaction.executeWithoutResult(
        status -> {
          // Only a superuser can leave the triggers out.
          jdbc.sql("set local session_replication_role = replica").update();
          jdbc.sql(
                  """
                  insert into posiv.audit (at, day, action, object, result, origin, actor)
                  values (:at, :day, 'page-opened', '/reports', 'ok', '192.0.2.1', :actor)
                  """)
              .param("at", day.atTime(12, 0).atZone(ProgrammeClock.ZONE).toOffsetDateTime())
              .param("day", day)
              .param("actor", actor)
              .update();
        });
  }

  /** As in production: a role that owns nothing of ours, after a start with its name. */
  private JdbcClient asProgramme() {
    jdbc.sql(
            """
            do $$ begin
              if to_regrole('%1$s') is null then create role %1$s login; end if;
            end $$
            """
                .formatted(APPLICATION))
        .update();
    Flyway.configure()
        .configuration(flyway.getConfiguration())
        .dataSource(owner)
        .placeholders(Map.of("app_role", APPLICATION))
        .load()
        .migrate();
    String url =
        jdbc.sql(
                "select 'jdbc:postgresql://127.0.0.1:' || inet_server_port() || '/' || current_database()")
            .query(String.class)
            .single();
    applications = new DriverManagerDataSource(url, APPLICATION, "");
    return JdbcClient.create(applications);
  }
}
