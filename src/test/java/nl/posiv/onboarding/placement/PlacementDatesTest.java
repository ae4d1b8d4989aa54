package nl.posiv.onboarding.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.calendar.WorkingDays;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.RuleRows;
import nl.posiv.onboarding.support.Days;
import nl.posiv.onboarding.support.FixedClock;

/** What holds of the year's dates on whatever day it begins and however long it lasts. */
class PlacementDatesTest {

  private static final int SHORTEST = 60;
  private static final int LONGEST = 1100;

  private final WorkingDays workingDays = new WorkingDays();
  private final PlacementTerms terms =
      PlacementTerms.of(
          new RuleRows()
              .with(Rule.INFORMATION_DUTY_CORE, 7, "days")
              .with(Rule.INFORMATION_DUTY_OTHER, 1, "months")
              .with(Rule.TRIAL_PERIOD_REMINDER, 7, "days")
              .with(Rule.CHECK_IN_INTERVAL, 1, "months")
              .with(Rule.MID_YEAR, 6, "months")
              .with(Rule.MID_YEAR_MARGIN, 8, "weeks")
              .with(Rule.EVALUATION_START, 16, "weeks")
              .with(Rule.EVALUATION_VIEWS, 13, "weeks")
              .with(Rule.EVALUATION_ANSWER, 12, "weeks")
              .with(Rule.EVALUATION_SUMMARY, 11, "weeks")
              .with(Rule.FOLLOW_UP_DECISION, 10, "weeks")
              .with(Rule.END_NOTICE_WARNING, 6, "weeks")
              .with(Rule.END_NOTICE, 1, "months")
              .with(Rule.LAST_MONTH_ASKED, 5, "working-days")
              .on(new FixedClock(), workingDays));

  private PlacementSchedule schedule(LocalDate start, int days, int trialMonths) {
    return new PlacementSchedule(
        start,
        start,
        start,
        start.plusDays(days - 1L),
        Period.ofMonths(trialMonths),
        terms,
        workingDays);
  }

  /** In law a term that ends on a day off goes on until the next working day. */
  @Property
  void termsOfEmploymentAreDueOnTheFirstWorkingDayFromTheLastDayOn(
      @ForAll(supplier = Days.class) LocalDate start) {
    PlacementSchedule schedule = schedule(start, SHORTEST, 0);

    isFirstWorkingDayFrom(schedule.coreTermsDue(), start.plusDays(7));
    isFirstWorkingDayFrom(schedule.otherTermsDue(), start.plusMonths(1));
    assertThat(schedule.coreTermsDue()).isBetween(start, schedule.otherTermsDue());
  }

  private void isFirstWorkingDayFrom(LocalDate day, LocalDate last) {
    assertThat(workingDays.isWorkingDay(day)).isTrue();
    assertThat(day).isAfterOrEqualTo(last);
    assertThat(last.datesUntil(day)).noneMatch(workingDays::isWorkingDay);
  }

  @Property
  void reminderOfTheTrialPeriodComesAWeekBeforeItsLastDay(
      @ForAll(supplier = Days.class) LocalDate start, @ForAll @IntRange(max = 2) int months) {
    PlacementSchedule schedule = schedule(start, LONGEST, months);

    assertThat(schedule.hasTrialPeriod()).isEqualTo(months > 0);
    assertThat(schedule.trialPeriodEnding())
        .isEqualTo(months == 0 ? start : start.plusMonths(months).minusDays(8))
        .isAfterOrEqualTo(start);
  }

  /** A full calendar month before the end; of a 31st the month before may have none. */
  @Property
  void noticeIsInTimeAFullMonthBeforeTheEndAndLateTheNextMidnight(
      @ForAll(supplier = Days.class) LocalDate start,
      @ForAll @IntRange(min = SHORTEST, max = LONGEST) int days) {
    PlacementSchedule schedule = schedule(start, days, 0);
    LocalDate last = schedule.endNoticeDeadline();

    assertThat(last.plusMonths(1)).isBeforeOrEqualTo(schedule.end());
    assertThat(last.plusDays(1).plusMonths(1)).isAfterOrEqualTo(schedule.end());
    assertThat(last.lengthOfMonth() - last.getDayOfMonth())
        .as("the same day of the month, or the last")
        .isEqualTo(Math.max(0, last.lengthOfMonth() - schedule.end().getDayOfMonth()));
    assertThat(schedule.endNoticeLate().atZone(ProgrammeClock.ZONE).toLocalDateTime())
        .isEqualTo(last.plusDays(1).atStartOfDay());
  }

