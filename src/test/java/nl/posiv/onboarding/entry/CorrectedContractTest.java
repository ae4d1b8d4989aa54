package nl.posiv.onboarding.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.mission.Mission;
import nl.posiv.onboarding.mission.MissionState;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** HR corrects a contract that was entered wrongly, and the year follows. */
class CorrectedContractTest extends JourneyTest {

  private String task(String key) {
    return tasks(reference, key).get(0).getId();
  }

  private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
  private static final LocalDate LAST = LocalDate.parse("2027-08-31");
  private static final Map<String, Object> FEW_HOURS =
      Map.of("hoursLocal", 20, "hoursUkraine", 20, "themes", List.of("water"));
  private static final LocalDate LATER = LocalDate.parse("2028-02-28");

  @LocalServerPort private int port;
  @Autowired private Placements placements;
  @Autowired private Changes changes;

  @BeforeEach
  void givenSomebodyWhoWorksAlready() {
    endCase(reference);
    journey = nominate(Forms.worksAlready("utrecht", NOMINATED));
    reference = follow(new CaseReference(journey.getBusinessKey()));
    doIt("resolve-duplicate", Map.of("outcome", "different-person"));
  }

  @Test
  @Deviation(
      of = "A contract was typed wrongly when its case was entered",
      when = Deviation.When.ANY_TIME,
      learns = "HR, on the page of the contracts, where what stood there stays readable",
      undone = "an evaluation that began by the wrong days, as long as nobody wrote anything in it")
  void evaluationThatBeganByTheWrongDaysIsWaitedForAgain() throws Exception {
    enter(LocalDate.parse("2026-12-20"));
    assertThat(openTasks(reference)).contains("decide-follow-up");

    assertThat(correct(Map.of("rightLastDay", LATER.toString())).statusCode()).isEqualTo(302);

    untilMorningOf(reference, NOMINATED.plusDays(1));
    assertThat(openTasks(reference)).doesNotContain("decide-follow-up", "ro3kvit-evaluation");
    assertThat(contractOf(reference).lastDay()).contains(LATER);
    assertThat(rightToWork.period(reference).endsOn()).isEqualTo(LATER);
    assertThat(page()).contains("Er stond: 1 maart 2026 tot en met 20 december 2026, 32 uur");
    assertThat(timer("timer_evaluation")).isEqualTo(LATER.minusWeeks(16));
    assertThat(timer("timer_midYear")).isEqualTo(NOMINATED.plusMonths(6));
    assertThat(timer("timer_endOfContract")).isEqualTo(LATER.plusDays(1));
    assertThat(readers("contract-corrected"))
        .as("everybody who has a day of it in the calendar")
        .containsExactlyInAnyOrder("official-utrecht", "ro3kvit", HR, MANAGER, MENTOR);
    reach("decide-follow-up");
    assertThat(clock.today()).isEqualTo(LATER.minusWeeks(16));
  }

  @Test
  void endThatIsSoonerIsDecidedInTimeForTheNotice() throws Exception {
    enter(LAST);
    untilMorningOf(reference, LocalDate.parse("2027-02-01"));
    List<String> before = openTasks(reference);
    assertThat(before).doesNotContain("decide-follow-up");

    correct(Map.of("rightLastDay", "2027-03-15"));
    untilMorningOf(reference, LocalDate.parse("2027-02-01"));

    assertThat(openTasks(reference)).contains("decide-follow-up");
    assertThat(placements.schedule(reference).followUpDecision()).isEqualTo("2027-02-03");
    assertThat(readers("end-notice-due")).contains(HR, MANAGER);
  }

  @Test
  void contractIsNotOneBeforeItselfInTheChain() throws Exception {
    enter(LAST);
    correct(Map.of("rightFirstDay", "2024-02-01", "rightLastDay", "2027-01-31"));
    assertThat(contractOf(reference).lastDay()).contains(LocalDate.parse("2027-01-31"));

    correct(Map.of("rightFirstDay", "2024-09-01", "rightLastDay", "2027-08-31"));

    assertThat(contractOf(reference).firstDay()).isEqualTo("2024-09-01");
    assertThat(contractOf(reference).lastDay()).contains(LocalDate.parse("2027-08-31"));
  }

  @Test
  void hoursAloneStartNothingAnew() throws Exception {
    enter(LocalDate.parse("2026-12-20"));
    untilMorningOf(reference, NOMINATED.plusDays(1));
    String before = task("decide-follow-up");

    correct(Map.of("rightHours", "28"));

    assertThat(contractOf(reference).hoursPerWeek()).isEqualByComparingTo("28");
    assertThat(readers("contract-corrected")).isEmpty();
    assertThat(task("decide-follow-up")).isEqualTo(before);
  }

