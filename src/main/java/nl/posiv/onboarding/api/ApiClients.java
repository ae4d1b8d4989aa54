package nl.posiv.onboarding.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which system is of which municipality. Each method is one transaction. */
@Service
@Transactional
class ApiClients {

  private final Events events;
  private final JdbcClient jdbc;
  private final ProgrammeClock clock;

  ApiClients(Events events, JdbcClient jdbc, ProgrammeClock clock) {
    this.events = events;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The system that a provider calls so, if it may come in; and that it did. */
  Optional<ApiClient> comesIn(String issuer, String subject) {
    Optional<ApiClient> found =
        jdbc.sql(
                """
                select * from posiv.api_client
                where issuer = :issuer and subject = :subject and ended_on is null
                """)
            .param("issuer", issuer)
            .param("subject", subject)
            .query(ApiClients::client)
            .optional();
    found
        .filter(client -> !clock.today().equals(client.usedOn()))
        .ifPresent(
            client ->
                jdbc.sql("update posiv.api_client set used_on = :today where id = :id")
                    .param("today", clock.today())
                    .param("id", client.id())
                    .update());
    return found;
  }

  /** All systems of a municipality, also those that are turned away; the latest first. */
  @Transactional(readOnly = true)
  List<ApiClient> of(MunicipalityId municipality) {
    return jdbc.sql(
            """
            select * from posiv.api_client where municipality = :municipality
            order by ended_on desc nulls first, id desc
            """)
        .param("municipality", municipality.value())
        .query(ApiClients::client)
        .list();
  }

  /**
   * Lets a system in. The same once more changes nothing.
   *
   * @return false if it is let in for another municipality, or under another name
   */
  boolean add(MunicipalityId municipality, String issuer, String subject, String name, UserId by) {
    jdbc.sql(
            """
            insert into posiv.api_client
              (municipality, issuer, subject, name, added_by, added_on)
            values (:municipality, :issuer, :subject, :name, :by, :today)
            on conflict (issuer, subject) where ended_on is null do nothing
            """)
        .param("municipality", municipality.value())
        .param("issuer", issuer)
        .param("subject", subject)
        .param("name", name)
        .param("by", by.value())
        .param("today", clock.today())
        .update();
    return of(municipality).stream()
        .filter(client -> client.endedOn() == null)
        .anyMatch(
            client ->
                client.issuer().equals(issuer)
                    && client.subject().equals(subject)
                    && client.name().equals(name));
  }

  /** Turns a system away, from the next request on. */
  void end(MunicipalityId municipality, long id) {
    jdbc.sql(
            """
            update posiv.api_client set ended_on = :today
            where id = :id and municipality = :municipality and ended_on is null
            """)
        .param("today", clock.today())
        .param("id", id)
        .param("municipality", municipality.value())
        .update();
    events.forgetIfNobodyListens(municipality);
  }

  private static ApiClient client(ResultSet row, int number) throws SQLException {
    return new ApiClient(
        row.getLong("id"),
        Objects.requireNonNull(MunicipalityId.of(row.getString("municipality"))),
        row.getString("issuer"),
        row.getString("subject"),
        row.getString("name"),
        new UserId(row.getString("added_by")),
        row.getObject("added_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class),
        row.getObject("used_on", LocalDate.class));
  }
}
