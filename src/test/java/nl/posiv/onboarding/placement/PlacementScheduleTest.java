package nl.posiv.onboarding.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementScheduleTest {

  private static final PlacementTerms TERMS =
      new PlacementTerms(
          Period.ofDays(7),
          Period.ofMonths(1),
          Period.ofDays(7),
          Period.ofMonths(1),
          Period.ofMonths(6),
          Period.ofWeeks(8),
          Period.ofWeeks(16),
          Period.ofWeeks(13),
          Period.ofWeeks(12),
          Period.ofWeeks(11),
          Period.ofWeeks(10),
          Period.ofWeeks(6),
          Period.ofMonths(1),
          5);
  private static final WorkingDays WORKING_DAYS = new WorkingDays();

  private static PlacementSchedule yearFrom(String start) {
    LocalDate first = LocalDate.parse(start);
    return schedule(first, first.plusYears(1).minusDays(1), Period.ZERO, TERMS);
  }

  private static PlacementSchedule endingOn(String end) {
    LocalDate last = LocalDate.parse(end);
    return schedule(last.plusDays(1).minusYears(1), last, Period.ZERO, TERMS);
  }

  private static PlacementSchedule schedule(
      LocalDate start, LocalDate end, Period trialPeriod, PlacementTerms terms) {
    return new PlacementSchedule(start, start, start, end, trialPeriod, terms, WORKING_DAYS);
  }

  @ParameterizedTest(name = "from {0}: core terms until {1}")
  @CsvSource({
    "2027-01-04, 2027-01-11",
    // A weekend: extended to Monday.
    "2027-01-09, 2027-01-18",
    "2027-01-10, 2027-01-18",
    // New Year's Day, a Friday.
    "2026-12-25, 2027-01-04",
    // The Saturday before Easter, Easter Sunday and Monday.
    "2027-03-20, 2027-03-30",
    "2027-03-22, 2027-03-30",
    // King's Day, and Liberation Day, after which Ascension Day comes in 2027.
    "2027-04-20, 2027-04-28",
    "2027-04-27, 2027-05-04",
    "2027-04-28, 2027-05-07",
    "2026-04-28, 2026-05-06",
    "2025-04-28, 2025-05-06",
  })
  void coreTermsAreGivenWithinAWeekExtendedToAWorkingDay(String start, LocalDate lastDay) {
    assertThat(yearFrom(start).coreTermsDue()).isEqualTo(lastDay);
  }

  @ParameterizedTest(name = "from {0}: other terms until {1}")
  @CsvSource({
    "2027-01-04, 2027-02-04",
    // A weekend, Boxing Day on a Saturday after Christmas, Ascension Day.
    "2027-01-06, 2027-02-08",
    "2026-11-26, 2026-12-28",
    "2027-04-06, 2027-05-07",
    // The last days of a month, before a shorter one.
    "2027-03-31, 2027-04-30",
    "2027-01-29, 2027-03-01",
    "2027-01-31, 2027-03-01",
    "2028-01-31, 2028-02-29",
  })
  void otherTermsAreGivenWithinAMonthExtendedToAWorkingDay(String start, LocalDate lastDay) {
    assertThat(yearFrom(start).otherTermsDue()).isEqualTo(lastDay);
  }

  @ParameterizedTest(name = "from {0}: reminded on {1}")
  @CsvSource({
    "2027-01-04, 2027-01-27",
    "2027-03-01, 2027-03-24",
    "2027-01-31, 2027-02-20",
    "2028-01-31, 2028-02-21",
  })
  void reminderOfTheTrialPeriodComesDaysBeforeItsLastDay(LocalDate start, LocalDate reminder) {
    PlacementSchedule schedule = schedule(start, start.plusYears(1), Period.ofMonths(1), TERMS);

    assertThat(schedule.hasTrialPeriod()).isTrue();
    assertThat(schedule.trialPeriodEnding()).isEqualTo(reminder);
  }

  @Test
  void withoutATrialPeriodTheQuestionIsSettledOnTheFirstDay() {
    assertThat(yearFrom("2027-01-04").hasTrialPeriod()).isFalse();
    assertThat(yearFrom("2027-01-04").trialPeriodEnding()).isEqualTo("2027-01-04");
  }

  @ParameterizedTest(name = "contract until {0}: notice until {1}")
  @CsvSource({
    "2027-03-30, 2027-02-28",
    "2027-03-31, 2027-02-28",
    "2027-04-01, 2027-03-01",
    "2028-03-28, 2028-02-28",
    "2028-03-29, 2028-02-29",
    "2028-03-31, 2028-02-29",
    "2027-12-31, 2027-11-30",
    "2028-01-03, 2027-12-03",
    "2028-02-29, 2028-01-29",
  })
  void noticeIsInTimeUntilACalendarMonthBeforeTheEnd(LocalDate end, LocalDate lastDay) {
    assertThat(endingOn(end.toString()).endNoticeDeadline()).isEqualTo(lastDay);
  }

  /**
   * Weekends, holidays and the change of the clocks move nothing: the law counts on the calendar.
   */
  @Test
  void noticeDeadlineIsTheSameDayOfTheMonthBeforeOrItsLastDay() {
    LocalDate.parse("2026-01-01")
        .datesUntil(LocalDate.parse("2031-01-01"))
        .forEach(
            end -> {
              YearMonth before = YearMonth.from(end).minusMonths(1);
              int day = Math.min(end.getDayOfMonth(), before.lengthOfMonth());
              PlacementSchedule schedule = endingOn(end.toString());

              assertThat(schedule.endNoticeDeadline()).as("%s", end).isEqualTo(before.atDay(day));
              assertThat(schedule.endNoticeLate())
                  .as("%s", end)
                  .isEqualTo(PlacementSchedule.startOf(before.atDay(day).plusDays(1)));
            });
  }

  @Test
  void noticeIsLateOnlyWhenTheLastDayForItIsOver() {
    assertThat(endingOn("2028-01-03").endNoticeLate())
        .isEqualTo(Instant.parse("2027-12-03T23:00:00Z"));
  }

  @Test
  void contractHasEndedWhenItsLastDayIsOver() {
    PlacementSchedule schedule = yearFrom("2027-01-04");

    assertThat(schedule.end()).isEqualTo("2028-01-03");
    assertThat(schedule.ended()).isEqualTo(Instant.parse("2028-01-03T23:00:00Z"));
  }

  @ParameterizedTest(name = "{0} begins at {1}")
  @CsvSource({
    // The clocks change in the night to the last Sunday of March and of October, after midnight.
    "2027-03-28, 2027-03-27T23:00:00Z",
    "2027-03-29, 2027-03-28T22:00:00Z",
    "2027-10-31, 2027-10-30T22:00:00Z",
    "2027-11-01, 2027-10-31T23:00:00Z",
  })
  void dayBeginsAtMidnightInTheNetherlandsSummerAndWinter(LocalDate day, Instant begin) {
    assertThat(PlacementSchedule.startOf(day)).isEqualTo(begin);
  }

  @Test
  void evaluationDecisionAndWarningLieWeeksBeforeTheEnd() {
    PlacementSchedule schedule = yearFrom("2027-01-04");

    assertThat(schedule.evaluation()).isEqualTo("2027-09-13");
    assertThat(schedule.followUpDecision()).isEqualTo("2027-10-25");
    assertThat(schedule.endNoticeWarning()).isEqualTo("2027-11-22");
  }

  @ParameterizedTest(name = "until {0}: evaluation on {1}, decision on {2}")
  @CsvSource({
    // Two and three months: when half, and three quarters, are over.
    "2027-03-03, 2027-02-02, 2027-02-17",
    "2027-04-03, 2027-02-18, 2027-03-12",
    // Half a year is long enough for neither of the usual terms.
    "2027-07-03, 2027-04-04, 2027-05-19",
    "2027-10-03, 2027-06-13, 2027-07-27",
    "2028-01-03, 2027-09-13, 2027-10-25",
    "2030-01-03, 2029-09-13, 2029-10-25",
  })
  void shortContractIsEvaluatedWhenHalfOfItIsOver(
      LocalDate end, LocalDate evaluation, LocalDate decision) {
    PlacementSchedule schedule = schedule(LocalDate.parse("2027-01-04"), end, Period.ZERO, TERMS);

    assertThat(schedule.evaluation()).isEqualTo(evaluation);
    assertThat(schedule.followUpDecision()).isEqualTo(decision);
  }

  @ParameterizedTest(name = "until {0}: views {1}, answer {2}, summary {3}")
  @CsvSource({
    // Two months: a few days for each, and the summary not in a weekend only.
    "2027-03-03, 2027-02-07, 2027-02-12, 2027-02-16",
    "2027-04-03, 2027-02-25, 2027-03-05, 2027-03-09",
    "2027-07-03, 2027-04-19, 2027-05-04, 2027-05-12",
    "2028-01-03, 2027-10-04, 2027-10-11, 2027-10-18",
    "2030-01-03, 2029-10-04, 2029-10-11, 2029-10-18",
  })
  void viewsAnswerAndSummaryCloseOneAfterTheOther(
      LocalDate end, LocalDate views, LocalDate answer, LocalDate summary) {
    PlacementSchedule schedule = schedule(LocalDate.parse("2027-01-04"), end, Period.ZERO, TERMS);

    assertThat(schedule.viewsClosed()).isEqualTo(views);
    assertThat(schedule.answerClosed()).isEqualTo(answer);
    assertThat(schedule.summaryClosed()).isEqualTo(summary);
  }

  @ParameterizedTest(
      name = "until {0}: begins {1}, views {2}, answer {3}, summary {4}, decision {5}")
  @CsvSource({
    // Sixteen weeks and a day after the entry: as if the programme had been there all along.
    "2027-04-27, 2027-01-05, 2027-01-26, 2027-02-02, 2027-02-09, 2027-02-16",
    "2027-04-26, 2027-01-04, 2027-01-25, 2027-02-01, 2027-02-08, 2027-02-15",
    // Later: what is left up to the decision is shared out.
    "2027-04-25, 2027-01-04, 2027-01-24, 2027-01-31, 2027-02-07, 2027-02-14",
    "2027-03-29, 2027-01-04, 2027-01-08, 2027-01-13, 2027-01-15, 2027-01-18",
    // Nothing is left: at once.
    "2027-03-15, 2027-01-04, 2027-01-04, 2027-01-04, 2027-01-04, 2027-01-06",
    "2027-02-05, 2027-01-04, 2027-01-04, 2027-01-04, 2027-01-04, 2027-01-05",
    "2027-01-04, 2027-01-04, 2027-01-04, 2027-01-04, 2027-01-04, 2027-01-04"
  })
  void contractThatIsEnteredLateIsEvaluatedInTheTimeThatIsLeft(
      LocalDate end,
      LocalDate begins,
      LocalDate views,
      LocalDate answer,
      LocalDate summary,
      LocalDate decision) {
    PlacementSchedule schedule =
        new PlacementSchedule(
            LocalDate.parse("2025-06-01"),
            LocalDate.parse("2027-01-04"),
            LocalDate.parse("2027-01-04"),
            end,
            Period.ZERO,
            TERMS,
            WORKING_DAYS);

    assertThat(schedule.evaluation()).isEqualTo(begins);
    assertThat(schedule.viewsClosed()).isEqualTo(views);
    assertThat(schedule.answerClosed()).isEqualTo(answer);
    assertThat(schedule.summaryClosed()).isEqualTo(summary);
    assertThat(schedule.followUpDecision()).isEqualTo(decision);
  }

  @ParameterizedTest(name = "who leaves on {0}: last month from {1}, asked on {2}")
  @CsvSource({
    // The last month is asked about five working days before the last day of work.
    "2027-03-31, 2027-03-04, 2027-03-22",
    // A rest that would begin only after that day belongs to the month before.
    "2027-04-10, 2027-03-04, 2027-04-02",
    "2027-04-13, 2027-04-04, 2027-04-06",
    // The end of the contract, and a day after it, change nothing.
    "2028-01-03, 2027-12-04, 2027-12-27",
    "2028-01-04, 2027-12-04, 2027-12-27",
  })
  void lastMonthIsAskedAboutBeforeAnEndThatIsAnnounced(
      LocalDate lastDay, LocalDate from, LocalDate on) {
    List<AskedMonth> months = yearFrom("2027-01-04").leaving(lastDay).months();

    AskedMonth last = months.get(months.size() - 1);
    assertThat(last.month().from()).isEqualTo(from);
    LocalDate end = LocalDate.parse("2028-01-03");
    assertThat(last.month().until()).isEqualTo(lastDay.isAfter(end) ? end : lastDay);
    assertThat(last.on()).isEqualTo(on);
  }

  @ParameterizedTest(name = "who leaves on {0} is evaluated half-way: {1}")
  @CsvSource({"2027-08-28, false", "2027-08-29, true", "2027-08-30, true"})
  void noEvaluationInBetweenShortlyBeforeAnEndThatIsAnnounced(LocalDate lastDay, boolean asked) {
    assertThat(yearFrom("2027-01-04").leaving(lastDay).midYear(0).isPresent()).isEqualTo(asked);
  }

  @ParameterizedTest(name = "who leaves on {0} is evaluated: {1}")
  @CsvSource({"2027-10-02, false", "2027-10-03, true", "2027-10-04, true"})
  void noFinalEvaluationOfWhoLeavesBeforeTheViewsClose(LocalDate lastDay, boolean asked) {
    assertThat(yearFrom("2027-01-04").leaving(lastDay).isEvaluated()).isEqualTo(asked);
  }

  @ParameterizedTest(name = "who leaves on {0} outlives the trial period: {1}")
  @CsvSource({"2027-02-02, false", "2027-02-03, false", "2027-02-04, true"})
  void endWithinTheTrialPeriodNeedsNoReminder(LocalDate lastDay, boolean outlives) {
    PlacementSchedule schedule =
        schedule(
            LocalDate.parse("2027-01-04"),
            LocalDate.parse("2028-01-03"),
            Period.ofMonths(1),
            TERMS);

    assertThat(schedule.leaving(lastDay).outlivesTrialPeriod()).isEqualTo(outlives);
  }

  @ParameterizedTest(name = "from {0}: mid-year on {1}")
  @CsvSource({"2027-01-04, 2027-07-04", "2027-08-31, 2028-02-29", "2026-08-31, 2027-02-28"})
  void midYearIsSixMonthsAfterTheStart(String start, LocalDate midYear) {
    assertThat(yearFrom(start).midYear(0)).contains(midYear);
    assertThat(yearFrom(start).midYear(1)).as("the final one comes first").isEmpty();
  }

  @ParameterizedTest(name = "until {0}: {1} in between")
  @CsvSource({
    "2027-03-03, 0",
    "2027-07-03, 0",
    "2027-12-18, 0",
    "2027-12-19, 1",
    "2028-01-03, 1",
    "2029-01-03, 3",
    "2030-01-03, 5",
  })
  void longContractIsEvaluatedEachHalfYearInBetween(LocalDate end, int inBetween) {
    PlacementSchedule schedule = schedule(LocalDate.parse("2027-01-04"), end, Period.ZERO, TERMS);

    assertThat(
            Stream.iterate(0, held -> held + 1).takeWhile(it -> schedule.midYear(it).isPresent()))
        .hasSize(inBetween);
  }

  @Test
  void yearHasTwelveMonthsAndTheLastIsAskedAboutBeforeItEnds() {
    List<AskedMonth> months = yearFrom("2027-01-04").months();

    assertThat(months).hasSize(12);
    assertThat(months.subList(0, 11))
        .allMatch(month -> month.on().equals(month.month().until().plusDays(1)))
        .allMatch(month -> month.on().getDayOfMonth() == 4);
    // Five working days before Monday 3 January 2028: from Friday 31 December back to the 27th.
    assertThat(months.get(11)).isEqualTo(asked("2027-12-04", "2028-01-03", "2027-12-27"));
  }

  @ParameterizedTest(name = "from {0}: rounds on the {1}")
  @CsvSource({
    "2027-03-01, 1",
    "2027-01-28, 28",
    "2027-01-29, 1",
    "2027-01-31, 1",
    "2027-12-31, 1",
    "2028-02-29, 1"
  })
  void roundsAreOnTheSameDayOfEveryMonth(String start, int day) {
    List<AskedMonth> months = yearFrom(start).months();

    assertThat(months).hasSize(12);
    assertThat(months.subList(0, 11)).allMatch(month -> month.on().getDayOfMonth() == day);
  }

  @ParameterizedTest(name = "from 4 January until {0}: {1} months, the last from {2}, asked {3}")
  @CsvSource({
    // A rest that would begin after people are asked about it belongs to the month before.
    // Days off in between: 27 April, 5 and 6 May.
    "2027-05-03, 4, 2027-04-04, 2027-04-23",
    "2027-05-10, 4, 2027-04-04, 2027-04-29",
    "2027-05-13, 4, 2027-04-04, 2027-05-04",
    "2027-05-14, 5, 2027-05-04, 2027-05-07",
    "2027-05-20, 5, 2027-05-04, 2027-05-12",
    "2027-02-03, 1, 2027-01-04, 2027-01-27",
    "2027-01-06, 1, 2027-01-04, 2027-01-04"
  })
  void lastMonthIsAskedAboutEarlyEnoughToBeAnswered(
      LocalDate end, int count, LocalDate from, LocalDate on) {
    List<AskedMonth> months =
        schedule(LocalDate.parse("2027-01-04"), end, Period.ZERO, TERMS).months();

    assertThat(months).hasSize(count);
    assertThat(months.get(count - 1)).isEqualTo(new AskedMonth(new WorkMonth(from, end), on));
  }

  @Test
  void roundIsEarlyOnItsDay() {
    assertThat(PlacementSchedule.roundOf(asked("2027-07-04", "2027-08-03", "2027-08-04")))
        .isEqualTo(Instant.parse("2027-08-04T04:00:00Z"));
  }

  @Test
  void monthIsFoundByItsFirstDayAndByTheDayOnWhichItIsAskedAbout() {
    PlacementSchedule schedule = yearFrom("2027-01-04");

    assertThat(schedule.month(LocalDate.parse("2027-02-04")))
        .contains(asked("2027-02-04", "2027-03-03", "2027-03-04"));
    assertThat(schedule.month(LocalDate.parse("2027-02-05"))).isEmpty();
    assertThat(schedule.monthAfter(LocalDate.parse("2027-02-04")))
        .contains(asked("2027-03-04", "2027-04-03", "2027-04-04"));
    assertThat(schedule.monthAfter(LocalDate.parse("2027-12-04"))).isEmpty();
    assertThat(schedule.askedBy(LocalDate.parse("2027-02-03"))).isEmpty();
    assertThat(schedule.askedBy(LocalDate.parse("2027-02-04"))).hasSize(1);
    assertThat(schedule.askedBy(LocalDate.parse("2027-12-27"))).hasSize(12);
    assertThat(schedule.askedLast(LocalDate.parse("2027-01-05")).month().from())
        .isEqualTo("2027-01-04");
    assertThat(schedule.askedLast(LocalDate.parse("2027-03-03")).month().from())
        .isEqualTo("2027-01-04");
    assertThat(schedule.askedLast(LocalDate.parse("2027-03-04")).month().from())
        .isEqualTo("2027-02-04");
  }

  private static AskedMonth asked(String from, String until, String on) {
    return new AskedMonth(
        new WorkMonth(LocalDate.parse(from), LocalDate.parse(until)), LocalDate.parse(on));
  }

  @Test
  void intervalInWeeksIsKeptAsItIs() {
    PlacementTerms fortnightly =
        new PlacementTerms(
            TERMS.coreTerms(),
            TERMS.otherTerms(),
            TERMS.trialPeriodReminder(),
            Period.ofWeeks(2),
            TERMS.midYear(),
            TERMS.midYearMargin(),
            TERMS.evaluation(),
            TERMS.views(),
            TERMS.answer(),
            TERMS.summary(),
            TERMS.followUpDecision(),
            TERMS.endNoticeWarning(),
            TERMS.endNotice(),
            5);
    LocalDate start = LocalDate.parse("2027-01-31");

    assertThat(schedule(start, start.plusYears(1), Period.ZERO, fortnightly).months())
        .startsWith(
            asked("2027-01-31", "2027-02-13", "2027-02-14"),
            asked("2027-02-14", "2027-02-27", "2027-02-28"));
  }
}
