package nl.posiv.onboarding.righttowork;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import nl.posiv.onboarding.support.PosivTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The boundaries at which the decision table gets another fact. */
@PosivTest
class RouteFactsTest {

  private static final LocalDate START = LocalDate.of(2027, 2, 1);

  @Autowired private JdbcClient jdbc;
  @Autowired private RouteFacts facts;
  @Autowired private Rules rules;

  @ParameterizedTest
  @CsvSource({"2027-04-29, false", "2027-04-30, false", "2027-05-01, true"})
  void workOfExactlyThreeMonthsIsNoLongStay(LocalDate lastDay, boolean expected) {
    assertThat(facts.isLongStay(START, lastDay)).isEqualTo(expected);
  }

  @Test
  void threeMonthsFromTheEndOfALongMonthEndWithAShortOne() {
    LocalDate start = LocalDate.of(2026, 11, 30);
    assertThat(facts.isLongStay(start, LocalDate.of(2027, 2, 27))).isFalse();
    assertThat(facts.isLongStay(start, LocalDate.of(2027, 2, 28))).isTrue();
  }

  @Test
  void temporaryProtectionHoldsOnItsLastDay() {
    LocalDate end = rules.date(Rule.TEMPORARY_PROTECTION_END);
    assertThat(facts.isProtectionInForce(end)).isTrue();
    assertThat(facts.isProtectionInForce(end.plusDays(1))).isFalse();
  }

  @ParameterizedTest(name = "pay {1}, born {0}")
  @CsvSource({
    // thirty on the day of the application: the higher amount
    "1996-12-01, 5942.00, true",
    "1996-12-01, 5941.99, false",
    // thirty a day later: the lower amount
    "1996-12-02, 4357.00, true",
    "1996-12-02, 4356.99, false",
    // thirty a day earlier
    "1996-11-30, 4357.00, false"
  })
  void thresholdFollowsTheAgeAtTheApplication(LocalDate born, BigDecimal pay, boolean reached) {
    assertThat(facts.threshold(born, LocalDate.of(2026, 12, 1)).orElseThrow().isReachedBy(pay))
        .isEqualTo(reached);
  }

  @ParameterizedTest(name = "applied for on {0}: known {1}")
  @CsvSource({
    "2025-12-31, false",
    "2026-01-01, true",
    "2026-12-31, true",
    "2027-01-01, false",
    "2028-06-01, false",
  })
  void amountOfAnotherYearIsNotTakenForLaw(LocalDate appliedOn, boolean known) {
    for (int born : List.of(1980, 2003)) {
      assertThat(facts.threshold(LocalDate.of(born, 1, 1), appliedOn).isPresent()).isEqualTo(known);
    }
  }

  @ParameterizedTest(name = "applied for on {0}: {1}")
  @CsvSource({
    "2026-12-30, 5942",
    "2026-12-31, 5942",
    "2027-01-01, 6100",
    "2027-01-02, 6100",
  })
  @Transactional
  void amountIsThatOfTheYearOfTheApplication(LocalDate appliedOn, BigDecimal amount) {
    jdbc.sql(
            """
            insert into posiv.rule values ('highly-skilled-pay', '2027-01-01', '2027-12-31', '6100',
                                           'euro-per-month', 'law', 'Test')
            """)
        .update();

    assertThat(facts.threshold(LocalDate.of(1980, 1, 1), appliedOn).orElseThrow().amount())
        .isEqualTo(amount);
  }

  @Test
  void workWithoutEndIsALongStay() {
    assertThat(facts.isLongStay(START, null)).isTrue();
  }
}
