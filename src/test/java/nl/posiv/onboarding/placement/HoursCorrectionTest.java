package nl.posiv.onboarding.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when the hours of a contract can be corrected. */
class HoursCorrectionTest {

  private static final LocalDate FIRST = LocalDate.parse("2027-01-04");
  private static final LocalDate LAST = LocalDate.parse("2028-01-03");

  private final HoursCorrection correction = new HoursCorrection(Period.ofWeeks(6));

  @ParameterizedTest
  @CsvSource({
    "2028-01-03, true",
    "2028-01-04, true",
    "2028-02-13, true",
    "2028-02-14, true",
    "2028-02-15, false"
  })
  void someWeeksAfterTheLastDayItIsOver(LocalDate day, boolean open) {
    assertThat(correction.isOpen(contract(FIRST, LAST, "last-day"), day)).isEqualTo(open);
  }

  @Test
  void aContractThatEndedSoonerIsCountedFromThatDay() {
    Contract contract = contract(FIRST, LocalDate.parse("2027-03-01"), "official-resigned");

    assertThat(correction.isOpen(contract, LocalDate.parse("2027-04-12"))).isTrue();
    assertThat(correction.isOpen(contract, LocalDate.parse("2027-04-13"))).isFalse();
  }

  @Test
  void asLongAsSomebodyWorksUnderItAnyDayWill() {
    assertThat(correction.isOpen(contract(FIRST, null, null), LAST.plusYears(2))).isTrue();
  }

  @Test
  void nobodyWorkedUnderAContractThatNeverBegan() {
    assertThat(correction.isOpen(contract(null, null, null), FIRST)).isFalse();
    assertThat(correction.isOpen(contract(null, null, "never-began"), FIRST)).isFalse();
  }

  private static Contract contract(
      @Nullable LocalDate begun, @Nullable LocalDate ended, @Nullable String by) {
    return new Contract(
        1L,
        0,
        new CaseReference("POSIV-2027-0001"),
        new MunicipalityId("utrecht"),
        "first",
        FIRST,
        LAST,
        begun,
        ended,
        BigDecimal.valueOf(36),
        by,
        new UserId("hr"),
        FIRST,
        null);
  }
}
