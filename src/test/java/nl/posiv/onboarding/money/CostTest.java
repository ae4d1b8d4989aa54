package nl.posiv.onboarding.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a contract costs in each month, worked out by hand. */
class CostTest {

  private static final BigDecimal YEARLY = new BigDecimal("48000");

  @Test
  void monthOfAContractIsSharedByItsDays() {
    MonthByMonth cost = cost("2027-01-15", "2028-01-14");

    assertThat(in(cost, "2027-01")).as("17 of 31 days").isEqualByComparingTo("2193.55");
    assertThat(in(cost, "2027-02")).as("14 of 31, 14 of 28").isEqualByComparingTo("3806.45");
    assertThat(in(cost, "2027-03")).as("14 of 28, 17 of 31").isEqualByComparingTo("4193.55");
    assertThat(in(cost, "2028-01")).as("14 of 31 days").isEqualByComparingTo("1806.45");
    assertThat(cost.in(2027).add(cost.in(2028))).isEqualByComparingTo("48000");
    assertThat(cost.total()).isEqualByComparingTo("48000");
    assertThat(cost.years()).containsExactly(2027, 2028);
    assertThat(cost.in(2026)).isEqualByComparingTo("0");
  }

  @Test
  void daysThatAreLeftOverAreA365thPartEach() {
    MonthByMonth cost = cost("2027-01-01", "2027-02-10");

    assertThat(in(cost, "2027-01")).isEqualByComparingTo("4000");
    assertThat(in(cost, "2027-02")).as("ten days").isEqualByComparingTo("1315.07");
  }

  @Test
  void contractThatEndsEarlierCostsNoMoreAfterItsEnd() {
    assertThat(cost("2027-01-01", "2027-12-31").total()).isEqualByComparingTo("48000");
    assertThat(cost("2027-01-01", "2027-06-30").total()).isEqualByComparingTo("24000");
  }

  @Test
  void contractFromTheLastDayOfAMonthHasWholeMonthsToo() {
    assertThat(cost("2027-01-31", "2027-02-28").total()).isEqualByComparingTo("4000");
    assertThat(cost("2027-08-30", "2028-02-28").total()).isEqualByComparingTo("24000");
    assertThat(cost("2027-08-30", "2028-02-29").total()).isEqualByComparingTo("24000");
  }

  @Test
  void halfACentIsRoundedUpAndNothingIsLostByDividing() {
    assertThat(total("48000.06", "2027-01-01", "2027-01-31")).isEqualByComparingTo("4000.01");
    assertThat(total("0.10", "2027-01-01", "2027-12-31")).isEqualByComparingTo("0.10");
    assertThat(total("0.02", "2027-01-01", "2027-03-31")).isEqualByComparingTo("0.01");
  }

  @Test
  void permanentContractIsCountedUntilTheHorizonByWholeMonths() {
    MonthByMonth cost =
        MonthByMonth.of(
            day("2027-01-15"), null, rates(YEARLY, null), LocalDate.parse("2028-12-31"));

    assertThat(cost.in(2028)).isEqualByComparingTo("48000");
    assertThat(cost.amounts().lastKey()).isEqualTo(YearMonth.of(2028, 12));
  }

  @Test
  void onlyDaysUntilADayAreSpent() {
    MonthByMonth cost =
        MonthByMonth.of(
            day("2027-01-01"), day("2027-12-31"), rates(YEARLY, null), day("2027-02-14"));

    assertThat(cost.total()).as("a month, and half of 28 days").isEqualByComparingTo("6000");
    assertThat(
            MonthByMonth.of(
                    day("2027-03-01"), day("2027-12-31"), rates(YEARLY, null), day("2027-02-28"))
                .total())
        .isEqualByComparingTo("0");
  }

  @Test
  void otherPayCountsFromItsDay() {
    Rates rates =
        Rates.of(
            YEARLY,
            null,
            null,
            List.of(
                new Estimate(day("2027-02-15"), new BigDecimal("60000")),
                new Estimate(day("2027-03-01"), new BigDecimal("1")),
                new Estimate(day("2027-03-01"), new BigDecimal("72000"))));
    MonthByMonth cost =
        MonthByMonth.of(day("2027-01-01"), day("2027-12-31"), rates, day("2027-12-31"));

    assertThat(in(cost, "2027-01")).isEqualByComparingTo("4000");
    assertThat(in(cost, "2027-02")).as("half and half").isEqualByComparingTo("4500");
    assertThat(in(cost, "2027-03")).as("the last of a day counts").isEqualByComparingTo("6000");
  }

  @Test
  void otherHoursCostTheirPartOfWhatWasEstimated() {
    assertThat(rates("36", "18").on(day("2027-01-01"))).hasValue(new BigDecimal("24000.00"));
    assertThat(rates("36", "36.0").on(day("2027-01-01"))).hasValue(YEARLY);
    assertThat(Rates.of(YEARLY, null, new BigDecimal("18"), List.of()).on(day("2027-01-01")))
        .hasValue(YEARLY);
    assertThat(Rates.of(YEARLY, new BigDecimal("36"), null, List.of()).on(day("2027-01-01")))
        .hasValue(YEARLY);
  }

  @Test
  void whatNobodyEstimatedIsNotKnown() {
    Rates rates =
        Rates.of(
            null,
            null,
            null,
            List.of(
                new Estimate(day("2027-12-01"), YEARLY), new Estimate(day("2028-02-01"), null)));
    MonthByMonth cost =
        MonthByMonth.of(day("2027-11-01"), day("2029-10-31"), rates, day("2029-10-31"));

    assertThat(cost.unknown()).containsExactly(2027, 2028, 2029);
    assertThat(cost.total()).isEqualByComparingTo("8000");
    assertThat(cost.years()).containsExactly(2027, 2028, 2029);
    assertThat(cost("2027-01-01", "2027-12-31").unknown()).isEmpty();
  }

  private static MonthByMonth cost(String first, String last) {
    return MonthByMonth.of(day(first), day(last), rates(YEARLY, null), day(last));
  }

  private static BigDecimal total(String yearly, String first, String last) {
    return MonthByMonth.of(day(first), day(last), rates(new BigDecimal(yearly), null), day(last))
        .total();
  }

  private static Rates rates(BigDecimal yearly, @Nullable BigDecimal hours) {
    return Rates.of(yearly, null, hours, List.of());
  }

  private static Rates rates(String offered, String hours) {
    return Rates.of(YEARLY, new BigDecimal(offered), new BigDecimal(hours), List.of());
  }

  private static BigDecimal in(MonthByMonth cost, String month) {
    return cost.amounts().getOrDefault(YearMonth.parse(month), BigDecimal.ZERO);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