  @Property
  void everythingBeforeTheEndComesInItsOrder(
      @ForAll(supplier = Days.class) LocalDate start,
      @ForAll @IntRange(min = 200, max = LONGEST) int days) {
    PlacementSchedule schedule = schedule(start, days, 0);

    assertThat(schedule.start()).isEqualTo(start);
    assertThat(schedule.end()).isEqualTo(start.plusDays(days - 1L));
    assertThat(schedule.evaluation())
        .isEqualTo(later(schedule.end().minusWeeks(16), start.plusDays(days / 2)));
    assertThat(schedule.followUpDecision())
        .isEqualTo(later(schedule.end().minusWeeks(10), start.plusDays(days * 3L / 4)));
    assertThat(schedule.endNoticeWarning()).isEqualTo(schedule.end().minusWeeks(6));
    assertThat(
            List.of(
                schedule.evaluation(),
                schedule.viewsClosed(),
                schedule.answerClosed(),
                schedule.summaryClosed(),
                schedule.followUpDecision()))
        .isSorted();
    assertThat(schedule.followUpDecision()).isBefore(schedule.endNoticeWarning());
    assertThat(schedule.endNoticeWarning()).isBefore(schedule.endNoticeDeadline());
    assertThat(schedule.endNoticeDeadline()).isBefore(schedule.end());
    schedule
        .midYear(0)
        .ifPresent(
            day ->
                assertThat(day)
                    .isEqualTo(start.plusMonths(6))
                    .isBeforeOrEqualTo(schedule.evaluation().minusWeeks(8)));
  }

  @Property
  void nothingIsEvaluatedBeforeTheFirstDayOrDecidedAfterTheLast(
      @ForAll(supplier = Days.class) LocalDate start, @ForAll @IntRange(min = 1, max = 200) int n) {
    PlacementSchedule schedule = schedule(start, n, 0);

    assertThat(schedule.evaluation())
        .isBetween(start, schedule.followUpDecision())
        .isAfterOrEqualTo(start.plusDays(n / 2));
    assertThat(schedule.followUpDecision()).isBeforeOrEqualTo(schedule.end());
    assertThat(schedule.midYear(0)).isEmpty();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** The day on which the clocks change has 23 hours in March and 25 in October. */
  @Property
  void dayBeginsAtMidnightInTheNetherlands(@ForAll(supplier = Days.class) LocalDate day) {
    assertThat(PlacementSchedule.startOf(day).atZone(ProgrammeClock.ZONE).toLocalDateTime())
        .isEqualTo(day.atStartOfDay());
    assertThat(
            Duration.between(
                    PlacementSchedule.startOf(day), PlacementSchedule.startOf(day.plusDays(1)))
                .toHours())
        .isBetween(23L, 25L);
  }

  @Property
  void contractHasEndedWhenItsLastDayIsOver(
      @ForAll(supplier = Days.class) LocalDate start,
      @ForAll @IntRange(min = SHORTEST, max = LONGEST) int days) {
    PlacementSchedule schedule = schedule(start, days, 0);

    assertThat(schedule.ended()).isEqualTo(PlacementSchedule.startOf(start.plusDays(days)));
  }

  @Property
  void monthsFollowEachOtherFromTheFirstToTheLastDayAndEachIsAskedAboutInTime(
      @ForAll(supplier = Days.class) LocalDate start,
      @ForAll @IntRange(min = 1, max = LONGEST) int days) {
    PlacementSchedule schedule = schedule(start, days, 0);
    List<AskedMonth> months = schedule.months();
    AskedMonth last = months.get(months.size() - 1);

    assertThat(months.get(0).month().from()).isEqualTo(start);
    assertThat(last.month().until()).isEqualTo(schedule.end());
    for (int i = 1; i < months.size(); i++) {
      assertThat(months.get(i).month().from())
          .isEqualTo(months.get(i - 1).month().until().plusDays(1))
          .isEqualTo(months.get(i - 1).on());
      assertThat(months.get(i).on()).isAfter(months.get(i - 1).on());
      assertThat(schedule.monthAfter(months.get(i - 1).month().from())).contains(months.get(i));
    }
    assertThat(last.on()).isBetween(last.month().from(), last.month().until());
    if (last.on().isAfter(start)) {
      assertThat(workingDays.between(last.on(), schedule.end())).isEqualTo(5);
    }
  }

  @Property
  void yearHasTwelveMonths(@ForAll(supplier = Days.class) LocalDate start) {
    LocalDate end = start.plusYears(1).minusDays(1);
    PlacementSchedule schedule =
        new PlacementSchedule(start, start, start, end, Period.ZERO, terms, workingDays);

    assertThat(schedule.months()).hasSize(12);
    assertThat(schedule.months().subList(0, 11))
        .allMatch(
            month ->
                month.on().getDayOfMonth()
                    == (start.getDayOfMonth() > 28 ? 1 : start.getDayOfMonth()));
  }
}
