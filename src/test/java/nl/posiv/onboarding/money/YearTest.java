package nl.posiv.onboarding.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.posiv.onboarding.money.Warning.Kind;
import nl.posiv.onboarding.money.Year.State;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the money of a year stands, and what is said of it. */
class YearTest {

  private static final MunicipalityId UTRECHT = new MunicipalityId("utrecht");
  private static final BigDecimal PERCENT = BigDecimal.valueOf(90);
  private static final Period AHEAD = Period.ofMonths(3);
  private static final LocalDate TODAY = LocalDate.parse("2027-06-01");

  @ParameterizedTest
  @CsvSource({
    "90000.00, true, WITHIN, 10000.00",
    "90000.00, false, COST_UNKNOWN, 10000.00",
    "90000.01, true, NEARLY, 9999.99",
    "90000.01, false, NEARLY, 9999.99",
    "100000.00, true, NEARLY, 0.00",
    "100000.01, true, OVER, -0.01"
  })
  void stateFollowsFromWhatIsCommitted(
      BigDecimal committed, boolean allKnown, State state, BigDecimal left) {
    Year year = new Year(2027, budget(2027), committed, BigDecimal.ZERO, allKnown, true);

    assertThat(year.state(PERCENT)).isEqualTo(state);
    assertThat(year.left()).isEqualByComparingTo(left);
  }

  @Test
  void budgetThatNobodyNamedIsNotKnown() {
    assertThat(year(2027, null, "10").state(PERCENT)).isEqualTo(State.BUDGET_UNKNOWN);
    assertThat(year(2027, null, "10").left()).isNull();
    assertThat(new Year(2027, null, BigDecimal.ZERO, BigDecimal.ZERO, true, false).state(PERCENT))
        .isEqualTo(State.WITHIN);
  }

  @Test
  void whatRunsOutIsSaidOfThisYearAndLaterOnes() {
    assertThat(
            warnings(
                year(2026, budget(2026), "999999"),
                year(2027, budget(2027), "95000"),
                year(2028, budget(2028), "100001"),
                year(2029, null, "1"),
                year(2030, budget(2030), "1")))
        .containsExactly(
            new Warning(UTRECHT, 2027, 1, Kind.NEARLY, TODAY),
            new Warning(UTRECHT, 2028, 1, Kind.OVER, TODAY),
            new Warning(UTRECHT, 2029, 0, Kind.NO_BUDGET, LocalDate.parse("2028-10-01")));
  }

  @Test
  void nothingIsSaidWhereNoBudgetWasEverNamed() {
    assertThat(warnings(year(2027, null, "1"))).isEmpty();
  }

  private static List<Warning> warnings(Year... years) {
    return Warning.of(UTRECHT, List.of(years), PERCENT, AHEAD, TODAY);
  }

  private static Year year(int year, @Nullable Budget budget, String committed) {
    return new Year(year, budget, new BigDecimal(committed), BigDecimal.ZERO, true, true);
  }

  private static Budget budget(int year) {
    return new Budget(UTRECHT, year, 1, new BigDecimal("100000"), "UA-1");
  }
}
