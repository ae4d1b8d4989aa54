package nl.posiv.onboarding.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.support.PosivTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the database itself lets nobody do with the audit table, whoever owns it. */
@PosivTest
class AuditTableTest {

  private static final String APPLICATION = "posiv_application";

  @Autowired private AuditLog log;
  @Autowired private DataSource owner;
  @Autowired private JdbcClient jdbc;
  @Autowired private Flyway flyway;
  @Autowired private ProgrammeClock clock;

  private String actor;

  @BeforeEach
  void somethingWasDone() {
    actor = UUID.randomUUID().toString();
    log.record(
        new AuditEntry(
            Action.PAGE_OPENED, "/reports", "POSIV-2027-0001", Result.OK, "192.0.2.1", actor));
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
    JdbcClient application = asApplication();

    insert(application, clock.today());

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
    JdbcClient application = asApplication();

    assertThatThrownBy(() -> application.sql(change).update())
        .rootCause()
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }

  @Test
  void linesGoWhenTheyWereKeptLongEnoughAndNotADayEarlier() {
    LocalDate today = clock.today();
    insert(jdbc, today.minusYears(3).minusDays(1));
    insert(jdbc, today.minusYears(3));

    log.purge();

    assertThat(linesOf(actor)).isEqualTo(2);
    assertThat(log.find(new AuditSearch(null, actor, null, null, null), 10, 0))
        .extracting(line -> line.at().atZoneSameInstant(ProgrammeClock.ZONE).toLocalDate())
        .containsExactly(today.minusYears(3), today);
    assertThat(log.count(new AuditSearch(null, null, Action.AUDIT_PURGED, today, today)))
        .isPositive();
  }

  @Test
  void nobodyPurgesWhatIsToBeKept() {
    JdbcClient application = asApplication();
    OffsetDateTime newest =
        jdbc.sql("select max(at) from posiv.audit").query(OffsetDateTime.class).single();

    for (JdbcClient role : new JdbcClient[] {jdbc, application}) {
      assertThatThrownBy(
              () ->
                  role.sql("select posiv.purge_audit(:before)")
                      .param("before", newest.minusYears(2))
                      .query(Long.class)
                      .single())
          .rootCause()
          .hasMessageContaining("are to be kept");
    }
  }

  private long linesOf(String user) {
    return log.count(new AuditSearch(null, user, null, null, null));
  }

  private void insert(JdbcClient role, LocalDate day) {
    role.sql(
            """
            insert into posiv.audit (at, action, object, result, origin, actor)
            values (:at, 'page-opened', '/reports', 'ok', '192.0.2.1', :actor)
            """)
        .param("at", day.atTime(12, 0).atZone(ProgrammeClock.ZONE).toOffsetDateTime())
        .param("actor", actor)
        .update();
  }

  /** As in production: a role that owns nothing of ours, after a start with its name. */
  private JdbcClient asApplication() {
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
    return JdbcClient.create(new DriverManagerDataSource(url, APPLICATION, ""));
  }
}
