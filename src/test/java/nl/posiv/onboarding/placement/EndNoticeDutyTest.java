package nl.posiv.onboarding.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.posiv.onboarding.calendar.WorkingDays;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.RuleRows;
import nl.posiv.onboarding.support.Days;
import nl.posiv.onboarding.support.FixedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R11: for which contracts a notice of the end is owed. */
class EndNoticeDutyTest {

  private final EndNoticeDuty duty = new EndNoticeDuty(Period.ofMonths(6));

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2027-01-01, 2027-06-29, false",
    "2027-01-01, 2027-06-30, true",
    "2027-01-01, 2027-07-01, true",
    "2027-01-01, 2027-03-31, false",
    "2027-01-01, 2027-12-31, true",
    "2026-08-28, 2027-02-26, false",
    "2026-08-28, 2027-02-27, true",
    "2026-08-29, 2027-02-26, false",
    "2026-08-29, 2027-02-27, true",
    "2026-08-29, 2027-02-28, true",
    "2026-08-30, 2027-02-26, false",
    "2026-08-30, 2027-02-27, true",
    "2026-08-30, 2027-02-28, true",
    "2026-08-31, 2027-02-26, false",
    "2026-08-31, 2027-02-27, true",
    "2026-08-31, 2027-02-28, true",
    "2026-09-01, 2027-02-27, false",
    "2026-09-01, 2027-02-28, true",
    "2027-08-30, 2028-02-27, false",
    "2027-08-30, 2028-02-28, true",
    "2027-08-30, 2028-02-29, true",
    "2027-03-31, 2027-09-28, false",
    "2027-03-31, 2027-09-29, true",
    "2027-03-31, 2027-09-30, true",
    "2028-02-29, 2028-08-27, false",
    "2028-02-29, 2028-08-28, true",
  })
  void noticeIsOwedFromSixMonthsOn(LocalDate first, LocalDate last, boolean owed) {
    assertThat(duty.isOwed(first, last)).isEqualTo(owed);
  }

  @Test
  void permanentContractNeedsNone() {
    assertThat(duty.isOwed(LocalDate.parse("2027-01-01"), null)).isFalse();
  }

  @Property
  void nobodyWhoIsOwedANoticeIsForgottenByTheLaterReading(
      @ForAll(supplier = Days.class) LocalDate first, @ForAll @IntRange(max = 800) int days) {
    LocalDate last = first.plusDays(days);

    assertThat(duty.isOwed(first, last))
        .isEqualTo(last.plusDays(1).compareTo(first.plusMonths(6)) >= 0);
  }

  @Test
  void lengthIsThatOfTheCatalogue() {
    assertThat(
            EndNoticeDuty.of(
                new RuleRows()
                    .with(Rule.END_NOTICE_CONTRACT_FROM, 6, "months")
                    .on(new FixedClock(), new WorkingDays())))
        .isEqualTo(duty);
  }
}
