package nl.posiv.onboarding.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an offer costs over its whole contract. */
class OfferCostTest {

  @ParameterizedTest(name = "{2} a year from {0} to {1}: {3}")
  @CsvSource({
    "2027-01-04, 2028-01-03, 78000, 78000",
    "2027-01-04, 2027-07-03, 78000, 39000",
    "2027-01-31, 2027-02-28, 12000, 1000",
    "2027-01-04, 2027-01-13, 36500, 1000",
    "2027-01-04, 2027-02-13, 36500, 4042",
    "2027-01-04, 2028-07-03, 61234.56, 91852",
    "2027-01-04, 2028-01-03, , "
  })
  void costIsThatOfItsMonthsAndDays(
      LocalDate start, LocalDate end, @Nullable BigDecimal yearly, @Nullable BigDecimal cost) {
    assertThat(offer(start, end, yearly).cost().orElse(null)).isEqualTo(cost);
  }

  private static Offer offer(LocalDate start, LocalDate end, @Nullable BigDecimal yearly) {
    return new Offer(
        1L,
        new CaseReference("POSIV-2027-0001"),
        new MunicipalityId("utrecht"),
        "Adviser",
        "10",
        3,
        new BigDecimal("36"),
        start,
        end,
        "WATER-7",
        new UserId("hr"),
        start,
        null,
        yearly);
  }
}
