package nl.posiv.onboarding.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contract;
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
  private static final LocalDate LATER = LocalDate.parse("2028-02-28");

  @LocalServerPort private int port;
  @Autowired private Placements placements;

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
  void endThatLeavesNoMonthToAskAboutIsCorrectedToo() throws Exception {
    enter(LAST);
    LocalDate end = LocalDate.parse("2027-02-05");
    untilMorningOf(reference, LocalDate.parse("2027-02-03"));

    assertThat(correct(Map.of("rightLastDay", end.toString())).statusCode()).isEqualTo(302);

    untilMorningOf(reference, end.plusDays(1));
    assertThat(contracts.underWay(reference)).isEmpty();
    assertThat(openTasks(reference))
        .contains("decide-follow-up")
        .doesNotContain("log-hours", "log-check-in");
    assertThat(engine.getManagementService().createJobQuery().noRetriesLeft().count()).isZero();
  }

  @Test
  void hoursAloneStartNothingAnew() throws Exception {
    enter(LocalDate.parse("2026-12-20"));
    untilMorningOf(reference, NOMINATED.plusDays(1));
    String before = task("decide-follow-up");

    correct(Map.of("rightHours", "28"));

    assertThat(contractOf(reference).hoursPerWeek()).isEqualByComparingTo("28");
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

  @Test
  void afterTheLastMonthWasAskedNothingMoves() throws Exception {
    enter(LocalDate.parse("2026-12-08"));
    untilMorningOf(reference, NOMINATED);

    assertThat(correct(Map.of("rightLastDay", "2027-09-30")).body()).contains("laatste maand");
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
    submit(
        HR,
        reference,
        "complete-entry",
        Forms.with(Forms.entry("utrecht", FIRST, last), "residenceStatus", "transition-document"));
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
