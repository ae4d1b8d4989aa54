package nl.posiv.onboarding.righttowork;

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

class AgeLimitsTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-12-01");

  private final AgeLimits limits = new AgeLimits(Period.ofYears(18), Period.ofYears(75));

  @ParameterizedTest(name = "born {0}: {1}")
  @CsvSource({
    "2008-11-30, true",
    "2008-12-01, true",
    "2008-12-02, false",
    "1951-12-02, true",
    "1951-12-01, true",
    "1951-11-30, false",
  })
  void birthdaysOfTheLimitsAreAllowed(LocalDate birthDate, boolean allowed) {
    assertThat(limits.allow(birthDate, TODAY)).isEqualTo(allowed);
  }

  @Test
  void limitsAreThoseOfTheCatalogue() {
    assertThat(
            AgeLimits.of(
                new RuleRows()
                    .with(Rule.OFFICIAL_AGE_MINIMUM, 18, "years")
                    .with(Rule.OFFICIAL_AGE_MAXIMUM, 75, "years")
                    .on(new FixedClock().at(TODAY, LocalTime.NOON), new WorkingDays())))
        .isEqualTo(limits);
  }
}
