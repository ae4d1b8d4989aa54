package nl.posiv.onboarding.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what stands in people's calendars, so that a change reaches the same entry. */
@Component
@Transactional
class CalendarEntries {

  private static final String RETURNING = " returning sequence, day, cancelled";

  private final JdbcClient jdbc;

  CalendarEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An entry as it is now.
   *
   * @param sequence how often it has changed
   */
  record Entry(int sequence, LocalDate day, boolean cancelled) {}

  /** Puts an event on a day; the sequence goes up if it stood elsewhere or was cancelled. */
  public Entry put(CaseReference caseReference, CalendarEvent event, LocalDate day) {
    return jdbc.sql(
            """
            insert into posiv.calendar_entry as e (case_reference, event, day)
            values (:case, :event, :day)
            on conflict (case_reference, event) do update
            set sequence = e.sequence + (e.cancelled or e.day <> excluded.day)::int,
              day = excluded.day, cancelled = false
            """
                + RETURNING)
        .param("case", caseReference.value())
        .param("event", event.id())
        .param("day", day)
        .query(Entry.class)
        .single();
  }

  /**
   * An event as it is cancelled for a reader in whose calendar it should not be, if it is still to
   * come; for everybody else it stays as it is.
   */
  @Transactional(readOnly = true)
  public Optional<Entry> takenBack(
      CaseReference caseReference, CalendarEvent event, LocalDate today) {
    return jdbc.sql(
            """
            select sequence + 1 as sequence, day, true as cancelled from posiv.calendar_entry
            where case_reference = :case and event = :event and not cancelled and day >= :today
            """)
        .param("case", caseReference.value())
        .param("event", event.id())
        .param("today", today)
        .query(Entry.class)
        .optional();
  }

  /**
   * In whose calendar an event stands.
   *
   * @param reader null for the candidate, at the own address
   * @param day where it stands there
   */
  record Standing(CalendarEvent event, @Nullable UserId reader, LocalDate day) {}

  /** Says what a mail brought to the calendar of its reader, or took out of it. */
  public void told(
      CaseReference caseReference, CalendarEvent event, @Nullable UserId reader, Entry entry) {
    String sql =
        entry.cancelled()
            ? """
              delete from posiv.calendar_reader
              where case_reference = :case and event = :event and reader = :reader
              """
            : """
              insert into posiv.calendar_reader (case_reference, event, reader, day)
              values (:case, :event, :reader, :day)
              on conflict (case_reference, event, reader) do update set day = excluded.day
              """;
    jdbc.sql(sql)
        .param("case", caseReference.value())
        .param("event", event.id())
        .param("reader", Objects.toString(reader, ""))
        .param("day", entry.day())
        .update();
  }

  /** All that stands in calendars of a case. */
  @Transactional(readOnly = true)
  public List<Standing> standing(CaseReference caseReference) {
    return jdbc.sql(
            """
            select event, nullif(reader, '') as reader, day from posiv.calendar_reader
            where case_reference = :case order by reader, event
            """)
        .param("case", caseReference.value())
        .query(
            (row, number) ->
                new Standing(
                    WithId.of(CalendarEvent.class, row.getString("event")),
                    Optional.ofNullable(row.getString("reader")).map(UserId::new).orElse(null),
                    row.getObject("day", LocalDate.class)))
        .list();
  }

  /** Whether an event was cancelled for everybody. */
  @Transactional(readOnly = true)
  public boolean isCancelled(CaseReference caseReference, CalendarEvent event) {
    return jdbc.sql(
            """
            select exists (select from posiv.calendar_entry
                           where case_reference = :case and event = :event and cancelled)
            """)
        .param("case", caseReference.value())
        .param("event", event.id())
        .query(Boolean.class)
        .single();
  }

  /** Says that days of a case may have moved, or those who know of them. */
  public void lookAt(CaseReference caseReference) {
    jdbc.sql("update posiv.calendar_reader set moved = true where case_reference = :case")
        .param("case", caseReference.value())
        .update();
  }

  /** Says so of all cases. */
  public void lookAtAll() {
    jdbc.sql("update posiv.calendar_reader set moved = true").update();
  }

  /** The cases of which something may have moved. */
  @Transactional(readOnly = true)
  public List<CaseReference> toLookAt() {
    return jdbc
        .sql("select distinct case_reference from posiv.calendar_reader where moved order by 1")
        .query(String.class)
        .list()
        .stream()
        .map(CaseReference::new)
        .toList();
  }

  /** A case was looked at. */
  public void lookedAt(CaseReference caseReference) {
    jdbc.sql(
            "update posiv.calendar_reader set moved = false where case_reference = :case and moved")
        .param("case", caseReference.value())
        .update();
  }

  /** Cancels an event, if it stands in a calendar and is still to come. */
  public Optional<Entry> cancel(CaseReference caseReference, CalendarEvent event, LocalDate today) {
    return jdbc.sql(
            """
            update posiv.calendar_entry
            set sequence = sequence + (not cancelled)::int, cancelled = true
            where case_reference = :case and event = :event and day >= :today
            """
                + RETURNING)
        .param("case", caseReference.value())
        .param("event", event.id())
        .param("today", today)
        .query(Entry.class)
        .optional();
  }
}
