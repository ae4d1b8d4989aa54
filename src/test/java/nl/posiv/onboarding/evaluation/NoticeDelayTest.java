package nl.posiv.onboarding.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How late a notice is, for contracts that end on any day of five years. */
class NoticeDelayTest {

  /** The ends of the contracts; 2028 is a leap year. */
  static Stream<LocalDate> ends() {
    return LocalDate.parse("2026-01-01").datesUntil(LocalDate.parse("2031-01-01"));
  }

  static Stream<LocalDate> monthEnds() {
    return ends().filter(end -> end.getDayOfMonth() == end.lengthOfMonth());
  }

  private static LocalDate lastDay(LocalDate end) {
    return end.minusMonths(1);
  }

  @Test
  void noticeUpToTheLastDayIsInTimeAndTheDayAfterIsOneDayLate() {
    assertThat(ends())
        .allSatisfy(
            end -> {
              LocalDate lastDay = lastDay(end);
              assertThat(NoticeDelay.of(lastDay, end, lastDay.minusDays(1)).isLate()).isFalse();
              assertThat(NoticeDelay.of(lastDay, end, lastDay).days()).isZero();
              assertThat(NoticeDelay.of(lastDay, end, lastDay.plusDays(1)).days()).isEqualTo(1);
            });
  }

  @Test
  void wholeIsOwedFromTheEndOfTheContractOnAndNotBefore() {
    assertThat(ends())
        .allSatisfy(
            end -> {
              LocalDate lastDay = lastDay(end);
              assertThat(NoticeDelay.of(lastDay, end, end.minusDays(1)).isWhole()).isFalse();
              assertThat(NoticeDelay.of(lastDay, end, end).isWhole()).isTrue();
              assertThat(NoticeDelay.of(lastDay, end, end.plusDays(40)).isWhole()).isTrue();
              assertThat(NoticeDelay.of(lastDay, end, null).isWhole()).isTrue();
            });
  }

  @Test
  void monthHasTwentyEightToThirtyOneDays() {
    assertThat(ends())
        .allSatisfy(
            end -> assertThat(NoticeDelay.of(lastDay(end), end, null).ofDays()).isBetween(28, 31));
  }

  @ParameterizedTest(name = "contract until {0}")
  @MethodSource("monthEnds")
  void atAMonthsEndTheMonthCountedIsTheMonthOfTheEndUnlessTheOneBeforeIsLonger(LocalDate end) {
    LocalDate monthBefore = end.minusMonths(1);
    int expected =
        monthBefore.lengthOfMonth() <= end.lengthOfMonth()
            ? end.lengthOfMonth()
            : monthBefore.lengthOfMonth();

    assertThat(NoticeDelay.of(lastDay(end), end, null).ofDays()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "until {0}, received on {1}: {2} of {3}")
  @CsvSource({
    "2027-03-31, 2027-02-28, 0, 31",
    "2027-03-31, 2027-03-01, 1, 31",
    "2028-03-31, 2028-02-29, 0, 31",
    "2028-03-31, 2028-03-01, 1, 31",
    "2028-02-29, 2028-01-30, 1, 31",
    "2028-01-03, 2027-12-06, 3, 31",
    "2027-03-28, 2027-03-27, 27, 28",
    "2027-03-28, 2027-04-28, 59, 28"
  })
  void daysAreCalendarDays(LocalDate end, LocalDate received, int days, int ofDays) {
    assertThat(NoticeDelay.of(lastDay(end), end, received))
        .isEqualTo(new NoticeDelay(days, ofDays));
  }
}