  @Test
  void kindHoursAndFirstDayAreCorrectedToo() throws Exception {
    enter(LAST);
    correct(Map.of("rightFirstDay", "2022-06-01", "rightKind", "permanent", "rightHours", "28,5"));

    Contract contract = contractOf(reference);
    assertThat(contract.isPermanent()).isTrue();
    assertThat(contract.firstDay()).isEqualTo("2022-06-01");
    assertThat(contract.hoursPerWeek()).isEqualByComparingTo(new BigDecimal("28.5"));
    assertThat(placements.schedule(reference).start()).isEqualTo(NOMINATED);
    assertThat(placements.schedule(reference).end()).isEqualTo(NOMINATED.plusYears(1).minusDays(1));
    assertThat(rightToWork.period(reference).endsOn()).isNull();
    correct(
        Map.of(
            "rightFirstDay", FIRST.toString(),
            "rightKind", "temporary",
            "rightLastDay", LAST.toString()));
    assertThat(contractOf(reference).lastDay()).contains(LAST);
    assertThat(page()).contains("1 juni 2022 tot en met Geen einde, 28,5 uur");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "rightFirstDay, 2026-12-02, liep al toen",
    "rightFirstDay, '', Vul een dag in",
    "rightLastDay, 2026-11-30, loopt nog",
    "rightLastDay, '', Vul een dag in",
    "rightLastDay, 2029-03-01, 28 februari 2029",
    "rightHours, 41, van 1 tot 40",
    "rightHours, veel, van 1 tot 40",
    "rightHours, '28,25', hoogstens één cijfer",
    "rightFirstDay, 2000-05-16, leeftijd om te werken",
    "reason, ' ', waarom u het verbetert"
  })
  void whatCannotHaveBeenIsRefused(String field, String typed, String sentence) throws Exception {
    enter(LAST);

    HttpResponse<String> refused = correct(Map.of(field, typed));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(sentence, "id=\"" + field + "-error\"");
    assertThat(contractOf(reference).firstDay()).isEqualTo(FIRST);
    assertThat(contractOf(reference).lastDay()).contains(LAST);
  }

  @Test
  void whatWasWrittenOrDecidedIsNotContradicted() throws Exception {
    enter(LAST);
    reach("mentor-evaluation");
    does("mentor-evaluation");
    assertThat(correct(Map.of("rightLastDay", "2027-09-30")).body())
        .contains("een evaluatie geschreven");
    reach("decide-follow-up");
    doIt("decide-follow-up", Map.of("outcome", "end", "reason", "The project is done"));
    assertThat(correct(Map.of("rightLastDay", "2027-09-30")).body()).contains("al besloten");
    assertThat(contractOf(reference).lastDay()).contains(LAST);
  }

  @ParameterizedTest(name = "{0} days before the evaluation is over: {1}")
  @CsvSource({"1, 302", "0, 400"})
  void lastDayIsGivenToAPermanentContractOnlyWhileItsEvaluationCanFollow(int before, int status)
      throws Exception {
    enter(LAST);
    correct(Map.of("rightKind", "permanent"));
    LocalDate over = placements.schedule(reference).summaryClosed();
    untilMorningOf(reference, over.minusDays(before));

    HttpResponse<String> answer =
        correct(Map.of("rightKind", "temporary", "rightLastDay", LATER.toString()));

    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 302) {
      reach("decide-follow-up");
      assertThat(contractOf(reference).lastDay()).contains(LATER);
    } else {
      assertThat(answer.body()).contains("evaluatie van dit vaste contract is al voorbij");
      assertThat(contractOf(reference).isPermanent()).isTrue();
    }
  }

  @Test
  void firstDayAndHoursOfAPermanentContractAreCorrectedAfterItsEvaluationToo() throws Exception {
    enter(LAST);
    correct(Map.of("rightKind", "permanent"));
    untilMorningOf(reference, placements.schedule(reference).summaryClosed());
    List<String> before = openTasks(reference);

    Map<String, String> right = Map.of("rightFirstDay", "2022-06-01", "rightHours", "28");
    assertThat(correct(right).statusCode()).isEqualTo(302);

    assertThat(contractOf(reference).firstDay()).isEqualTo("2022-06-01");
    assertThat(timer("timer_evaluation")).as("not held again").isNull();
    assertThat(openTasks(reference)).containsExactlyInAnyOrderElementsOf(before);
    untilMorningOf(reference, NOMINATED.plusYears(1));
    assertThat(contractOf(reference).isUnderWay()).isTrue();
  }

  @Test
  @Deviation(
      of =
          "The wrong end of a contract that was entered lies days ahead, and its last month is asked",
      when = Deviation.When.YEAR,
      learns = "Official, mentor, HR, managers",
      undone = "the questions about that month: they come back when it is over")
  void lastMonthOfTheWrongDaysIsAskedAboutWhenItIsOver() throws Exception {
    enter(LocalDate.parse("2026-12-08"));
    untilMorningOf(reference, NOMINATED);
    assertThat(openTasks(reference)).contains("log-hours", "log-check-in");

    assertThat(correct(Map.of("rightLastDay", LAST.toString())).statusCode()).isEqualTo(302);

    assertThat(openTasks(reference)).doesNotContain("log-hours", "log-check-in");
    assertThat(timer("timer_checkInOverdue")).isNull();
    assertThat(timer("timer_nextMonth")).isEqualTo("2027-01-01");
    untilMorningOf(reference, LocalDate.parse("2027-01-01"));
    assertThat((String) shown("official-utrecht", reference, "log-hours").get("monthShown"))
        .contains("1 грудня 2026", "31 грудня 2026");
    untilMorningOf(reference, LocalDate.parse("2027-02-01"));
    assertThat(tasks(reference, "log-hours")).hasSize(2);
  }

  @ParameterizedTest(name = "the contract ends on {0}: asked again on {1}")
  @CsvSource({
    "2026-12-09, 2026-12-02",
    "2026-12-31, 2026-12-23",
    "2027-01-08, 2026-12-31",
    // A rest that is asked about only after it has begun is a month of its own.
    "2027-01-11, 2027-01-01",
    "2028-02-28, 2027-01-01"
  })
  void answersAboutTheWrongDaysStayAndTheMonthIsAskedAboutAgain(LocalDate end, LocalDate again)
      throws Exception {
    enter(LocalDate.parse("2026-12-08"));
    untilMorningOf(reference, NOMINATED);
    doIt("log-hours", FEW_HOURS);
    does("log-check-in");
    Contract wrong = contractOf(reference);

    assertThat(correct(Map.of("rightLastDay", end.toString())).statusCode()).isEqualTo(302);

    assertThat(openTasks(reference)).doesNotContain("log-hours", "log-check-in");
    assertThat(timer("timer_nextMonth")).isEqualTo(again);
    untilMorningOf(reference, again);
    doIt("log-hours", FEW_HOURS);
    assertThat(hours.ofContract(wrong))
        .singleElement()
        .satisfies(month -> assertThat(month.logged()).isPresent())
        .satisfies(month -> assertThat(month.asked().month().from()).isEqualTo(NOMINATED));
    assertThat(
            jdbc.sql("select count(*) from posiv.logged_hours where case_reference = ?")
                .param(reference.value())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    assertThat(talks.ofContract(wrong)).hasSize(1);
    does("log-check-in");
    assertThat(talks.ofContract(wrong)).as("both talks").hasSize(2);
  }

  @Test
  void restThatJoinsTheMonthBeforeIsAskedAboutWithIt() throws Exception {
    enter(LAST);
    untilMorningOf(reference, LocalDate.parse("2027-02-03"));
    does("log-hours");

    correct(Map.of("rightLastDay", "2027-02-05"));
    untilMorningOf(reference, LocalDate.parse("2027-02-04"));

    assertThat(
            tasks(reference, "log-hours").stream()
                .map(
                    task -> engine.getRuntimeService().getVariable(task.getExecutionId(), "month")))
        .contains("2027-01-01");
  }

  @Test
  @Deviation(
      of = "The days of a contract that was entered are corrected, and UWV must know of the work",
      when = Deviation.When.YEAR,
      learns = "HR, by the task to look at the right to work and to notify UWV",
      undone = "UWV is notified again, with the right days")
  void uwvIsToldTheRightDaysWhereTheLawWantsIt() throws Exception {
    enter("temporary-protection", LAST);
    assertThat(openTasks(reference)).doesNotContain("collect-right-to-work");

    correct(Map.of("rightLastDay", "2027-02-28"));

    doIt("collect-right-to-work", Forms.rightToWork("temporary-protection", true));
    assertThat(shown(HR, reference, "notify-uwv")).containsEntry("endDate", "28 februari 2027");
    does("notify-uwv");
    assertThat(rightToWork.period(reference).endsOn()).isEqualTo("2027-02-28");
    assertThat(openTasks(reference)).doesNotContain("collect-right-to-work", "notify-uwv");
  }

  @Test
  void whereUwvNeedNotKnowNothingIsAsked() throws Exception {
    enter("free-to-work", LAST);
    correct(Map.of("rightLastDay", "2027-02-28"));
    assertThat(openTasks(reference)).doesNotContain("collect-right-to-work");
  }

  @Test
  void hoursAloneAreNotNotifiedAgain() throws Exception {
    enter("temporary-protection", LAST);
    correct(Map.of("rightHours", "28"));
    assertThat(openTasks(reference)).doesNotContain("collect-right-to-work");
  }

  @ParameterizedTest(name = "leaving on 1 March, contract corrected to end on {0}: still {1}")
  @CsvSource({"2027-02-28, false", "2027-03-01, true", "2027-12-31, true"})
  void announcedEndAfterTheCorrectedOneIsCancelled(LocalDate end, boolean leaves) throws Exception {
    enter(LAST);
    report(HR, "official-resigned", LocalDate.parse("2027-03-01"));

    correct(Map.of("rightLastDay", end.toString()));

    assertThat(changes.announcedEnd(reference).isPresent()).isEqualTo(leaves);
    untilMorningOf(reference, LocalDate.parse("2027-03-01"));
    assertThat(contracts.underWay(reference)).isEmpty();
    assertThat(contractOf(reference).lastDay()).contains(LocalDate.parse("2027-02-28"));
    assertThat(contractOf(reference).endedBy())
        .isEqualTo(leaves ? "official-resigned" : "last-day");
  }

  @ParameterizedTest(name = "mission until 14 February, contract corrected to end on {0}: {1}")
  @CsvSource({"2027-02-13, CANCELLED", "2027-02-14, APPROVED"})
  void missionThatWouldLastLongerThanTheContractIsCancelled(LocalDate end, MissionState state)
      throws Exception {
    enter(LAST);
    goUntil(LocalDate.parse("2027-02-14"));

    correct(Map.of("rightLastDay", end.toString()));

    assertThat(missions.of(List.of(reference))).extracting(Mission::stage).containsExactly(state);
    if (state == MissionState.CANCELLED) {
      assertThat(readers("mission-cancelled"))
          .containsExactlyInAnyOrder("official-utrecht", HR, MANAGER, MENTOR);
      assertThat(running()).doesNotContain("mission");
    } else {
      assertThat(readers("mission-cancelled")).isEmpty();
    }
  }

  /** A mission of a week that a manager approved. */
  private void goUntil(LocalDate day) {
    String mission =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey("mission")
            .latestVersion()
            .singleResult()
            .getId();
    Map<String, Object> wanted =
        Map.of("from", day.minusDays(6), "until", day, "purpose", "Water for a school");
    as(
        "official-utrecht",
        () -> engine.getFormService().submitStartForm(mission, asTasklistSends(wanted)));
    submit(
        HR,
        reference,
        "check-mission",
        Map.of(
            "outcome", "safe",
            "adviceSeenOn", clock.today(),
            "insured", true,
            "embassyInformed", true,
            "exitBasis", "business-trip",
            "exitVerified", true,
            "reentryVerified", true));
    submit(MANAGER, reference, "approve-mission", Map.of("outcome", "approve"));
  }

  @Test
  void whatIsSoAlreadyIsNoCorrection() throws Exception {
    enter(LAST);

    assertThat(correct(Map.of()).statusCode()).isEqualTo(302);

    assertThat(page()).doesNotContain("Er stond:");
  }

  @Test
  void onlyAContractThatWasEnteredIsCorrected() throws Exception {
    CaseReference other = follow(nominatedCase("utrecht"));
    assertThat(TasklistUser.signIn(port, HR).page("/contracts/" + other).body())
        .doesNotContain("/correction");
  }

  private void enter(LocalDate last) {
    enter("free-to-work", last);
  }

  private void enter(String residenceStatus, LocalDate last) {
    submit(
        HR,
        reference,
        "complete-entry",
        Forms.with(Forms.entry("utrecht", FIRST, last), "residenceStatus", residenceStatus));
    untilMorningOf(reference, NOMINATED);
  }

  private HttpResponse<String> correct(Map<String, String> typed) throws Exception {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    PageForm form =
        PageForm.in(hr.page("/contracts/" + reference).body()).stream()
            .filter(found -> found.action().endsWith("/correction"))
            .findFirst()
            .orElseThrow();
    Map<String, String> all = new HashMap<>(Map.of("reason", "The year was typed wrongly"));
    all.putAll(typed);
    return hr.sendForm(form.action(), form.with(all).fields());
  }

  private String page() {
    return TasklistUser.signIn(port, HR).page("/contracts/" + reference).body();
  }

  private LocalDate timer(String id) {
    List<Job> jobs = engine.getManagementService().createJobQuery().activityId(id).list();
    return jobs.isEmpty()
        ? null
        : LocalDate.ofInstant(jobs.get(0).getDuedate().toInstant(), ProgrammeClock.ZONE);
  }
}
