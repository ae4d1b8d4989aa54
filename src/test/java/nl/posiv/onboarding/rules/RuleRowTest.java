package nl.posiv.onboarding.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.posiv.onboarding.records.UserId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which days a row holds, and until when it can be corrected. */
class RuleRowTest {

  @ParameterizedTest
  @CsvSource({
    "2026-12-09, 2027-01-31, false",
    "2026-12-10, 2027-01-31, true",
    "2027-01-31, 2027-01-31, true",
    "2027-02-01, 2027-01-31, false",
    "2099-01-01, , true"
  })
  void holdsFromItsFirstDayToItsLast(LocalDate day, LocalDate to, boolean holds) {
    assertThat(row(to, null).holdsOn(day)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-09, admin, true",
    "2026-12-10, admin, true",
    "2026-12-11, admin, false",
    "2026-12-09, , false"
  })
  void canBeCorrectedUntilTheDayOnWhichItBegins(LocalDate today, String by, boolean can) {
    assertThat(row(null, by).isCorrectable(today)).isEqualTo(can);
  }

  @ParameterizedTest
  @CsvSource({"120, days"})
  void hasItsValueInItsUnit(String value, String unit) {
    assertThat(row(null, null).written()).isEqualTo(new RuleValue(value, unit));
  }

  private static RuleRow row(LocalDate to, String by) {
    return new RuleRow(
        "any",
        LocalDate.parse("2026-12-10"),
        to,
        "120",
        "days",
        "law",
        "Test",
        UserId.of(by),
        null);
  }
}
