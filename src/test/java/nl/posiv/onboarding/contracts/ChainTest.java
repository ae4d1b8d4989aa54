package nl.posiv.onboarding.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainTest {

  private static final Period SIX_MONTHS = Period.ofMonths(6);

  @ParameterizedTest(name = "until 31 March, again from {0}: {1} before it")
  @CsvSource({
    "2027-04-01, 1",
    "2027-09-30, 1",
    "2027-10-01, 1",
    "2027-10-02, 0",
  })
  void gapOfMoreThanSixMonthsStartsANewChain(LocalDate again, int contracts) {
    Chain chain = Chain.before(List.of(span("2026-04-01", "2027-03-31")), again, SIX_MONTHS);

    assertThat(chain.contracts()).isEqualTo(contracts);
    assertThat(chain.firstDay(again))
        .isEqualTo(contracts == 1 ? LocalDate.parse("2026-04-01") : again);
  }

  @ParameterizedTest(name = "until {0}: a new chain from {1}")
  @CsvSource({"2027-03-31, 2027-10-02", "2027-02-28, 2027-09-02", "2027-08-31, 2028-03-02"})
  void newChainBeginsOnTheFirstDayThatIsNotInTheOldOne(LocalDate last, LocalDate newChain) {
    List<Chain.Span> contracts = List.of(new Chain.Span(last.minusYears(1), last));

    assertThat(Chain.before(contracts, last.plusDays(1), SIX_MONTHS).firstDayOfNewChain(last))
        .isEqualTo(newChain);
    assertThat(Chain.before(contracts, newChain.minusDays(1), SIX_MONTHS).contracts()).isOne();
    assertThat(Chain.before(contracts, newChain, SIX_MONTHS).contracts()).isZero();
    assertThat(Chain.before(contracts, newChain, SIX_MONTHS).firstDayOfNewChain(newChain))
        .isEqualTo(newChain);
  }

  @Test
  void brokenChainDoesNotCountWhatLiesBeforeTheBreak() {
    Chain chain =
        Chain.before(
            spans(
                "2024-01-01", "2024-12-31",
                "2026-01-01", "2026-06-30",
                "2026-08-01", "2026-12-31"),
            LocalDate.parse("2027-01-04"),
            SIX_MONTHS);

    assertThat(chain.contracts()).isEqualTo(2);
    assertThat(chain.firstDay(LocalDate.parse("2027-01-04"))).isEqualTo("2026-01-01");
  }

  @Test
  void firstContractIsAChainOfItsOwn() {
    Chain chain = Chain.before(List.of(), LocalDate.parse("2027-01-04"), SIX_MONTHS);

    assertThat(chain.contracts()).isZero();
    assertThat(chain.firstDay(LocalDate.parse("2027-01-04"))).isEqualTo("2027-01-04");
  }

  private static Chain.Span span(String first, String last) {
    return new Chain.Span(LocalDate.parse(first), LocalDate.parse(last));
  }

  private static List<Chain.Span> spans(String... days) {
    return Arrays.stream(new int[] {0, 2, 4}).mapToObj(i -> span(days[i], days[i + 1])).toList();
  }
}
