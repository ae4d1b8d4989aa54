package nl.posiv.onboarding.notification;

import java.time.LocalDate;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
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
