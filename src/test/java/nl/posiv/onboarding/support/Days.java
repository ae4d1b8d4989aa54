package nl.posiv.onboarding.support;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/**
 * Dates for property tests: any day of four decades, and more often the days around which date
 * arithmetic goes wrong.
 */
public final class Days implements ArbitrarySupplier<LocalDate> {

  /** The first year of the dates. */
  public static final int FIRST_YEAR = 2020;

  /** The last year of the dates. */
  public static final int LAST_YEAR = 2060;

  private static final int AROUND = 4;

  @Override
  public Arbitrary<LocalDate> get() {
    LocalDate first = LocalDate.of(FIRST_YEAR, Month.JANUARY, 1);
    LocalDate last = LocalDate.of(LAST_YEAR, Month.DECEMBER, 31);
    Arbitrary<LocalDate> any =
        Arbitraries.longs()
            .between(first.toEpochDay(), last.toEpochDay())
            .map(LocalDate::ofEpochDay);
    Arbitrary<LocalDate> tricky =
        Arbitraries.integers()
            .between(FIRST_YEAR, LAST_YEAR)
            .flatMap(year -> Arbitraries.of(trickyDaysOf(year)));
    Arbitrary<LocalDate> aroundTricky =
        Combinators.combine(tricky, Arbitraries.integers().between(-AROUND, AROUND))
            .as(LocalDate::plusDays);
    // Which days are tricky is known better here than to the library.
    return Arbitraries.oneOf(any, aroundTricky).withoutEdgeCases();
  }

  /** Holidays, ends of months, the leap day, and the days on which the clocks change. */
  static List<LocalDate> trickyDaysOf(int year) {
    LocalDate easter = easter(year);
    Stream<LocalDate> movable = Stream.of(easter, easter.plusDays(39), easter.plusDays(50));
    Stream<LocalDate> fixed =
        Stream.of(MonthDay.of(1, 1), MonthDay.of(4, 27), MonthDay.of(5, 5), MonthDay.of(12, 25))
            .map(day -> day.atYear(year));
    Stream<LocalDate> clocksChange =
        Stream.of(Month.MARCH, Month.OCTOBER)
            .map(month -> LocalDate.of(year, month, 1))
            .map(day -> day.with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY)));
    Stream<LocalDate> monthEnds =
        Stream.of(Month.values())
            .map(month -> LocalDate.of(year, month, 1).with(TemporalAdjusters.lastDayOfMonth()));
    return Stream.of(movable, fixed, clocksChange, monthEnds).flatMap(days -> days).toList();
  }

  /** Easter Sunday, by the rule of Meeus, Jones and Butcher. */
  public static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int monthAndDay = h + l - 7 * m + 114;
    return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
  }
}
