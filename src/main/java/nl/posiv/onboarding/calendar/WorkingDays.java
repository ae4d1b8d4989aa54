package nl.posiv.onboarding.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Dutch working days: every day except Saturday, Sunday and the generally recognised holidays of
 * the Algemene termijnenwet (article 3): Good Friday and 5 May of every year included, and the days
 * that a royal decree equates with them.
 */
@Component
public class WorkingDays {

  private final HolidayManager holidays =
      HolidayManager.getInstance(ManagerParameters.create("nl"));
  private final Map<Integer, Set<LocalDate>> holidaysByYear = new ConcurrentHashMap<>();
  private final DecreedDays decreed;

  /** By the days that the act names itself, without a decree. */
  public WorkingDays() {
    this(day -> false);
  }

  /** By the days that the act names itself and those that were decreed. */
  @Autowired
  public WorkingDays(DecreedDays decreed) {
    this.decreed = decreed;
  }

  /** Whether offices work on this date. */
  public boolean isWorkingDay(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY
        && date.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidaysOf(date.getYear()).contains(date)
        && !decreed.include(date);
  }

  /**
   * The date that lies a number of working days after another. The first date itself does not
   * count: two working days after a Monday without holidays is Wednesday.
   *
   * @param days number of working days, not negative; with 0 the date itself is returned
   */
  public LocalDate plus(LocalDate date, int days) {
    return move(date, days, 1);
  }

  /** The date that lies a number of working days before another, which itself does not count. */
  public LocalDate minus(LocalDate date, int days) {
    return move(date, days, -1);
  }

  /** How many working days lie after a date up to and including another; 0 if that is not later. */
  public int between(LocalDate from, LocalDate to) {
    return Math.toIntExact(
        from.datesUntil(to.isAfter(from) ? to : from)
            .map(day -> day.plusDays(1))
            .filter(this::isWorkingDay)
            .count());
  }

  /** The date itself if offices work on it, otherwise the last working day before it. */
  public LocalDate onOrBefore(LocalDate date) {
    return isWorkingDay(date) ? date : minus(date, 1);
  }

  /**
   * The date itself if offices work on it, otherwise the first working day after it: how a term of
   * law is extended that would end on a day off (Algemene termijnenwet, article 1).
   */
  public LocalDate onOrAfter(LocalDate date) {
    return isWorkingDay(date) ? date : plus(date, 1);
  }

  private LocalDate move(LocalDate from, int days, int step) {
    if (days < 0) {
      throw new IllegalArgumentException("days must not be negative: " + days);
    }
    LocalDate date = from;
    for (int left = days; left > 0; ) {
      date = date.plusDays(step);
      if (isWorkingDay(date)) {
        left--;
      }
    }
    return date;
  }

  /** The library lists them all, though it calls Good Friday and 5 May no public holidays. */
  private Set<LocalDate> holidaysOf(int year) {
    return holidaysByYear.computeIfAbsent(
        year,
        y ->
            holidays.getHolidays(Year.of(y)).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet()));
  }
}
