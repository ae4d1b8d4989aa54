package nl.posiv.onboarding.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.posiv.onboarding.calendar.WorkingDays;
import nl.posiv.onboarding.employment.TrialPeriod.Follows;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.RuleRows;
import nl.posiv.onboarding.support.Days;
import nl.posiv.onboarding.support.FixedClock;

/** What holds of the trial period on whatever day a contract begins. */
class TrialPeriodPropertiesTest {

  private final TrialPeriod trialPeriod =
      new TrialPeriod(
          new RuleRows()
              .with(Rule.TRIAL_PERIOD_CONTRACT_LONGER_THAN, 6, "months")
              .with(Rule.TRIAL_PERIOD_MAXIMUM, 1, "months")
              .on(new FixedClock(), new WorkingDays()));

  @Property
  void sixMonthsToTheDayHaveNoneAndADayMoreHasAMonth(
      @ForAll(supplier = Days.class) LocalDate firstDay,
      @ForAll @IntRange(min = -200, max = 600) int more) {
    LocalDate sameDay = firstDay.plusMonths(6);
    LocalDate lastDayOfSixMonths =
        sameDay.getDayOfMonth() == firstDay.getDayOfMonth() ? sameDay.minusDays(1) : sameDay;
    LocalDate lastDay = lastDayOfSixMonths.plusDays(more);

    assertThat(trialPeriod.longestMonths(firstDay, lastDay, Follows.NO_CONTRACT))
        .isEqualTo(more > 0 ? 1 : 0);
    assertThat(trialPeriod.longestMonths(firstDay, lastDay, Follows.SAME_WORK)).isZero();
  }
}
