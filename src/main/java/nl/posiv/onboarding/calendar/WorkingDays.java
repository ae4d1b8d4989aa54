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
import org.springframework.stereotype.Component;

/**
 * Dutch working days: every day except Saturday, Sunday and the generally recognised holidays of
 * the Algemene termijnenwet (article 3), Good Friday included.
 */
@Component
public class WorkingDays {

  private static final int LIBERATION_DAY_LUSTRUM = 5;

  private final HolidayManager holidays =
      HolidayManager.getInstance(ManagerParameters.create("nl"));
  private final Map<Integer, Set<LocalDate>> holidaysByYear = new ConcurrentHashMap<>();

  /** Whether offices work on this date. */
  public boolean isWorkingDay(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY
        && date.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidaysOf(date.getYear()).contains(date);
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

  private Set<LocalDate> holidaysOf(int year) {
    return holidaysByYear.computeIfAbsent(
        year,
        y ->
            holidays.getHolidays(Year.of(y)).stream()
                .filter(holiday -> isRecognised(holiday, y))
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * The holiday library marks Good Friday as a mere observance and lists Liberation Day every year.
   * For the programme Good Friday is no working day, and 5 May is a day off in lustrum years only;
   * the latter is to be confirmed (ADR 0014).
   */
  private static boolean isRecognised(Holiday holiday, int year) {
    return !holiday.getPropertiesKey().equals("LIBERATION") || year % LIBERATION_DAY_LUSTRUM == 0;
  }
}
