package nl.posiv.onboarding.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.posiv.onboarding.support.Days;

/** What holds of every contract, whatever its days and its pay. */
class CostPropertiesTest {

  private static final int TRIES = 300;

  @Property(tries = TRIES)
  void monthsAddUpToYearsAndYearsToTheWhole(
      @ForAll(supplier = Days.class) LocalDate first,
      @ForAll @IntRange(max = 1200) int days,
      @ForAll @IntRange(min = 1, max = 12_000_000) int cents,
      @ForAll @IntRange(max = 1200) int changedAfter,
      @ForAll @IntRange(min = 1, max = 12_000_000) int otherCents) {
    LocalDate last = first.plusDays(days);
    MonthByMonth cost =
        MonthByMonth.of(
            first,
            last,
            Rates.of(
                euros(cents),
                null,
                null,
                List.of(new Estimate(first.plusDays(changedAfter), euros(otherCents)))),
            last);

    BigDecimal months = cost.amounts().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal years = cost.years().stream().map(cost::in).reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(months).isEqualByComparingTo(cost.total());
    assertThat(years).isEqualByComparingTo(cost.total());
    assertThat(cost.amounts().values())
        .allSatisfy(
            amount -> {
              assertThat(amount.scale()).isEqualTo(2);
              assertThat(amount).isNotNegative();
            });
  }

  @Property(tries = TRIES)
  void wholeYearsCostWholeYears(
      @ForAll(supplier = Days.class) LocalDate first,
      @ForAll @IntRange(min = 1, max = 3) int years,
      @ForAll @IntRange(min = 1, max = 12_000_000) int cents) {
    LocalDate last = first.plusYears(years).minusDays(1);

    assertThat(whole(first, last, cents, last))
        .isEqualByComparingTo(euros(cents).multiply(BigDecimal.valueOf(years)));
  }

  @Property(tries = TRIES)
  void whatIsSpentGrowsDayByDayToWhatIsCommitted(
      @ForAll(supplier = Days.class) LocalDate first,
      @ForAll @IntRange(max = 800) int days,
      @ForAll @IntRange(max = 800) int gone,
      @ForAll @IntRange(min = 1, max = 12_000_000) int cents) {
    LocalDate last = first.plusDays(days);
    LocalDate today = first.plusDays(gone);
    BigDecimal spent = whole(first, last, cents, today);

    assertThat(spent).isLessThanOrEqualTo(whole(first, last, cents, today.plusDays(1)));
    assertThat(spent).isLessThanOrEqualTo(whole(first, last, cents, last));
    if (!today.isBefore(last)) {
      assertThat(spent).isEqualByComparingTo(whole(first, last, cents, last));
    }
  }

  private static BigDecimal whole(LocalDate first, LocalDate last, int cents, LocalDate until) {
    return MonthByMonth.of(first, last, Rates.of(euros(cents), null, null, List.of()), until)
        .total();
  }

  private static BigDecimal euros(int cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
