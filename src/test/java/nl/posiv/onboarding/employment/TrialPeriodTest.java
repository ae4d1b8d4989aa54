package nl.posiv.onboarding.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.posiv.onboarding.employment.TrialPeriod.Follows;
import nl.posiv.onboarding.support.PosivTest;
import org.junit.jupiter.api.Test;
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
    "2026-08-31, 2027-02-28, 0",
    "2026-08-31, 2027-03-01, 1",
    "2026-08-30, 2027-02-27, 0",
    "2026-08-30, 2027-02-28, 0",
    "2026-08-30, 2027-03-01, 1",
    "2026-08-29, 2027-02-28, 0",
    "2026-08-29, 2027-03-01, 1",
    "2026-08-28, 2027-02-27, 0",
    "2026-08-28, 2027-02-28, 1",
    "2027-08-29, 2028-02-28, 0",
    "2027-08-29, 2028-02-29, 1",
    "2027-08-30, 2028-02-29, 0",
    "2027-08-30, 2028-03-01, 1",
    "2027-03-31, 2027-09-30, 0",
    "2027-03-31, 2027-10-01, 1"
  })
  void contractOfSixMonthsHasNoTrialPeriodAndALongerOneAMonth(
      LocalDate firstDay, LocalDate lastDay, int months) {
    assertThat(trialPeriod.longestMonths(firstDay, lastDay, Follows.NO_CONTRACT)).isEqualTo(months);
  }

  @ParameterizedTest(name = "{0}, six months and {1} days: {2} months")
  @CsvSource({
    "NO_CONTRACT, 0, 0",
    "NO_CONTRACT, 1, 1",
    "SAME_WORK, 0, 0",
    "SAME_WORK, 1, 0",
    "SAME_WORK, 200, 0",
    "OTHER_WORK, 0, 0",
    "OTHER_WORK, 1, 1",
  })
  void followingContractHasOneForOtherWorkOnly(Follows follows, int days, int months) {
    LocalDate sixMonths = LocalDate.parse("2027-06-30");

    assertThat(
            trialPeriod.longestMonths(
                LocalDate.parse("2027-01-01"), sixMonths.plusDays(days), follows))
        .isEqualTo(months);
  }

  @Test
  void permanentContractHasAMonthUnlessItFollowsForTheSameWork() {
    LocalDate firstDay = LocalDate.parse("2027-01-01");

    assertThat(trialPeriod.longestMonths(firstDay, null, Follows.NO_CONTRACT)).isEqualTo(1);
    assertThat(trialPeriod.longestMonths(firstDay, null, Follows.SAME_WORK)).isZero();
  }
}
