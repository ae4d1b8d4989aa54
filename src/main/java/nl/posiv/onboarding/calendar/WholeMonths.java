package nl.posiv.onboarding.calendar;

import java.time.LocalDate;
import java.time.Period;

/**
 * The last day of a contract that lasts a number of whole months: the day before the same day of a
 * later month. Where that month has no such day there are two readings. Six months from 30 August
 * end on 28 February, the day before there would be a 30th; or on 27 February, the day before the
 * last day that there is. Who asks chooses the reading that keeps an employer on the safe side.
 */
public final class WholeMonths {

  private WholeMonths() {}

  /** The last day by the later reading, which is the usual one. */
  public static LocalDate lastDay(LocalDate firstDay, Period months) {
    LocalDate sameDay = firstDay.plus(months);
    return sameDay.minusDays(hasSameDay(firstDay, months, sameDay) ? 1 : 0);
  }

  /** The last day by the earlier reading. */
  public static LocalDate earliestLastDay(LocalDate firstDay, Period months) {
    return firstDay.plus(months).minusDays(1);
  }

  /**
   * How long a contract lasts: in whole months if it is a number of them by either reading,
   * otherwise in months and days.
   */
  public static Period between(LocalDate firstDay, LocalDate lastDay) {
    Period counted = Period.between(firstDay, lastDay.plusDays(1));
    Period fewer = Period.ofMonths((int) counted.toTotalMonths());
    Period more = fewer.plusMonths(1);
    if (lastDay.equals(lastDay(firstDay, fewer))) {
      return fewer;
    }
    return lastDay.equals(earliestLastDay(firstDay, more)) ? more : counted;
  }

  /** Days that are added on top of the months lead to a day that every month has. */
  private static boolean hasSameDay(LocalDate firstDay, Period months, LocalDate sameDay) {
    return months.getDays() != 0 || sameDay.getDayOfMonth() == firstDay.getDayOfMonth();
  }
}
