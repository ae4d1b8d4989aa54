package nl.posiv.onboarding.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.DecreedDays;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.OncePerTransaction;
import nl.posiv.onboarding.records.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days that a royal decree equates with a holiday, as an administrator keeps them. Every
 * question about working days asks them, so a transaction reads them once; the next one reads them
 * anew, so that what somebody recorded holds on every node.
 */
@Service
public class DecreedDayRegister implements DecreedDays {

  private final JdbcClient jdbc;
  private final ProgrammeClock clock;
  private final OncePerTransaction<String, Set<LocalDate>> days =
      new OncePerTransaction<>(all -> days());

  DecreedDayRegister(JdbcClient jdbc, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

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
    days.forget();
    return added > 0;
  }

  /** Takes back a day that was recorded by mistake; false if it is not on record. */
  @Transactional
  public boolean remove(LocalDate day) {
    int removed =
        jdbc.sql("delete from posiv.decreed_day where day = :day").param("day", day).update();
    days.forget();
    return removed > 0;
  }

  /** Takes back every day that somebody recorded; those that the programme came with stay. */
  @Transactional
  public void removeRecorded() {
    jdbc.sql("delete from posiv.decreed_day where recorded_by <> 'system'").update();
    days.forget();
  }

  @Override
  public boolean include(LocalDate day) {
    return days.get("all").contains(day);
  }

  private Set<LocalDate> days() {
    return list().stream().map(DecreedDay::day).collect(Collectors.toUnmodifiableSet());
  }
}
