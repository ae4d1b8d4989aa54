package nl.posiv.onboarding.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.employment.ContractTerms;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.righttowork.Route;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PlacementProcessTest extends YearTest {

  private static final String HR = "hr-utrecht";
  private static final String MENTOR = "mentor-utrecht";
  private static final String OFFICIAL = "official-utrecht";

  @Autowired private Placements placements;
  @Autowired private MonthlyHours hours;
  @Autowired private StartConditions conditions;
  @Autowired private JdbcClient jdbc;

  private CaseReference reference;
  private ProcessInstance placement;

  @BeforeEach
  void givenTheFirstDay() {
    reference = readyCase("utrecht");
    placement = startPhase("placement", reference, Map.of());
  }

  @Test
  void yearRunsFromTheFirstDayToTheEndOfTheContract() {
    start();
    assertThat(openTasks(reference))
        .containsExactly("give-core-terms", "give-other-terms", "make-intake-plan", "take-oath");
    submit(HR, reference, "take-oath", Map.of("oathTakenOn", START));
    submit(MENTOR, reference, "make-intake-plan", Map.of("goals", "Three goals"));

    for (int round = 1; round <= 12; round++) {
      untilMorningOf(
          reference, round == 12 ? LocalDate.parse("2027-12-27") : START.plusMonths(round));
      assertThat(openTasks(reference)).as("round %d", round).contains("log-check-in", "log-hours");
      checkIn(false);
      logHours(60, 60);
    }
    submit(HR, reference, "give-core-terms", Map.of("givenOn", START));
    submit(HR, reference, "give-other-terms", Map.of("givenOn", START));
    untilMorningOf(reference, END);
    assertThat(placement).isNotEnded();
    untilMorningOf(reference, END.plusDays(1));

    assertThat(placement)
        .isEnded()
        .hasPassedInOrder(
            "confirm-start",
            "sendTask_placement-started",
            "take-oath",
            "timer_midYear",
            "callActivity_midYear",
            "timer_endOfContract",
            "end_contractEnded",
            "end_yearWorked")
        .hasNotPassed("sendTask_no-show", "sendTask_concern-raised", "discuss-time-split");
    assertThat(timesPassed("give-core-terms")).isEqualTo(1);
    assertThat(timesPassed("give-other-terms")).isEqualTo(1);
    assertThat(timesPassed("log-hours")).isEqualTo(12);
    assertThat(timesPassed("log-check-in")).isEqualTo(12);
    assertThat(placement).variables().containsEntry("start", "started");
    assertThat(placements.hours(contractOf(reference)).total()).isEqualByComparingTo("1440");
  }

  @Test
  @Deviation(
      when = Deviation.When.END,
      of = "Something is still open when the contract ends",
      learns = "Nobody is asked for it any more",
      undone = "the open tasks of the year are closed")
  void yearEndsWithWhateverIsStillOpen() {
    start();
    untilMorningOf(reference, END.plusDays(1));

    assertThat(placement).isEnded().hasPassed("end_contractEnded");
    assertThat(openTasks(reference)).isEmpty();
    assertThat(timesStarted("log-hours")).isEqualTo(12);
  }

  @Test
  void roundsFollowTheActualFirstDay() {
    untilMorningOf(reference, LocalDate.parse("2027-01-06"));
    confirmStart(LocalDate.parse("2027-01-06"));

    assertThat(placements.schedule(reference).start()).isEqualTo("2027-01-06");
    untilMorningOf(reference, LocalDate.parse("2027-02-05"));
    assertThat(openTasks(reference)).doesNotContain("log-hours");
    untilMorningOf(reference, LocalDate.parse("2027-02-06"));
    assertThat(openTasks(reference)).contains("log-hours");
  }

  @Test
  void hrIsRemindedThatAnAgreedTrialPeriodEnds() {
    employments.recordContract(
        contractOf(reference), new ContractTerms(1, false, false), new UserId(HR));
    start();
    // The trial period lasts until 3 February.
    untilMorningOf(reference, LocalDate.parse("2027-01-26"));
    assertThat(placement).hasNotPassed("gateway_trialPeriod");
    untilMorningOf(reference, LocalDate.parse("2027-01-27"));

    assertThat(placement).hasPassed("end_trialPeriod").hasNotPassed("end_noTrialPeriod");
    assertThat(toldTo("trial-period-ending")).containsExactly(HR);
  }

  @ParameterizedTest(name = "first day confirmed on {0}: {1} readers")
  @CsvSource({"2027-02-03, 1", "2027-02-04, 0"})
  void trialPeriodThatIsOverIsNotSaidToEndSoon(LocalDate confirmed, int readers) {
    employments.recordContract(
        contractOf(reference), new ContractTerms(1, false, false), new UserId(HR));
    onMorningOf(confirmed);
    start();
    untilMorningOf(reference, confirmed);

    assertThat(placement).hasPassed("gateway_trialPeriod");
    assertThat(toldTo("trial-period-ending")).hasSize(readers);
  }

  @Test
  void withoutATrialPeriodNobodyIsRemindedOfItsEnd() {
    employments.recordContract(
        contractOf(reference), new ContractTerms(0, false, false), new UserId(HR));
    start();
    untilMorningOf(reference, START.plusMonths(2));

    assertThat(placement)
        .isNotEnded()
        .hasPassed("end_noTrialPeriod")
        .hasNotPassed("sendTask_trial-period-ending");
    assertThat(toldTo("trial-period-ending")).isEmpty();
  }

  @Test
  void noShowEndsThePlacementAndEverybodyIsTold() {
    submit(HR, reference, "confirm-start", Map.of("outcome", "no-show"));

    assertThat(placement)
        .isEnded()
        .hasPassedInOrder("confirm-start", "sendTask_no-show", "end_no-show")
        .hasNotPassed("sendTask_placement-started");
    assertThat(placement).variables().containsEntry("start", "no-show");
    assertThat(placements.startedOn(reference)).isEmpty();
  }

  @Test
  void firstDayIsNeitherInTheFutureNorBeforeTheStartDate() {
    assertThat(refusal(HR, reference, "confirm-start", started(START.plusDays(1))))
        .contains("toekomst");
    assertThat(refusal(HR, reference, "confirm-start", started(START.minusDays(1))))
        .contains("4 januari 2027");
    refusal(HR, reference, "confirm-start", Map.of("outcome", "started"));

    start();
    assertThat(placements.startedOn(reference)).contains(START);
  }

  @Test
  void firstDayIsNotBeforeTwoWorkingDaysAfterTheNotificationToUwv() {
    rightToWork.recordRoute(reference, Route.UWV_NOTIFICATION);
    rightToWork.recordNotification(reference, START, null, "UWV-1", new UserId(HR));

    assertThat(conditions.earliestStart(reference)).isEqualTo("2027-01-06");
    assertThat(shown(HR, reference, "confirm-start"))
        .containsEntry("startDate", "4 januari 2027")
        .containsEntry("earliestStart", "6 januari 2027");
    assertThat(refusal(HR, reference, "confirm-start", started(START))).contains("6 januari 2027");
  }

  @Test
  void firstDayIsNotBeforeTheIdentityWasChecked() {
    LocalDate checked = START.plusDays(1);
    employments.recordIdentityCheck(reference, checked, new UserId(HR));
    startsNotBefore(checked);
  }

  @Test
  void firstDayIsNotBeforeTheSecondSignature() {
    LocalDate signed = START.plusDays(1);
    employments.recordSignatures(contractOf(reference), START, signed, new UserId(HR));
    startsNotBefore(signed);
  }

  @Test
  void firstDayIsNotBeforeTheMentorSaidYes() {
    LocalDate accepted = START.plusDays(1);
    jdbc.sql("update posiv.mentor_reply set replied_on = :day where case_reference = :case")
        .param("day", accepted)
        .param("case", reference.value())
        .update();
    startsNotBefore(accepted);
  }

  private void startsNotBefore(LocalDate day) {
    untilMorningOf(reference, START.plusDays(3));
    assertThat(refusal(HR, reference, "confirm-start", started(day.minusDays(1))))
        .contains("5 januari 2027");
    confirmStart(day);
    assertThat(placements.startedOn(reference)).contains(day);
  }

  @Test
  void checkInWithoutConcernStaysBetweenMentorAndOfficial() {
    start();
    untilMorningOf(reference, START.plusMonths(1));
    assertThat(
            refusal(
                MENTOR,
                reference,
                "log-check-in",
                Forms.with(checkInAnswers(false), "checkInDate", clock.today().plusDays(1))))
        .contains("toekomst");
    checkIn(false);

    assertThat(placement).hasPassed("end_checkIn").hasNotPassed("sendTask_concern-raised");
  }

  @Test
  void mentorSeesWhatWasWrittenLastTime() {
    start();
    submit(MENTOR, reference, "make-intake-plan", Map.of("goals", "Three goals"));
    untilMorningOf(reference, START.plusMonths(1));
    assertThat(shown(MENTOR, reference, "log-check-in"))
        .containsEntry("goalsShown", "Three goals")
        .containsEntry("previousProgress", "");
    checkIn(false);
    untilMorningOf(reference, START.plusMonths(2));

    assertThat(shown(MENTOR, reference, "log-check-in"))
        .containsEntry("previousProgress", "The pumps are understood");
  }

  @Test
  @Deviation(
      when = Deviation.When.YEAR,
      of = "The hours are split far from half and half, twice in a row",
      learns = "The mentor, by the task to discuss it with the official")
  void timeSplitOutsideTheBandTwiceInARowIsDiscussed() {
    start();
    for (int round = 1; round <= 3; round++) {
      untilMorningOf(reference, START.plusMonths(round));
      logHours(110, 30);
    }
    assertThat(openTasks(reference)).doesNotContain("discuss-time-split");
    untilMorningOf(reference, START.plusMonths(4));
    logHours(100, 45);

    assertThat(task(reference, "discuss-time-split").getAssignee()).isEqualTo(MENTOR);
    assertThat(shown(MENTOR, reference, "discuss-time-split"))
        .containsEntry(
            "splitShown", "320 uur voor de gemeente, 105 uur voor Oekraïne (Oekraïne: 25%)");
    submit(MENTOR, reference, "discuss-time-split", Map.of("plan", "Two days a week"));
    assertThat(placement).hasPassed("end_splitDiscussed");
    assertThat(timesPassed("discuss-time-split")).isEqualTo(1);
  }

  @Test
  void monthWithoutHoursNeedsNoThemes() {
    start();
    untilMorningOf(reference, START.plusMonths(1));
    submit(OFFICIAL, reference, "log-hours", Map.of("hoursLocal", 0, "hoursUkraine", 0));

    assertThat(placement).hasPassed("end_inBand");
    assertThat(placements.hours(contractOf(reference)).ukrainianShare()).isEmpty();
  }

  @Test
  void hoursAreReadAsTheOfficialWritesThemAndFitAMonth() {
    start();
    untilMorningOf(reference, START.plusMonths(1));
    assertThat(refusal(OFFICIAL, reference, "log-hours", typedHours("200", "50,5")))
        .contains("250,5", "199,3");
    assertThat(refusal(OFFICIAL, reference, "log-hours", typedHours("1.000", "50")))
        .contains("1\u00a0000");

    submit(OFFICIAL, reference, "log-hours", typedHours("72,5", "70.5"));
    assertThat(placements.hours(contractOf(reference)).local()).isEqualByComparingTo("72.5");
    assertThat(placements.hours(contractOf(reference)).ukraine()).isEqualByComparingTo("70.5");
  }

  private static Map<String, Object> typedHours(String local, String ukraine) {
    return Map.of("hoursLocal", local, "hoursUkraine", ukraine, "themes", List.of("water"));
  }

  @Test
  void officialReadsInUkrainianWhichTimeTheHoursAreAbout() {
    start();
    untilMorningOf(reference, START.plusMonths(1));

    assertThat((String) shown(OFFICIAL, reference, "log-hours").get("monthShown"))
        .isEqualTo("4 січня 2027 року – 3 лютого 2027 року");
  }

  @Test
  void formOfAMonthThatIsLateIsAboutThatMonth() {
    start();
    untilMorningOf(reference, START.plusMonths(1));
    untilMorningOf(reference, START.plusMonths(2));
    List<String> months = new ArrayList<>();
    for (Task round : tasks(reference, "log-hours")) {
      as(
          OFFICIAL,
          () ->
              months.add(
                  (String)
                      engine
                          .getFormService()
                          .getTaskFormVariables(round.getId())
                          .get("monthShown")));
    }

    assertThat(months)
        .containsExactly(
            "4 січня 2027 року – 3 лютого 2027 року", "4 лютого 2027 року – 3 березня 2027 року");
  }

  @Test
  void hoursLoggedLateTakeTheirPlaceAmongTheMonths() {
    start();
    for (int round = 1; round <= 4; round++) {
      untilMorningOf(reference, START.plusMonths(round));
    }
    List<Task> rounds = tasks(reference, "log-hours");
    assertThat(rounds).hasSize(4);
    log(rounds.get(3), 70, 70);
    log(rounds.get(1), 110, 30);
    log(rounds.get(0), 140, 0);
    assertThat(openTasks(reference)).doesNotContain("discuss-time-split");
    log(rounds.get(2), 110, 30);

    assertThat(openTasks(reference)).contains("discuss-time-split");
    assertThat(hours.recent(contractOf(reference)).ukrainianShare()).contains(31);
  }

  @Test
  void lastMonthIsAskedAboutBeforeTheContractEndsAndIsItsOwn() {
    start();
    untilMorningOf(reference, LocalDate.parse("2027-12-26"));
    assertThat(tasks(reference, "log-hours")).hasSize(11);
    untilMorningOf(reference, LocalDate.parse("2027-12-27"));
    List<Task> rounds = tasks(reference, "log-hours");

    assertThat(rounds).hasSize(12);
    assertThat(rounds.get(11).getDueDate())
        .isBefore(java.util.Date.from(placements.schedule(reference).ended()));
    log(rounds.get(11), 60, 50);
    log(rounds.get(10), 60, 40);
    assertThat(hours.ofContract(contractOf(reference)))
        .filteredOn(month -> month.logged().isPresent())
        .extracting(month -> month.asked().month().from())
        .containsExactly(LocalDate.parse("2027-11-04"), LocalDate.parse("2027-12-04"));
    assertThat(placements.schedule(reference).months()).hasSize(12);
    assertThat(placement).hasPassed("gateway_anotherMonth", "end_lastMonth");
  }

  @Test
  void missingMonthIsNoShiftOfTheThreeThatRoll() {
    start();
    for (int round = 1; round <= 5; round++) {
      untilMorningOf(reference, START.plusMonths(round));
    }
    List<Task> rounds = tasks(reference, "log-hours");
    for (int round : List.of(0, 1, 2, 4)) {
      log(rounds.get(round), 110, 30);
    }
    assertThat(openTasks(reference)).as("a gap").doesNotContain("discuss-time-split");
    log(rounds.get(3), 110, 30);

    assertThat(openTasks(reference)).containsOnlyOnce("discuss-time-split");
  }

  @Test
  void hoursFitTheHoursOfTheContract() {
    start();
    untilMorningOf(reference, START.plusMonths(1));

    assertThat(refusal(OFFICIAL, reference, "log-hours", typedHours("150", "49,5")))
        .contains("199,5", "36", "199,3");
    submit(OFFICIAL, reference, "log-hours", typedHours("150", "49"));
  }

  @Test
  void projectsAreKeptBesideTheHours() {
    start();
    untilMorningOf(reference, START.plusMonths(1));
    Map<String, Object> answers = new HashMap<>(hours(70, 70));
    answers.put("projectLocal", "Pumps of the north");
    answers.put("projectUkraine", "Water for Testove");
    submit(OFFICIAL, reference, "log-hours", answers);

    LoggedHours logged = hours.ofContract(contractOf(reference)).get(0).logged().orElseThrow();
    assertThat(logged.projectLocal()).isEqualTo("Pumps of the north");
    assertThat(logged.projectUkraine()).isEqualTo("Water for Testove");
  }

  private void start() {
    confirmStart(START);
  }

  private void confirmStart(LocalDate day) {
    submit(HR, reference, "confirm-start", started(day));
  }

  private static Map<String, Object> started(LocalDate day) {
    return Map.of("outcome", "started", "startedOn", day);
  }

  private void checkIn(boolean concern) {
    submit(MENTOR, reference, "log-check-in", checkInAnswers(concern));
  }

  private Map<String, Object> checkInAnswers(boolean concern) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("checkInDate", clock.today());
    answers.put("wellbeing", concern ? "poor" : "good");
    answers.put("progress", "The pumps are understood");
    answers.put("concern", concern);
    return answers;
  }

  private void logHours(int local, int ukraine) {
    submit(OFFICIAL, reference, "log-hours", hours(local, ukraine));
  }

  private void log(Task round, int local, int ukraine) {
    as(
        OFFICIAL,
        () ->
            engine
                .getFormService()
                .submitTaskForm(round.getId(), asTasklistSends(hours(local, ukraine))));
  }

  private static Map<String, Object> hours(int local, int ukraine) {
    return Map.of("hoursLocal", local, "hoursUkraine", ukraine, "themes", List.of("water"));
  }

  private List<String> toldTo(String notice) {
    return jdbc.sql(
            "select recipient from posiv.outbox where case_reference = :case and notice = :notice")
        .param("case", reference.value())
        .param("notice", notice)
        .query(String.class)
        .list();
  }

  private long timesPassed(String activity) {
    return engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(placement.getId())
        .activityId(activity)
        .finished()
        .count();
  }

  private long timesStarted(String activity) {
    return engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(placement.getId())
        .activityId(activity)
        .count();
  }
}
