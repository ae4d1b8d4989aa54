package nl.posiv.onboarding.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.RuleRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be entered into the rule catalogue, and what is refused with which sentence. */
class NewRowTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-12-10");

  private final List<RuleRow> rows = new ArrayList<>();

  @ParameterizedTest(name = "{1} in {0}: {2}")
  @CsvSource({
    "date, 2028-03-04, true",
    "date, 4 March 2028, false",
    "date, 2100-01-01, false",
    "yes-no, yes, true",
    "yes-no, no, true",
    "yes-no, perhaps, false",
    "days, 120, true",
    "days, 0, true",
    "days, 3660, true",
    "days, 3661, false",
    "working-days, 1001, false",
    "days, -1, false",
    "days, 1.5, false",
    "months, one, false",
    "count, 3, true",
    "inhabitants, 100000, true",
    "euro-per-month, 5942.50, true",
    "euro-per-month, 5942.505, false",
    "euro-per-hour, 16, true",
    "percent, 100, true",
    "percent, 101, false",
    "percent, 7.5, false"
  })
  void valueIsOneOfItsUnit(String unit, String value, boolean right) {
    given(unit);
    NewRow row = new NewRow("any", value, TODAY, null, false, "Why");

    assertThat(row.mistake(rows, TODAY).isEmpty()).isEqualTo(right);
  }

  @ParameterizedTest(name = "from {0} until {1}: {2}")
  @CsvSource({
    "2026-12-09, , rules.mistake.past",
    "2026-12-10, , ",
    "2026-12-11, , ",
    "2026-12-11, 2026-12-10, rules.mistake.until",
    "2026-12-11, 2026-12-11, rules.mistake.gap",
    "2026-12-11, 2027-06-30, ",
    "2026-12-11, 2027-07-01, rules.mistake.overlaps",
    "2027-07-01, , rules.mistake.same-day",
    "2027-07-02, 2030-01-01, rules.mistake.gap"
  })
  void pastStaysAndRowsDoNotOverlap(LocalDate from, LocalDate until, String mistake) {
    given("days");
    rows.add(row("days", "2027-07-01", null));

    assertThat(
            new NewRow("any", "5", from, until, false, "Why")
                .mistake(rows, TODAY)
                .map(NewRow.Mistake::reason)
                .orElse(null))
        .isEqualTo(mistake);
  }

  @Test
  void rowThatWasEnteredIsReplacedByAnotherForTheSameDay() {
    given("days");
    rows.add(row("days", "2026-12-20", "admin"));

    assertThat(
            new NewRow("any", "5", LocalDate.parse("2026-12-20"), null, false, "Why")
                .mistake(rows, TODAY))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "true, '', false",
    "true, ' ', false",
    "true, Stb. 2026, true",
    "false, '', false",
    "false, Why, true"
  })
  void lawNeedsItsSourceAndAChoiceItsReason(boolean law, String source, boolean right) {
    given("days");

    assertThat(new NewRow("any", "5", TODAY, null, law, source).mistake(rows, TODAY).isEmpty())
        .isEqualTo(right);
  }

  /** A day that is repeated after no time at all would be repeated for ever. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "check-in-interval",
        "amounts-reminder",
        "budget-reminder",
        "second-official-reminder",
        "work-stopped-reminder",
        "pool-question"
      })
  void whatIsRepeatedOrCountedIsNeverNothing(String rule) {
    given("months");

    assertThat(new NewRow(rule, "0", TODAY, null, false, "Why").mistake(rows, TODAY)).isPresent();
    assertThat(new NewRow(rule, "1", TODAY, null, false, "Why").mistake(rows, TODAY)).isEmpty();
  }

  @Test
  void amountMayBeUnknownAfterItsYear() {
    given("euro-per-month");

    assertThat(new NewRow("any", "5", TODAY, TODAY.plusYears(1), false, "Why").mistake(rows, TODAY))
        .isEmpty();
  }

  @ParameterizedTest(name = "from {0} until {1}: {2}")
  @CsvSource({
    "2026-07-01, , ",
    "2026-07-02, 2026-10-31, ",
    "2026-06-30, , rules.mistake.past.amount",
    "2025-12-31, , rules.mistake.past.amount",
    "2026-11-01, , ",
    "2026-10-31, 2026-11-01, rules.mistake.overlaps",
    "2026-11-02, , rules.mistake.past.amount"
  })
  void amountThatNobodyKnewIsEnteredFromItsTrueFirstDay(
      LocalDate from, LocalDate until, String mistake) {
    rows.add(row("euro-per-month", "2026-01-01", null).until(LocalDate.parse("2026-06-30")));
    rows.add(
        new RuleRow(
            "any",
            LocalDate.parse("2026-11-01"),
            null,
            "1",
            "euro-per-month",
            "default",
            "Test",
            UserId.of("admin"),
            TODAY));

    assertThat(
            new NewRow("any", "5", from, until, false, "Why")
                .mistake(rows, TODAY)
                .map(NewRow.Mistake::reason)
                .orElse(null))
        .isEqualTo(mistake);
    assertThat(rows.get(1).isCorrectable(TODAY)).isTrue();
    assertThat(rows.get(1).isCorrectable(TODAY.plusDays(1))).isFalse();
  }

  @Test
  void lawIsNotReplacedByAChoice() {
    rows.add(
        new RuleRow(
            "any", LocalDate.parse("2026-01-01"), null, "1", "days", "law", "Stb.", null, null));

    assertThat(new NewRow("any", "5", TODAY, null, false, "Why").mistake(rows, TODAY))
        .hasValueSatisfying(mistake -> assertThat(mistake.reason()).isEqualTo("rules.mistake.law"));
    assertThat(new NewRow("any", "5", TODAY, null, true, "Stb. 2027").mistake(rows, TODAY))
        .isEmpty();
  }

  @Test
  void sourceHasAnEnd() {
    given("days");

    assertThat(new NewRow("any", "5", TODAY, null, true, "a".repeat(500)).mistake(rows, TODAY))
        .isEmpty();
    assertThat(new NewRow("any", "5", TODAY, null, true, "a".repeat(501)).mistake(rows, TODAY))
        .isPresent();
  }

  @Test
  void whatDecidesOnTheRecordComesWithAReleaseOnly() {
    given("years");

    assertThat(new NewRow("audit-retention", "0", TODAY, null, false, "Why").mistake(rows, TODAY))
        .hasValueSatisfying(
            mistake -> assertThat(mistake.reason()).isEqualTo("rules.mistake.of-releases"));
  }

  private void given(String unit) {
    rows.add(row(unit, "2026-01-01", null));
  }

  private static RuleRow row(String unit, String from, String enteredBy) {
    return new RuleRow(
        "any",
        LocalDate.parse(from),
        null,
        "1",
        unit,
        "default",
        "Test",
        UserId.of(enteredBy),
        null);
  }
}
