package nl.posiv.onboarding.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.posiv.onboarding.figures.YearFigures.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a letter says of few people, of one more or less, and of all of them together. */
class YearFiguresTest {

  private static final int TARGET = 50;
  private static final int BAND = 10;

  @Test
  void nobodyIsSaidToBeNobody() {
    assertThat(of(0, 50)).returns(true, YearFigures::isNone).returns(false, YearFigures::isFew);
    assertThat(of(1, 50)).returns(false, YearFigures::isNone);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void ofFewNothingButThatIsSaid(int officials) {
    YearFigures figures = of(officials, 100);

    assertThat(figures.isFew()).isTrue();
    assertThat(figures.split(TARGET, BAND)).isEmpty();
    assertThat(figures.sharedThemes()).isEmpty();
    assertThat(figures.rounded()).as("the same for all of them").isEqualTo(5);
  }

  @Test
  void fromFiveOnTheNumberIsRounded() {
    assertThat(IntStream.of(5, 7, 8, 12, 13).map(people -> of(people, 50).rounded()))
        .containsExactly(5, 5, 10, 10, 15);
    assertThat(of(5, 50).isFew()).isFalse();
  }

  /** A year less another, or a letter less its correction: one person is never the difference. */
  @Test
  void onePersonMoreIsSeenOnlyWhereFiveStandBehindBothNumbers() {
    IntStream.range(5, 100)
        .filter(people -> of(people, 50).rounded() != of(people + 1, 50).rounded())
        .forEach(
            people ->
                assertThat(of(people + 1, 50).rounded() - of(people, 50).rounded()).isEqualTo(5));
  }

  @ParameterizedTest
  @CsvSource({
    "39.99, LESS_THAN_AGREED",
    "40, AS_AGREED",
    "50, AS_AGREED",
    "60, AS_AGREED",
    "60.01, MORE_THAN_AGREED"
  })
  void splitIsSaidInThreeWordsOfTheAverage(BigDecimal share, Split said) {
    YearFigures figures = new YearFigures(5, Collections.nCopies(5, share), Map.of());

    assertThat(figures.split(TARGET, BAND)).contains(said);
  }

  @Test
  void eachPersonCountsOnceHoweverManyHours() {
    YearFigures figures =
        new YearFigures(
            5,
            List.of(
                BigDecimal.valueOf(100),
                BigDecimal.valueOf(30),
                BigDecimal.valueOf(30),
                BigDecimal.valueOf(30),
                BigDecimal.valueOf(30)),
            Map.of());

    assertThat(figures.split(TARGET, BAND)).contains(Split.AS_AGREED);
  }

  @Test
  void splitIsNotSaidOfThoseWhoLoggedHoursIfTheyAreFewOfMany() {
    YearFigures figures =
        new YearFigures(20, Collections.nCopies(4, BigDecimal.valueOf(80)), Map.of("water", 4));

    assertThat(figures.split(TARGET, BAND)).isEmpty();
    assertThat(figures.sharedThemes()).isEmpty();
  }

  @Test
  void themeIsNamedOnlyIfFiveHadIt() {
    YearFigures figures =
        new YearFigures(9, List.of(), Map.of("water", 5, "energy", 4, "construction", 9));

    assertThat(figures.sharedThemes()).containsExactly("construction", "water");
  }

  private static YearFigures of(int people, int share) {
    return new YearFigures(
        people,
        Collections.nCopies(people, BigDecimal.valueOf(share)),
        Map.of("water", people, "energy", Math.min(people, 4)));
  }
}
