package nl.posiv.onboarding.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import nl.posiv.onboarding.calendar.WorkingDays;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.RuleRows;
import nl.posiv.onboarding.support.FixedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainLimitsTest {

  private final ChainLimits limits = new ChainLimits(3, Period.ofMonths(36));

  @ParameterizedTest(name = "after {0} contracts: {1}")
  @CsvSource({"0, true", "2, true", "3, false", "4, false"})
  void oneMoreIsAllowedUntilTheLastOfThem(int earlier, boolean allowed) {
    assertThat(limits.allowOneMoreAfter(earlier)).isEqualTo(allowed);
  }

  @ParameterizedTest(name = "from {0} until {1}")
  @CsvSource({
    "2027-01-04, 2030-01-03",
    "2027-01-01, 2029-12-31",
    "2028-02-29, 2031-02-27",
    "2027-03-01, 2030-02-28",
  })
  void chainEndsTheDayBeforeItsLengthIsOver(LocalDate firstDay, LocalDate lastDay) {
    assertThat(limits.latestEnd(firstDay)).isEqualTo(lastDay);
  }

  @Test
  void limitsAreThoseOfTheCatalogue() {
    assertThat(
            ChainLimits.of(
                new RuleRows()
                    .with(Rule.CHAIN_CONTRACTS, 3, "count")
                    .with(Rule.CHAIN_MAXIMUM, 36, "months")
                    .on(
                        new FixedClock().at(LocalDate.parse("2026-12-01"), LocalTime.NOON),
                        new WorkingDays())))
        .isEqualTo(limits);
  }
}
