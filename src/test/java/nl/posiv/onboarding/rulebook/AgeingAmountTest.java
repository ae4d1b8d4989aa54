package nl.posiv.onboarding.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.posiv.onboarding.rules.RuleRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which amounts somebody has to look at for a year. */
class AgeingAmountTest {

  private final List<RuleRow> rows = new ArrayList<>();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2026-10-31, 2026", "2026-11-01, 2027", "2026-12-31, 2027", "2027-01-01, 2027"})
  void nextYearIsLookedAtFromNovemberOn(LocalDate day, int year) {
    assertThat(AgeingAmount.yearOn(day)).isEqualTo(year);
  }

  @Test
  void amountThatEndsWithTheYearIsNotKnownUntilTheNextIsEntered() {
    given("2026-01-01", "2026-12-31");
    assertThat(of2027()).containsExactly(unknownFrom("2027-01-01"));
    assertThat(AgeingAmount.of(rows, 2026)).isEmpty();

    given("2027-01-01", "2027-12-31");
    assertThat(of2027()).isEmpty();
  }

  @Test
  void amountThatEndsInTheYearIsNotKnownFromThenOn() {
    given("2026-01-01", "2027-03-31");
    assertThat(of2027()).containsExactly(unknownFrom("2027-04-01"));

    given("2027-04-01", null);
    assertThat(of2027()).isEmpty();
  }

  @Test
  void amountBeforeAGapIsNotKnownInIt() {
    given("2026-01-01", "2027-03-31");
    given("2027-06-01", null);

    assertThat(of2027()).containsExactly(unknownFrom("2027-04-01"));
  }

  @Test
  void amountWithoutAnEndIsThatOfAnEarlierYearUntilOneBeginsInTheYear() {
    given("2025-10-01", null);
    assertThat(of2027())
        .containsExactly(new AgeingAmount("pay", true, LocalDate.parse("2025-10-01")));

    rows.clear();
    given("2025-10-01", "2026-12-31");
    given("2027-01-01", null);
    assertThat(of2027()).isEmpty();
  }

  @Test
  void whatIsNoAmountIsNotLookedAt() {
    rows.add(row("days", "2026-01-01", "2026-12-31"));

    assertThat(of2027()).isEmpty();
  }

  private List<AgeingAmount> of2027() {
    return AgeingAmount.of(rows, 2027);
  }

  private static AgeingAmount unknownFrom(String day) {
    return new AgeingAmount("pay", false, LocalDate.parse(day));
  }

  private void given(String from, @Nullable String until) {
    rows.add(row("euro-per-month", from, until));
  }

  private static RuleRow row(String unit, String from, @Nullable String until) {
    return new RuleRow(
        "pay",
        LocalDate.parse(from),
        until == null ? null : LocalDate.parse(until),
        "100",
        unit,
        "law",
        "A source",
        null,
        null);
  }
}
