package nl.posiv.onboarding.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.posiv.onboarding.calendar.WorkingDays;
import nl.posiv.onboarding.support.Days;
import nl.posiv.onboarding.support.FixedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is worked out from a row of the catalogue. */
class RulesTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");

  private final WorkingDays workingDays = new WorkingDays();
  private final RuleRows rows = new RuleRows();
  private final Rules rules = rows.on(new FixedClock().at(MONDAY, LocalTime.NOON), workingDays);

  @Test
  void valueIsReadInItsKind() {
    rows.with(Rule.HIGHLY_SKILLED_PAY, "5942.50", "euro-per-month")
        .with(Rule.MENTOR_CAPACITY, 2, "officials")
        .with(Rule.TEMPORARY_PROTECTION_END, "2027-03-04", "date")
        .with(Rule.END_NOTICE, 1, "months");

    assertThat(rules.amount(Rule.HIGHLY_SKILLED_PAY, MONDAY)).isEqualByComparingTo("5942.50");
    assertThat(rules.count(Rule.MENTOR_CAPACITY)).isEqualTo(2);
    assertThat(rules.date(Rule.TEMPORARY_PROTECTION_END)).isEqualTo("2027-03-04");
    assertThat(rules.period(Rule.END_NOTICE)).isEqualTo(Period.ofMonths(1));
    assertThat(rules.knownValue("end-notice")).contains(new RuleValue("1", "months"));
  }

  @Test
  void onlyYesIsYes() {
    rows.with(Rule.TRANSITION_DOCUMENT_NOTIFIED, "yes", "yes-no");
    assertThat(rules.holds(Rule.TRANSITION_DOCUMENT_NOTIFIED)).isTrue();
    rows.with(Rule.TRANSITION_DOCUMENT_NOTIFIED, "no", "yes-no");
    assertThat(rules.holds(Rule.TRANSITION_DOCUMENT_NOTIFIED)).isFalse();
  }

  @Test
  void ruleWithoutARowIsNamed() {
    assertThatThrownBy(() -> rules.count(Rule.MENTOR_CAPACITY))
        .isInstanceOf(MissingRuleException.class)
        .hasMessageContainingAll("mentor-capacity", "2026-11-02");
    assertThat(rules.knownValue("no-such-rule")).isEmpty();
    assertThatThrownBy(() -> rules.taskDeadline("notify-uwv", null, MONDAY))
        .isInstanceOf(MissingRuleException.class)
        .hasMessageContaining("deadline.default");
  }

  @ParameterizedTest(name = "{0} {1} after and before 29 February 2028")
  @CsvSource({
    "10, days, 2028-03-10, 2028-02-19",
    "2, weeks, 2028-03-14, 2028-02-15",
    "1, months, 2028-03-29, 2028-01-29",
    "1, years, 2029-02-28, 2027-02-28",
    "2, working-days, 2028-03-02, 2028-02-25"
  })
  void timeIsCountedInTheUnitOfTheRule(int number, String unit, LocalDate after, LocalDate before) {
    rows.with(Rule.END_NOTICE, number, unit);
    LocalDate leapDay = LocalDate.parse("2028-02-29");

    assertThat(rules.after(Rule.END_NOTICE, leapDay)).isEqualTo(after);
    assertThat(rules.before(Rule.END_NOTICE, leapDay)).isEqualTo(before);
  }

  @Test
  void amountIsNoLengthOfTime() {
    rows.with(Rule.END_NOTICE, 5, "percent");

    assertThatThrownBy(() -> rules.period(Rule.END_NOTICE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("percent");
  }

  @Test
  void termOfTheRouteGoesBeforeThatOfTheTaskAndThatBeforeTheDefault() {
    rows.with("deadline.default", 5, "working-days")
        .with("deadline.request-vog", 4, "weeks")
        .with("deadline.request-vog.work-permit", 5, "weeks");

    assertThat(rules.taskDeadline("request-vog", "work-permit", MONDAY)).isEqualTo("2026-12-07");
    assertThat(rules.taskDeadline("request-vog", "refuse", MONDAY)).isEqualTo("2026-11-30");
    assertThat(rules.taskDeadline("request-vog", null, MONDAY)).isEqualTo("2026-11-30");
    assertThat(rules.taskDeadline("notify-uwv", null, MONDAY)).isEqualTo("2026-11-09");
  }

  @Property
  void deadlineInWorkingDaysIsAWorkingDay(
      @ForAll(supplier = Days.class) LocalDate opened, @ForAll @IntRange(min = 1, max = 40) int n) {
    rows.with("deadline.default", n, "working-days");
    LocalDate due = rules.taskDeadline("any", null, opened);

    assertThat(workingDays.isWorkingDay(due)).isTrue();
    assertThat(due).isAfterOrEqualTo(opened.plusDays(n));
  }

  /** Of a 31st the month before may have none: the day is then never later, only earlier. */
  @Property
  void monthsBeforeADayAreFullMonths(
      @ForAll(supplier = Days.class) LocalDate day, @ForAll @IntRange(min = 1, max = 24) int n) {
    rows.with(Rule.END_NOTICE, n, "months");
    LocalDate before = rules.before(Rule.END_NOTICE, day);

    assertThat(before.plusMonths(n)).isBeforeOrEqualTo(day);
    assertThat(before.plusDays(1).plusMonths(n)).isAfterOrEqualTo(day);
    assertThat(before.getDayOfMonth())
        .isEqualTo(Math.min(day.getDayOfMonth(), before.lengthOfMonth()));
  }
}
