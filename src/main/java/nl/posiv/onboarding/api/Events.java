package nl.posiv.onboarding.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What systems are told of, and how far each is on its way. */
@Service
@Transactional
class Events {

  private static final String SELECT = "select * from posiv.api_event ";

  private final JdbcClient jdbc;
  private final ProgrammeClock clock;

  Events(JdbcClient jdbc, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Something changed; it is sent if the municipality has an address for that. */
  void add(MunicipalityId municipality, CaseReference caseReference, EventType type) {
    jdbc.sql(
            """
            insert into posiv.api_event
              (id, municipality, case_reference, type, at, next_attempt_at)
            select :id, :municipality, :case, :type, :now,
              (select :now::timestamptz from posiv.webhook where municipality = :municipality)
            """)
        .param("id", UUID.randomUUID())
        .param("municipality", municipality.value())
        .param("case", caseReference.value())
        .param("type", type.id())
        .param("now", timestamp(clock.instant()))
        .update();
  }

  /** Those of a municipality after a number, in their order. */
  @Transactional(readOnly = true)
  List<Event> after(MunicipalityId municipality, long number, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where municipality = :municipality and number > :number
                order by number limit :limit
                """)
        .param("municipality", municipality.value())
        .param("number", number)
        .param("limit", limit)
        .query(Events::event)
        .list();
  }

  /** The latest of a municipality; those that were set aside come first. */
  @Transactional(readOnly = true)
  List<Event> latest(MunicipalityId municipality, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where municipality = :municipality
                order by set_aside_at is null, number desc limit :limit
                """)
        .param("municipality", municipality.value())
        .param("limit", limit)
        .query(Events::event)
        .list();
  }

  /** The next that is to be sent now; it stays locked meanwhile. */
  Optional<Event> lockNext(Collection<MunicipalityId> butNotTo) {
    return jdbc.sql(
            SELECT
                + """
                where next_attempt_at <= :now
                  and municipality <> all (string_to_array(:not, ','))
                order by number limit 1 for update skip locked
                """)
        .param("now", timestamp(clock.instant()))
        .param("not", String.join(",", butNotTo.stream().map(MunicipalityId::value).toList()))
        .query(Events::event)
        .optional();
  }

  void markSent(Event event) {
    jdbc.sql(
            """
            update posiv.api_event
            set sent_at = :now, next_attempt_at = null, error = null where id = :id
            """)
        .param("now", timestamp(clock.instant()))
        .param("id", event.id())
        .update();
  }

  /**
   * It was not taken.
   *
   * @param next when it is sent again; null if it is set aside
   */
  void markFailed(Event event, String error, @Nullable Instant next) {
    jdbc.sql(
            """
            update posiv.api_event
            set attempts = attempts + 1, error = :error, next_attempt_at = :next,
              set_aside_at = case when :next::timestamptz is null then :now::timestamptz end
            where id = :id
            """)
        .param("error", error)
        .param("next", next == null ? null : timestamp(next))
        .param("now", timestamp(clock.instant()))
        .param("id", event.id())
        .update();
  }

  /** What was set aside is sent again, from the beginning. */
  void sendAgain(MunicipalityId municipality, UUID id) {
    jdbc.sql(
            """
            update posiv.api_event
            set attempts = 0, set_aside_at = null, next_attempt_at = :now
            where id = :id and municipality = :municipality and set_aside_at is not null
              and exists (select 1 from posiv.webhook where municipality = :municipality)
            """)
        .param("now", timestamp(clock.instant()))
        .param("id", id)
        .param("municipality", municipality.value())
        .update();
  }

  /** Nothing is sent any more: there is no address. */
  void keepUnsent(MunicipalityId municipality) {
    jdbc.sql(
            """
            update posiv.api_event set next_attempt_at = null, set_aside_at = null
            where municipality = :municipality and sent_at is null
            """)
        .param("municipality", municipality.value())
        .update();
  }

  /** Whether something is to be sent now, or is set aside. */
  @Transactional(readOnly = true)
  boolean isAnythingDue() {
    return jdbc.sql(
            """
            select exists (select 1 from posiv.api_event
                           where next_attempt_at <= :now or set_aside_at is not null)
            """)
        .param("now", timestamp(clock.instant()))
        .query(Boolean.class)
        .single();
  }

  /**
   * A system or an address of a municipality is gone; with the last one goes what they were told,
   * and what they had read.
   */
  void forgetIfNobodyListens(MunicipalityId municipality) {
    for (String table : List.of("api_event", "api_known_case")) {
      jdbc.sql(
              """
              delete from posiv.%s where municipality = :municipality
                and not exists (select 1 from posiv.webhook where municipality = :municipality)
                and not exists (select 1 from posiv.api_client
                                where municipality = :municipality and ended_on is null)
              """
                  .formatted(table))
          .param("municipality", municipality.value())
          .update();
    }
  }

  /** Municipalities for which something is set aside. */
  @Transactional(readOnly = true)
  List<MunicipalityId> setAside() {
    return jdbc.sql(
            "select distinct municipality from posiv.api_event where set_aside_at is not null")
        .query((row, number) -> new MunicipalityId(row.getString(1)))
        .list();
  }

  /** When something is sent next, after a time. */
  @Transactional(readOnly = true)
  Optional<Instant> nextAttempt(Instant after) {
    return jdbc.sql(
            "select min(next_attempt_at) from posiv.api_event where next_attempt_at > :time")
        .param("time", timestamp(after))
        .query((row, number) -> Optional.ofNullable(instant(row, 1)))
        .single();
  }

  /** Erases what is older. */
  void eraseOlder(Period than) {
    jdbc.sql("delete from posiv.api_event where at < :limit")
        .param(
            "limit",
            timestamp(clock.today().minus(than).atStartOfDay(ProgrammeClock.ZONE).toInstant()))
        .update();
  }

  private static Event event(ResultSet row, int number) throws SQLException {
    return new Event(
        row.getObject("id", UUID.class),
        row.getLong("number"),
        new MunicipalityId(row.getString("municipality")),
        new CaseReference(row.getString("case_reference")),
        WithId.of(EventType.class, row.getString("type")),
        Objects.requireNonNull(instant(row, row.findColumn("at"))),
        row.getInt("attempts"),
        instant(row, row.findColumn("next_attempt_at")),
        instant(row, row.findColumn("sent_at")),
        instant(row, row.findColumn("set_aside_at")),
        row.getString("error"));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
