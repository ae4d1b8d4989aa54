package nl.posiv.onboarding.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.posiv.onboarding.support.PosivTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R10 with the real rule table: article 7:652 BW at its boundaries. */
@PosivTest
class TrialPeriodTest {

  @Autowired private TrialPeriod trialPeriod;

  @ParameterizedTest(name = "{0} to {1}: {2} months")
  @CsvSource({
    "2027-01-01, 2027-06-29, 0",
    "2027-01-01, 2027-06-30, 0",
    "2027-01-01, 2027-07-01, 1",
    "2027-01-01, 2027-12-31, 1",
    "2027-01-01, 2028-12-30, 1",
    "2027-01-01, 2028-12-31, 1",
    "2027-01-01, 2029-12-31, 1",
    "2026-08-31, 2027-02-27, 0",
    "2026-08-31, 2027-02-28, 1"
  })
  void contractOfSixMonthsHasNoTrialPeriodAndALongerOneAMonth(
      LocalDate firstDay, LocalDate lastDay, int months) {
    assertThat(trialPeriod.longestMonths(firstDay, lastDay)).isEqualTo(months);
  }
}
