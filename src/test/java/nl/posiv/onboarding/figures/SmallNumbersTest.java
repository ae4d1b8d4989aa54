package nl.posiv.onboarding.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of few people, and of one more or less. */
class SmallNumbersTest {

  @ParameterizedTest
  @CsvSource({"0, 0, false", "1, 5, true", "4, 5, true", "5, 5, false", "7, 5, false"})
  @CsvSource({"8, 10, false", "12, 10, false", "13, 15, false"})
  void numberIsRoundedAndFewAreAsHighAsFive(int number, int rounded, boolean few) {
    assertThat(SmallNumbers.rounded(number)).isEqualTo(rounded);
    assertThat(SmallNumbers.isFew(number)).isEqualTo(few);
  }

  @Test
  void noNumberThatIsSaidIsOfFewerThanFiveCounts() {
    IntStream.rangeClosed(5, 100)
        .boxed()
        .collect(Collectors.groupingBy(SmallNumbers::rounded, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(said -> said.getKey() > 5 && said.getKey() < 100)
        .forEach(said -> assertThat(said.getValue()).as("%d", said.getKey()).isEqualTo(5));
  }

  @Test
  void totalIsSaidWhereNoPartIsHidden() {
    assertThat(SmallNumbers.tellsTotal(List.of(0, 5, 9))).isTrue();
    assertThat(SmallNumbers.tellsTotal(List.of(5, 4))).isFalse();
  }

  @Test
  void halfIsSaidInFullWeeks() {
    assertThat(SmallNumbers.weeksOfHalf(List.of(0, 0, 0, 0, 0))).isEqualTo(1);
    assertThat(SmallNumbers.weeksOfHalf(List.of(1, 2, 7, 90, 90))).isEqualTo(1);
    assertThat(SmallNumbers.weeksOfHalf(List.of(1, 2, 8, 90, 90))).isEqualTo(2);
    assertThat(SmallNumbers.weeksOfHalf(List.of(1, 2, 14, 15, 90, 90))).isEqualTo(2);
  }
}
