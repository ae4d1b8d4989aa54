package nl.posiv.onboarding.righttowork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.posiv.onboarding.calendar.WorkingDays;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.RuleRows;
import nl.posiv.onboarding.rules.Rules;
import nl.posiv.onboarding.support.Days;
import nl.posiv.onboarding.support.FixedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds on every date of the notification to UWV and of the facts behind a route. */
class RightToWorkDatesTest {

  private static final int NOTICE = 2;
  private static final LocalDate PROTECTION_ENDS = LocalDate.parse("2027-03-04");

  private final WorkingDays workingDays = new WorkingDays();
  private final FixedClock clock = new FixedClock();
  private final Rules rules =
      new RuleRows()
          .with(Rule.UWV_NOTICE, NOTICE, "working-days")
          .with(Rule.WORK_PERMIT_LONGEST_STAY, 3, "months")
          .with(Rule.TEMPORARY_PROTECTION_END, PROTECTION_ENDS, "date")
          .with(Rule.HIGHLY_SKILLED_AGE_LIMIT, 30, "count")
          .with(Rule.HIGHLY_SKILLED_PAY, 5942, "euro-per-month")
          .with(Rule.HIGHLY_SKILLED_PAY_YOUNG, 4357, "euro-per-month")
          .on(clock.at(LocalDate.parse("2026-11-23"), LocalTime.NOON), workingDays);
  private final UwvNotice notice = new UwvNotice(rules, workingDays);
  private final RouteFacts facts = new RouteFacts(rules);

  @ParameterizedTest(name = "notified on {0}, first start on {1}")
  @CsvSource({
    "2027-01-11, 2027-01-13",
    "2027-01-16, 2027-01-20",
    "2027-03-24, 2027-03-30",
    "2027-03-26, 2027-04-01",
    "2025-04-24, 2025-04-28"
  })
  void twoWorkingDaysLieBetweenNotificationAndStart(LocalDate notified, LocalDate start) {
    assertThat(notice.firstStart(notified)).isEqualTo(start);
  }

  @ParameterizedTest(name = "start on {0}, notified on {1} at the latest")
  @CsvSource({
    "2027-01-13, 2027-01-11",
    "2027-01-16, 2027-01-13",
    "2027-03-29, 2027-03-23",
    "2027-04-28, 2027-04-23"
  })
  void startOnADayOffNeedsWhatTheWorkingDayBeforeNeeds(LocalDate start, LocalDate latest) {
    assertThat(notice.latestNotification(start)).isEqualTo(latest);
  }

  @Property
  void firstStartIsAWorkingDayWithTheFullNoticeBeforeIt(
      @ForAll(supplier = Days.class) LocalDate notified) {
    LocalDate start = notice.firstStart(notified);

    assertThat(workingDays.isWorkingDay(start)).isTrue();
    long between = notified.datesUntil(start).filter(workingDays::isWorkingDay).count();
    assertThat(between).isEqualTo(NOTICE);
  }

  @Property
  void latestNotificationIsInTimeAndTheDayAfterItIsNot(
      @ForAll(supplier = Days.class) LocalDate start) {
    LocalDate latest = notice.latestNotification(start);

    assertThat(workingDays.isWorkingDay(latest)).isTrue();
    assertThat(notice.firstStart(latest)).isBeforeOrEqualTo(start);
    assertThat(notice.firstStart(latest.plusDays(1))).isAfter(start);
  }

  @Property
  void stayIsLongFromThreeFullMonthsOn(
      @ForAll(supplier = Days.class) LocalDate firstDay, @ForAll @IntRange(max = 400) int days) {
    LocalDate lastDay = firstDay.plusDays(days);

    assertThat(facts.isLongStay(firstDay, lastDay))
        .isEqualTo(lastDay.compareTo(firstDay.plusMonths(3)) >= 0);
    assertThat(facts.isLongStay(firstDay, firstDay.plusMonths(3).minusDays(1))).isFalse();
    assertThat(facts.isLongStay(firstDay, firstDay.plusMonths(3))).isTrue();
  }

  @Property
  void protectionHoldsUntilItsLastDay(@ForAll @IntRange(min = -400, max = 400) int days) {
    assertThat(facts.isProtectionInForce(PROTECTION_ENDS.plusDays(days))).isEqualTo(days <= 0);
  }

  /** Who is born on 29 February turns thirty on 1 March of a year without that day. */
  @Property
  void higherAmountHoldsFromTheThirtiethBirthday(
      @ForAll(supplier = Days.class) LocalDate applied, @ForAll @IntRange(max = 800) int days) {
    LocalDate born = applied.minusYears(30).minusDays(400).plusDays(days);
    LocalDate birthday =
        born.getDayOfMonth() == 29 && !born.plusYears(30).isLeapYear() && born.getMonthValue() == 2
            ? LocalDate.of(born.getYear() + 30, 3, 1)
            : born.plusYears(30);
    BigDecimal lowerAmount = new BigDecimal("4357");

    PayThreshold threshold = facts.threshold(born, applied).orElseThrow();
    assertThat(threshold.isReachedBy(lowerAmount)).isEqualTo(applied.isBefore(birthday));
    assertThat(threshold.isReachedBy(new BigDecimal("5942"))).isTrue();
    assertThat(threshold.isReachedBy(new BigDecimal("4356.99"))).isFalse();
    assertThat(threshold.isReachedBy(new BigDecimal("5941.99")))
        .isEqualTo(applied.isBefore(birthday));
  }

  @ParameterizedTest
  @EnumSource
  void routeIsFoundByTheIdOfTheTable(Route route) {
    assertThat(Route.of(route.id())).isSameAs(route);
    assertThat(route.id()).isEqualTo(route.name().toLowerCase().replace('_', '-'));
  }

  @Test
  void routeThatNobodyKnowsIsNamed() {
    assertThatThrownBy(() -> Route.of("by-luck"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("by-luck");
  }
}
