package nl.posiv.onboarding.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import nl.posiv.onboarding.records.MunicipalityId;

/**
 * The money of a municipality runs out.
 *
 * @param version of the budget; nought if there is none
 * @param from the first day on which it is said
 */
public record Warning(
    MunicipalityId municipality, int year, int version, Kind kind, LocalDate from) {

  /** What runs out. */
  public enum Kind {
    /** More is committed than there is. */
    OVER,
    NEARLY,
    /** Contracts go on into a year for which no budget is known. */
    NO_BUDGET
  }

  /**
   * What there is to say of a municipality, as it stands today. Nothing is said of years that are
   * over, nor where no budget was ever named: then it is not known, and does not run out.
   *
   * @param percent of a budget, beyond which it is nearly used
   * @param ahead how long before a year without a budget that is said
   */
  static List<Warning> of(
      MunicipalityId municipality,
      List<Year> years,
      BigDecimal percent,
      Period ahead,
      LocalDate today) {
    boolean anyBudget = years.stream().anyMatch(year -> year.budget() != null);
    return years.stream()
        .filter(year -> anyBudget && year.year() >= today.getYear())
        .flatMap(year -> of(municipality, year, percent, ahead, today))
        .toList();
  }

  private static Stream<Warning> of(
      MunicipalityId municipality, Year year, BigDecimal percent, Period ahead, LocalDate today) {
    int version = year.budget() == null ? 0 : year.budget().number();
    return switch (year.state(percent)) {
      case OVER -> Stream.of(new Warning(municipality, year.year(), version, Kind.OVER, today));
      case NEARLY -> Stream.of(new Warning(municipality, year.year(), version, Kind.NEARLY, today));
      case BUDGET_UNKNOWN ->
          Stream.of(
              new Warning(
                  municipality,
                  year.year(),
                  version,
                  Kind.NO_BUDGET,
                  LocalDate.of(year.year(), 1, 1).minus(ahead)));
      case COST_UNKNOWN, WITHIN -> Stream.empty();
    };
  }
}
