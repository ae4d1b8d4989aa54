package nl.posiv.onboarding.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

  private static final WorkingDays DECREED = new WorkingDays(LocalDate.parse("2027-05-07")::equals);

  private final WorkingDays workingDays = new WorkingDays();

  @ParameterizedTest(name = "{0} ({2}): {1}")
  @CsvSource({
    "2026-11-20, true,  Friday",
    "2026-11-21, false, Saturday",
    "2026-11-22, false, Sunday",
    "2026-11-23, true,  Monday",
    "2026-04-02, true,  Maundy Thursday",
    "2026-04-03, false, Good Friday",
    "2026-04-06, false, Easter Monday",
    "2026-04-27, false, King's Day on a Monday",
    "2024-04-27, false, King's Day on a Saturday stays there",
    "2024-04-26, true,  Friday before it",
    "2025-04-27, false, Sunday on which King's Day is not held",
    "2025-04-26, false, Saturday on which it is held instead",
    "2025-04-28, true,  Monday after it",
    "2026-04-28, true,  Tuesday after King's Day",
    "2026-05-04, true,  Remembrance Day",
    "2025-05-05, false, Liberation Day in a lustrum year",
    "2026-05-05, false, Liberation Day in another year",
    "2026-05-06, true,  the day after it",
    "2026-05-13, true,  Wednesday before Ascension Day",
    "2026-05-14, false, Ascension Day",
    "2026-05-15, true,  Friday after it, without a decree",
    "2026-05-25, false, Whit Monday",
    "2026-12-24, true,  Christmas Eve",
    "2026-12-25, false, Christmas",
    "2025-12-26, false, Second day of Christmas",
    "2026-12-31, true,  New Year's Eve",
    "2027-01-01, false, New Year's Day"
  })
  void officesWorkOnEveryDayThatIsNoWeekendAndNoHoliday(
      LocalDate day, boolean working, String name) {
    assertThat(workingDays.isWorkingDay(day)).as(name).isEqualTo(working);
  }

  @ParameterizedTest(name = "{1} working days after {0}: {2}")
  @CsvSource({
    "2026-11-23, 0, 2026-11-23",
    "2026-11-23, 2, 2026-11-25",
    "2026-11-19, 2, 2026-11-23",
    "2026-11-21, 1, 2026-11-23",
    "2026-04-02, 1, 2026-04-07",
    "2026-04-02, 2, 2026-04-08",
    "2025-05-02, 1, 2025-05-06",
    "2026-05-04, 1, 2026-05-06",
    "2026-12-24, 1, 2026-12-28",
    "2026-12-31, 2, 2027-01-05"
  })
  void countsForward(LocalDate from, int days, LocalDate to) {
    assertThat(workingDays.plus(from, days)).isEqualTo(to);
  }

  @ParameterizedTest(name = "{1} working days before {0}: {2}")
  @CsvSource({
    "2026-11-23, 0, 2026-11-23",
    "2026-11-25, 2, 2026-11-23",
    "2026-11-23, 2, 2026-11-19",
    "2026-04-07, 1, 2026-04-02",
    "2027-01-05, 2, 2026-12-31",
    "2026-12-28, 1, 2026-12-24"
  })
  void countsBack(LocalDate from, int days, LocalDate to) {
    assertThat(workingDays.minus(from, days)).isEqualTo(to);
  }

  @ParameterizedTest(name = "a term that ends on {0} is extended to {1}")
  @CsvSource({
    "2026-11-20, 2026-11-20",
    "2026-11-21, 2026-11-23",
    "2026-11-22, 2026-11-23",
    "2026-11-23, 2026-11-23",
    "2026-04-02, 2026-04-02",
    "2026-04-03, 2026-04-07",
    "2026-04-06, 2026-04-07",
    "2026-12-25, 2026-12-28",
    "2027-01-01, 2027-01-04"
  })
  void dayOffBecomesTheWorkingDayAfterIt(LocalDate day, LocalDate extended) {
    assertThat(workingDays.onOrAfter(day)).isEqualTo(extended);
  }

  @ParameterizedTest(name = "{0} ({2}): {1}")
  @CsvSource({
    "2027-05-04, true,  Tuesday",
    "2027-05-05, false, Liberation Day",
    "2027-05-06, false, Ascension Day",
    "2027-05-07, false, the Friday that was decreed",
    "2027-05-10, true,  Monday after it",
    "2028-05-05, false, Liberation Day of a year in which another Friday is decreed",
  })
  void officesAreClosedOnADecreedDay(LocalDate day, boolean working, String name) {
    assertThat(DECREED.isWorkingDay(day)).as(name).isEqualTo(working);
  }

  @Test
  void decreedDayIsCountedInNeitherDirection() {
    LocalDate before = LocalDate.parse("2027-05-04");
    LocalDate after = LocalDate.parse("2027-05-10");

    assertThat(DECREED.plus(before, 1)).isEqualTo(after);
    assertThat(DECREED.minus(after, 1)).isEqualTo(before);
    assertThat(DECREED.between(before, after)).isEqualTo(1);
    assertThat(DECREED.onOrAfter(LocalDate.parse("2027-05-07"))).isEqualTo(after);
    assertThat(DECREED.onOrBefore(LocalDate.parse("2027-05-07"))).isEqualTo(before);
  }

  @Test
  void negativeNumberIsRefused() {
    LocalDate day = LocalDate.parse("2026-11-23");
    assertThatThrownBy(() -> workingDays.plus(day, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> workingDays.minus(day, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
