package nl.posiv.onboarding.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSplitTest {

  private final TimeSplit split = new TimeSplit(50, 10, 3, 2);

  /** Months of a hundred hours, of which so many are for Ukraine. */
  private static List<Hours> months(double... ukraine) {
    List<Hours> months = new ArrayList<>();
    for (double hours : ukraine) {
      months.add(new Hours(BigDecimal.valueOf(100 - hours), BigDecimal.valueOf(hours)));
    }
    return months;
  }

  /** Whether the last of these months gives a reason to talk. */
  private boolean isToBeDiscussed(List<Hours> months) {
    return split.talks(known(months)).contains(months.size() - 1);
  }

  private Hours rolling(List<Hours> months) {
    return split.rolling(known(months));
  }

  private static List<Optional<Hours>> known(List<Hours> months) {
    return months.stream().map(Optional::of).toList();
  }

  private static Hours nothing() {
    return new Hours(BigDecimal.ZERO, BigDecimal.ZERO);
  }

  @ParameterizedTest(name = "{0} of 100 hours for Ukraine: discuss {1}")
  @CsvSource({
    "39.9, true",
    "40, false",
    "40.1, false",
    "50, false",
    "59.9, false",
    "60, false",
    "60.1, true",
    "0, true",
    "100, true"
  })
  void shareIsOutsideTheBandWhenItDiffersByMoreThanTenPoints(double ukraine, boolean discuss) {
    assertThat(isToBeDiscussed(months(ukraine, ukraine, ukraine, ukraine))).isEqualTo(discuss);
  }

  @Test
  void shareIsThatOfTheMonthsThatRollAndNoneOverAGap() {
    List<Optional<Hours>> logged = new ArrayList<>(known(months(90, 40, 50, 61)));

    assertThat(split.share(logged)).contains(new BigDecimal("50.3333"));
    assertThat(split.share(logged.subList(0, 2))).isEmpty();
    assertThat(split.share(logged.subList(0, 3))).contains(new BigDecimal("60.0000"));
    logged.set(2, Optional.empty());
    assertThat(split.share(logged)).isEmpty();
    assertThat(split.share(known(List.of(nothing(), nothing(), nothing())))).isEmpty();
  }

  @ParameterizedTest(name = "{0} percent: {1}")
  @CsvSource({"39.9999, true", "40, false", "60, false", "60.0001, true"})
  void shareMayDifferByTheBand(BigDecimal share, boolean outside) {
    assertThat(split.isOutside(share)).isEqualTo(outside);
  }

  @Test
  void nothingIsJudgedBeforeThereAreMonthsEnough() {
    assertThat(isToBeDiscussed(months())).isFalse();
    assertThat(isToBeDiscussed(months(0))).isFalse();
    assertThat(isToBeDiscussed(months(0, 0))).isFalse();
  }

  @Test
  void firstJudgementOutsideTheBandIsNotYetAReasonToTalk() {
    assertThat(isToBeDiscussed(months(0, 0, 0))).isFalse();
    assertThat(isToBeDiscussed(months(0, 0, 0, 0))).isTrue();
  }

  @Test
  void judgementsMustFollowEachOther() {
    // The shares over three months are 30, 50, 40 and 33; then comes 7.
    assertThat(isToBeDiscussed(months(30, 30, 30, 90, 0, 10))).isFalse();
    assertThat(isToBeDiscussed(months(30, 30, 30, 90, 0, 10, 10))).isTrue();
  }

  @Test
  void shareIsTakenOverTheMonthsTogetherNotAsAMeanOfShares() {
    List<Hours> months = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      // A short month spent on Ukraine alone weighs little.
      months.add(
          i % 3 == 0
              ? new Hours(BigDecimal.ZERO, BigDecimal.TEN)
              : new Hours(new BigDecimal("70"), new BigDecimal("70")));
    }
    assertThat(isToBeDiscussed(months)).isFalse();
  }

  @Test
  void afterATalkTheCountingStartsAnew() {
    assertThat(isToBeDiscussed(months(0, 0, 0, 0))).isTrue();
    assertThat(isToBeDiscussed(months(0, 0, 0, 0, 0))).isFalse();
    assertThat(isToBeDiscussed(months(0, 0, 0, 0, 0, 0))).isTrue();
  }

  @Test
  void monthsWithoutAnyHoursAreNoBreach() {
    List<Hours> leave = List.of(nothing(), nothing(), nothing(), nothing(), nothing());

    assertThat(isToBeDiscussed(leave)).isFalse();
    assertThat(rolling(leave).ukrainianShare()).isEmpty();
  }

  @Test
  void rollingHoursAreThoseOfTheLastThreeMonths() {
    assertThat(rolling(months(10, 20, 30, 40)).ukrainianShare()).contains(30);
    assertThat(rolling(months(10, 20)).ukrainianShare()).contains(15);
  }

  @Test
  void missingMonthIsNoShiftOfThoseBefore() {
    List<Optional<Hours>> gap = new ArrayList<>(known(months(0, 0, 0)));
    gap.add(Optional.empty());
    gap.addAll(known(months(0, 0)));

    assertThat(split.talks(gap)).as("no three months in a row are known twice").isEmpty();
    gap.addAll(known(months(0)));
    assertThat(split.talks(gap)).as("the first judgement after the gap").isEmpty();
    gap.addAll(known(months(0)));
    assertThat(split.talks(gap)).containsExactly(7);
  }

  @Test
  void monthThatComesLateGivesTheReasonItWouldHaveGivenInTime() {
    List<Optional<Hours>> months = new ArrayList<>(known(months(0, 0, 0, 0, 100)));
    months.set(1, Optional.empty());
    assertThat(split.talks(months)).isEmpty();
    months.set(1, Optional.of(nothing()));

    assertThat(split.talks(months)).containsExactly(3);
  }

  @Test
  void rollingHoursEndWithTheLastMonthThatIsKnownAndLeaveOutAGap() {
    List<Optional<Hours>> months = new ArrayList<>(known(months(90, 10, 90, 30)));
    months.set(2, Optional.empty());
    months.add(Optional.empty());

    assertThat(split.rolling(months).ukrainianShare()).contains(20);
  }
}
