package nl.posiv.onboarding.righttowork;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.posiv.onboarding.righttowork.MinimumPay.Amounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimumPayTest {

  @ParameterizedTest(name = "{0} an hour, {1} hours: {2} a month")
  @CsvSource({"14.40, 36, 2246.40", "15.00, 36, 2340.00", "14.41, 35.5, 2216.73"})
  void monthIsATwelfthOfTheYearDownToACent(
      BigDecimal hourly, BigDecimal hours, BigDecimal monthly) {
    assertThat(Amounts.of(hourly, hours)).isEqualTo(new Amounts(hourly, monthly, hours));
  }
}
