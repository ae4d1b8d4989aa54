package nl.posiv.onboarding.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.posiv.onboarding.calendar.WholeMonths;
import org.jspecify.annotations.Nullable;

/**
 * What a contract costs in each calendar month, in euros and cents. The months add up to the cent:
 * what a month costs is what all until its end cost together, less what all before it did.
 *
 * @param amounts of the months in which there is a day of it whose cost is known
 * @param unknown the years in which there is a day whose cost is not known
 */
record MonthByMonth(SortedMap<YearMonth, BigDecimal> amounts, SortedSet<Integer> unknown) {

  private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);
  private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365);
  private static final int EXACT = 20;

  /** Far finer than a cent, and coarser than what is lost by dividing. */
  private static final int ALMOST = 10;

  static final int CENTS = 2;

  static MonthByMonth nothing() {
    return new MonthByMonth(new TreeMap<>(), new TreeSet<>());
  }

  /**
   * The cost of a contract.
   *
   * @param last its last day; null if it has none
   * @param until the last day that is looked at
   */
  static MonthByMonth of(LocalDate first, @Nullable LocalDate last, Rates rates, LocalDate until) {
    MonthByMonth found = nothing();
    LocalDate end = last == null || last.isAfter(until) ? until : last;
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal told = BigDecimal.ZERO;
    ContractMonths months = new ContractMonths(first, last);
    for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
      Optional<BigDecimal> rate = rates.on(day);
      if (rate.isEmpty()) {
        found.unknown.add(day.getYear());
        continue;
      }
      all = all.add(rate.get().divide(months.partsOfAYear(day), EXACT, RoundingMode.HALF_UP));
      BigDecimal untilToday = cents(all);
      found.amounts.merge(YearMonth.from(day), untilToday.subtract(told), BigDecimal::add);
      told = untilToday;
    }
    return found;
  }

  /** What it costs in a year. */
  BigDecimal in(int year) {
    return amounts.entrySet().stream()
        .filter(month -> month.getKey().getYear() == year)
        .map(SortedMap.Entry::getValue)
        .reduce(cents(BigDecimal.ZERO), BigDecimal::add);
  }

  /** What it costs in all. */
  BigDecimal total() {
    return amounts.values().stream().reduce(cents(BigDecimal.ZERO), BigDecimal::add);
  }

  /** The years that it touches. */
  SortedSet<Integer> years() {
    SortedSet<Integer> years = new TreeSet<>(unknown);
    amounts.keySet().forEach(month -> years.add(month.getYear()));
    return years;
  }

  private static BigDecimal cents(BigDecimal exact) {
    return exact.setScale(ALMOST, RoundingMode.HALF_UP).setScale(CENTS, RoundingMode.HALF_UP);
  }

  /** The months of a contract, counted from its first day, as its days are walked in order. */
  private static final class ContractMonths {

    private final LocalDate first;
    private final @Nullable LocalDate last;
    private final long whole;
    private int number;
    private LocalDate begin;
    private LocalDate end;

    ContractMonths(LocalDate first, @Nullable LocalDate last) {
      this.first = first;
      this.last = last;
      this.whole = last == null ? Long.MAX_VALUE : WholeMonths.between(first, last).toTotalMonths();
      this.number = 1;
      this.begin = first;
      this.end = endOf(1);
    }

    /** By what a year's cost is divided for this day. */
    BigDecimal partsOfAYear(LocalDate day) {
      while (number <= whole && day.isAfter(end)) {
        number++;
        begin = end.plusDays(1);
        end = endOf(number);
      }
      return number > whole
          ? DAYS_OF_A_YEAR
          : MONTHS_OF_A_YEAR.multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(begin, end) + 1));
    }

    private LocalDate endOf(int month) {
      LocalDate usual = WholeMonths.lastDay(first, Period.ofMonths(month));
      return last != null && month == whole && usual.isAfter(last) ? last : usual;
    }
  }
}
