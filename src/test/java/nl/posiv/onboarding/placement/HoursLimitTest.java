package nl.posiv.onboarding.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.posiv.onboarding.calendar.WorkingDays;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.RuleRows;
import nl.posiv.onboarding.support.FixedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursLimitTest {

  private static final LocalDate START = LocalDate.parse("2027-02-04");

  private final FixedClock clock = new FixedClock();
  private final HoursLimit limit =
      HoursLimit.of(
          new RuleRows()
              .with(Rule.MONTH_HOURS_MARGIN, 25, "percent")
              .with(Rule.MONTH_HOURS_MAXIMUM, 250, "count")
              .on(clock, new WorkingDays()),
          clock.today());

  @ParameterizedTest(name = "{0} days at {1} hours a week: {2}")
  @CsvSource({
    // A week, of which a few days may hold all hours, and a quarter more.
    "1, 36, 45",
    "7, 36, 45",
    // A week for each seven days from there on.
    "8, 36, 51.4",
    "28, 36, 180",
    "29, 36, 186.4",
    "31, 36, 199.3",
    "31, 24, 132.9",
    "31, 15.5, 85.8",
    // No month has more than 250.
    "31, 48, 250",
    "41, 36, 250"
  })
  void monthHasTheHoursOfItsWeeksAndAMargin(int days, BigDecimal perWeek, BigDecimal most) {
    assertThat(limit.of(new WorkMonth(START, START.plusDays(days - 1L)), perWeek))
        .isEqualByComparingTo(most);
  }

  @Test
  void withoutHoursAWeekOnlyTheMostOfAnyMonthCounts() {
    assertThat(limit.of(new WorkMonth(START, START), null)).isEqualByComparingTo("250");
  }
}
