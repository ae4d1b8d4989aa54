package nl.posiv.onboarding.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.posiv.onboarding.calendar.WorkingDays;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.RuleRows;
import nl.posiv.onboarding.support.FixedClock;

/** What holds of the time split whatever hours are logged. */
class TimeSplitPropertiesTest {

  private static final int MONTHS = 3;
  private static final int BREACHES = 2;

  private final TimeSplit split =
      TimeSplit.of(
          new RuleRows()
              .with(Rule.TIME_SPLIT_TARGET, 50, "percent")
              .with(Rule.TIME_SPLIT_BAND, 10, "percent")
              .with(Rule.TIME_SPLIT_MONTHS, MONTHS, "count")
              .with(Rule.TIME_SPLIT_BREACHES, BREACHES, "count")
              .on(new FixedClock(), new WorkingDays()));

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

  private static Hours month(int local, int ukraine) {
    return new Hours(BigDecimal.valueOf(local), BigDecimal.valueOf(ukraine));
  }

  @Property
  void monthsInsideTheBandAreNeverDiscussed(
      @ForAll @Size(max = 24) List<@IntRange(min = 40, max = 60) Integer> ukraine) {
    assertThat(isToBeDiscussed(ukraine.stream().map(n -> month(100 - n, n)).toList())).isFalse();
  }

  @Property
  void monthsOutsideTheBandAreDiscussedEachTimeThereAreBreachesEnough(
      @ForAll @IntRange(max = 24) int months, @ForAll @IntRange(max = 39) int ukraine) {
    int judgements = months - MONTHS + 1;

    assertThat(isToBeDiscussed(Collections.nCopies(months, month(100 - ukraine, ukraine))))
        .isEqualTo(judgements > 0 && judgements % BREACHES == 0);
  }

  /** Of a year with twice the hours the shares are the same. */
  @Property
  void onlyTheShareCountsNotTheNumberOfHours(
      @ForAll @Size(max = 14) List<@IntRange(max = 160) Integer> local,
      @ForAll @Size(value = 14) List<@IntRange(max = 160) Integer> ukraine,
      @ForAll @IntRange(min = 2, max = 9) int times) {
    List<Hours> months = new ArrayList<>();
    List<Hours> more = new ArrayList<>();
    for (int i = 0; i < local.size(); i++) {
      months.add(month(local.get(i), ukraine.get(i)));
      more.add(month(times * local.get(i), times * ukraine.get(i)));
    }

    assertThat(isToBeDiscussed(more)).isEqualTo(isToBeDiscussed(months));
    assertThat(rolling(more).ukrainianShare()).isEqualTo(rolling(months).ukrainianShare());
  }

  @Property
  void sharesForBothTogetherAreEverything(
      @ForAll @IntRange(max = 200) int local, @ForAll @IntRange(max = 200) int ukraine) {
    Hours hours = month(local, ukraine);

    assertThat(hours.total()).isEqualByComparingTo(BigDecimal.valueOf((long) local + ukraine));
    assertThat(hours.ukrainianShare().isPresent()).isEqualTo(local + ukraine > 0);
    hours
        .ukrainianShare()
        .ifPresent(
            share ->
                assertThat(Math.abs(share * (local + ukraine) - 100 * ukraine) * 2)
                    .isLessThanOrEqualTo(local + ukraine));
  }
}
