package nl.posiv.onboarding.rulebook;

import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.posiv.onboarding.rules.RuleRow;

/**
 * An amount that somebody has to look at for a year: it is not known for all of it, or it is that
 * of an earlier year.
 *
 * @param id of the rule
 * @param isKnown whether there is an amount on every day of the year
 * @param day the first day without one; or the day since which the amount has been the same
 */
record AgeingAmount(String id, boolean isKnown, LocalDate day) {

  /** Amounts of a year are published in the last months of the year before. */
  private static final Month NEXT_YEAR_FROM = Month.NOVEMBER;

  /** The year whose amounts are looked at on a day: from November on the next one. */
  static int yearOn(LocalDate day) {
    return day.getMonth().compareTo(NEXT_YEAR_FROM) < 0 ? day.getYear() : day.getYear() + 1;
  }

  /** The first day on which the amounts of a year are looked at. */
  static LocalDate lookedAtFrom(int year) {
    return LocalDate.of(year - 1, NEXT_YEAR_FROM, 1);
  }

  /**
   * Those of a year.
   *
   * @param rows all rows of the catalogue, by rule and day
   */
  static List<AgeingAmount> of(List<RuleRow> rows, int year) {
    Map<String, List<RuleRow>> rules =
        rows.stream()
            .filter(row -> row.unit().startsWith("euro-per-"))
            .collect(Collectors.groupingBy(RuleRow::id, LinkedHashMap::new, Collectors.toList()));
    return rules.entrySet().stream()
        .flatMap(rule -> ofRule(rule.getKey(), rule.getValue(), year).stream())
        .toList();
  }

  private static Optional<AgeingAmount> ofRule(String id, List<RuleRow> rows, int year) {
    LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
    LocalDate day = first;
    for (RuleRow row : rows) {
      LocalDate last = row.validTo();
      if (row.holdsOn(day) && last == null) {
        return day.equals(first) && row.validFrom().isBefore(first)
            ? Optional.of(new AgeingAmount(id, true, row.validFrom()))
            : Optional.empty();
      } else if (row.holdsOn(day) && last != null) {
        day = last.plusDays(1);
      }
    }
    return day.getYear() > year ? Optional.empty() : Optional.of(new AgeingAmount(id, false, day));
  }
}
