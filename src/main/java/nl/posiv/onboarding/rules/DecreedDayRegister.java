package nl.posiv.onboarding.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.DecreedDays;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The days that a royal decree equates with a holiday, as an administrator keeps them. Every
 * question about working days asks them, so they are remembered between two changes.
 */
@Service
public class DecreedDayRegister implements DecreedDays {

  private final JdbcClient jdbc;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;
  private final AtomicReference<Set<LocalDate>> remembered = new AtomicReference<>();

  DecreedDayRegister(JdbcClient jdbc, ProgrammeClock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  /** The days on record were changed. */
  record Changed() {}

  /** All days on record, the earliest first. */
  @Transactional(readOnly = true)
  public List<DecreedDay> list() {
    return jdbc.sql(
            "select day, source, recorded_by, recorded_on from posiv.decreed_day order by day")
        .query(DecreedDay.class)
        .list();
  }

  /**
   * Records a day. Terms and tasks that are worked out from now on reckon with it.
   *
   * @param source the decree, or where it was read of; not blank
   * @return false if the day is on record already, and stays as it was
   */
  @Transactional
  public boolean add(LocalDate day, String source, UserId recorder) {
    int added =
        jdbc.sql(
                """
                insert into posiv.decreed_day (day, source, recorded_by, recorded_on)
                values (:day, :source, :recorder, :today)
                on conflict (day) do nothing
                """)
            .param("day", day)
            .param("source", source)
            .param("recorder", recorder.value())
            .param("today", clock.today())
            .update();
    events.publishEvent(new Changed());
    return added > 0;
  }

  /** Takes back a day that was recorded by mistake; false if it is not on record. */
  @Transactional
  public boolean remove(LocalDate day) {
    int removed =
        jdbc.sql("delete from posiv.decreed_day where day = :day").param("day", day).update();
    events.publishEvent(new Changed());
    return removed > 0;
  }

  /** Takes back every day that somebody recorded; those that the programme came with stay. */
  @Transactional
  public void removeRecorded() {
    jdbc.sql("delete from posiv.decreed_day where recorded_by <> 'system'").update();
    events.publishEvent(new Changed());
  }

  @Override
  public boolean include(LocalDate day) {
    Set<LocalDate> known = remembered.get();
    if (known == null) {
      known = days();
      // What was read before a change must not take the place of what was read after it.
      if (!remembered.compareAndSet(null, known)) {
        return include(day);
      }
    }
    return known.contains(day);
  }

  @TransactionalEventListener
  void remember(Changed changed) {
    remembered.set(days());
  }

  private Set<LocalDate> days() {
    return list().stream().map(DecreedDay::day).collect(Collectors.toUnmodifiableSet());
  }
}
