package nl.posiv.onboarding.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.posiv.onboarding.support.Days;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where contracts of whole months end, at the ends of months most of all. */
class WholeMonthsTest {

  @ParameterizedTest(name = "{1} months from {0}: to {2}, or {3}")
  @CsvSource({
    "2028-02-28, 12, 2029-02-27, 2029-02-27",
    "2028-02-29, 12, 2029-02-28, 2029-02-27",
    "2028-03-01, 12, 2029-02-28, 2029-02-28",
    "2027-02-28, 12, 2028-02-27, 2028-02-27",
    "2027-03-01, 12, 2028-02-29, 2028-02-29",
    "2024-02-29, 48, 2028-02-28, 2028-02-28",
    "2026-08-28, 6, 2027-02-27, 2027-02-27",
    "2026-08-29, 6, 2027-02-28, 2027-02-27",
    "2026-08-30, 6, 2027-02-28, 2027-02-27",
    "2026-08-31, 6, 2027-02-28, 2027-02-27",
    "2026-09-01, 6, 2027-02-28, 2027-02-28",
    "2027-08-29, 6, 2028-02-28, 2028-02-28",
    "2027-08-30, 6, 2028-02-29, 2028-02-28",
    "2027-03-30, 6, 2027-09-29, 2027-09-29",
    "2027-03-31, 6, 2027-09-30, 2027-09-29",
    "2027-04-30, 6, 2027-10-29, 2027-10-29",
  })
  void lastDayIsTheDayBeforeTheSameDayOrTheLastOfAShorterMonth(
      LocalDate firstDay, int months, LocalDate later, LocalDate earlier) {
    Period length = Period.ofMonths(months);

    assertThat(WholeMonths.lastDay(firstDay, length)).isEqualTo(later);
    assertThat(WholeMonths.earliestLastDay(firstDay, length)).isEqualTo(earlier);
    assertThat(WholeMonths.between(firstDay, later)).isEqualTo(length);
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2026-08-31, 2027-02-26, P5M27D",
    "2026-08-31, 2027-02-27, P6M",
    "2026-08-31, 2027-02-28, P6M",
    "2026-08-31, 2027-03-01, P6M2D",
    "2027-01-04, 2027-03-14, P2M11D",
    "2027-01-04, 2027-01-04, P1D",
  })
  void contractLastsWholeMonthsByEitherReading(LocalDate first, LocalDate last, Period length) {
    assertThat(WholeMonths.between(first, last).normalized()).isEqualTo(length);
  }

  @ParameterizedTest(name = "{0} and {1}: to {2}")
  @CsvSource({
    "2026-08-31, P26W, 2027-02-28",
    "2026-08-31, P1D, 2026-08-31",
    "2028-02-29, P1Y1D, 2029-02-28",
  })
  void lengthThatIsNoWholeMonthsEndsTheDayBeforeItIsOver(
      LocalDate first, Period length, LocalDate last) {
    assertThat(WholeMonths.lastDay(first, length)).isEqualTo(last);
  }

  @Property
  void readingsAreADayApartOrNone(
      @ForAll(supplier = Days.class) LocalDate first, @ForAll @IntRange(min = 1, max = 36) int m) {
    Period months = Period.ofMonths(m);

    assertThat(WholeMonths.lastDay(first, months))
        .isBetween(
            WholeMonths.earliestLastDay(first, months),
            WholeMonths.earliestLastDay(first, months).plusDays(1));
    assertThat(WholeMonths.lastDay(first, months).plusDays(1))
        .as("the month after it is complete")
        .satisfiesAnyOf(
            next -> assertThat(next).isEqualTo(first.plusMonths(m)),
            next -> assertThat(next.getDayOfMonth()).isEqualTo(1));
  }

  @Property
  void yearsThatFollowEachOtherKeepTheirDay(@ForAll(supplier = Days.class) LocalDate first) {
    LocalDate next = WholeMonths.lastDay(first, Period.ofMonths(12)).plusDays(1);

    assertThat(next.getDayOfMonth())
        .isEqualTo(
            first.getDayOfMonth() == 29 && first.getMonthValue() == 2 ? 1 : first.getDayOfMonth());
  }
}
