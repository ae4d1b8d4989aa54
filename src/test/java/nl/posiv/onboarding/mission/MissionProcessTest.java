package nl.posiv.onboarding.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.RunningCases;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.EngineTables;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.SameMoment;
import nl.posiv.onboarding.support.TasklistUser;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An official goes to Ukraine for the work, and comes back. */
class MissionProcessTest extends JourneyTest {

  private static final String OFFICIAL = "official-utrecht";
  private static final String PURPOSE = "Water for a school by the river";
  private static final String REPORT = "The pumps run again";
  private static final LocalDate FROM = LocalDate.parse("2027-02-08");
  private static final LocalDate UNTIL = LocalDate.parse("2027-02-14");

  private static final Map<String, Object> SAFE =
      Map.of(
          "outcome", "safe",
          "adviceSeenOn", START,
          "insured", true,
          "embassyInformed", true,
          "exitBasis", "business-trip",
          "exitVerified", true,
          "reentryVerified", true);

  private static final Map<String, Object> NOT_SAFE =
      Map.of("outcome", "not-safe", "reason", "No insurer covers it");

  @LocalServerPort private int port;
  @Autowired private RunningCases runningCases;
  @Autowired private People people;

  /** That of the first mission. */
  private ProcessInstance process;

  @BeforeEach
  void givenAnOfficialAtWork() {
    reach("take-oath");
  }

  @Test
  void officialAsksHrChecksAManagerApprovesAndTheReturnIsReported() {
    TasklistUser official = TasklistUser.signIn(port, OFFICIAL);
    TasklistUser hr = TasklistUser.signIn(port, HR);
    assertThat(official.page("/my-year").body()).contains("Ви ще не запитували жодного");

    assertThat(official.start("mission", request(FROM, UNTIL))).isEqualTo(reference.value());
    process = missionsThatRun().singleResult();
    assertThat(task(reference, "check-mission").getTenantId()).isEqualTo("utrecht");
    assertThat(official.page("/my-year").body()).contains("Розглядає кадрова служба", PURPOSE);
    String change = "/tasks/new/change-mission";
    for (TasklistUser reader : List.of(official, hr)) {
      assertThat(reader.page("/cases/" + reference).body()).contains(change);
    }
    assertThat(TasklistUser.signIn(port, "ro3kvit").page("/cases/" + reference).body())
        .doesNotContain(change);
    take(hr, "check-mission", SAFE);
    take(TasklistUser.signIn(port, MANAGER), "approve-mission", Map.of("outcome", "approve"));
    assertThat(readers("mission-approved")).containsExactlyInAnyOrder(OFFICIAL, HR, MENTOR);

    untilMorningOf(reference, UNTIL);
    assertThat(openTasks(reference)).doesNotContain("report-mission");
    untilMorningOf(reference, UNTIL.plusDays(1));
    official.complete(reference, "report-mission", Map.of("returnedOn", UNTIL, "report", REPORT));

    assertThat(mission().stage()).isEqualTo(MissionState.REPORTED);
    assertThat(process)
        .isEnded()
        .hasPassed("end_reported", "end_missionOver")
        .hasNotPassed("timer_notReturned");
    assertThat(readers("mission-reported")).containsExactlyInAnyOrder(HR, MANAGER, MENTOR);
    assertThat(hr.page("/cases/" + reference).body())
        .contains(
            PURPOSE,
            REPORT,
            "Reisadvies bekeken op 4 januari 2027",
            "Grond om Oekraïne weer te verlaten: dienstreis",
            "8 februari 2027 – 14 februari 2027 (aantal dagen: 7)")
        .doesNotContain(change);
    assertThat(TasklistUser.signIn(port, "ro3kvit").page("/cases/" + reference).body())
        .contains("8 February 2027 – 14 February 2027 (number of days: 7)", "Back and reported")
        .doesNotContain(PURPOSE, REPORT, "business trip");
    assertThat(TasklistUser.signIn(port, "posiv").page("/cases/" + reference).body())
        .doesNotContain("8 February 2027");
    assertThat(new EngineTables(jdbc).placesInCases(List.of(PURPOSE, REPORT))).isEmpty();
  }

  @Test
  void officialCorrectsTheReportAndTheMunicipalityReadsBoth() {
    ask(FROM, UNTIL);
    check(SAFE);
    decide(Map.of("outcome", "approve"));
    untilMorningOf(reference, UNTIL.plusDays(1));
    submit(OFFICIAL, reference, "report-mission", Map.of("returnedOn", UNTIL, "report", REPORT));
    TasklistUser official = TasklistUser.signIn(port, OFFICIAL);

    assertThat(correctReport(official, FROM.minusDays(1)).statusCode()).isEqualTo(400);
    assertThat(correctReport(official, UNTIL.minusDays(1)).statusCode()).isEqualTo(302);

    TasklistUser hr = TasklistUser.signIn(port, HR);
    assertThat(hr.page("/cases/" + reference).body())
        .contains("‘14 februari 2027’", "‘13 februari 2027’", "I mistook the day")
        .doesNotContain("/corrections/mission_report/");
    assertThat(TasklistUser.signIn(port, "ro3kvit").page("/cases/" + reference).body())
        .doesNotContain("I mistook the day", REPORT);
  }

  private HttpResponse<String> correctReport(TasklistUser official, LocalDate returnedOn) {
    Matcher link =
        Pattern.compile("/cases/[^\"]+/corrections/mission_report/\\d+")
            .matcher(official.page("/cases/" + reference).body());
    assertThat(link.find()).isTrue();
    PageForm form = PageForm.in(official.page(link.group()).body()).get(0);
    return official.sendForm(
        form.action(),
        form.with(
                Map.of(
                    "returnedOn", returnedOn.toString(), "correctionReason", "I mistook the day"))
            .fields());
  }

  @Test
  void hrAsksForAnOfficialOfItsMunicipality() {
    start(HR, "mission", with(request(FROM, UNTIL), "caseReference", reference.value()));

    assertThat(mission().requestedBy()).isEqualTo(new UserId(HR));
    check(SAFE);
    decide(Map.of("outcome", "approve"));
    untilMorningOf(reference, UNTIL.plusDays(1));
    assertThat(task(reference, "report-mission").getAssignee()).isEqualTo(OFFICIAL);
  }

  @Deviation(
      of = "A mission to Ukraine is not safe enough",
      when = Deviation.When.YEAR,
      learns = "the official, with the reason on their page; HR")
  @Test
  void missionThatIsNotSafeIsRefusedAndTheOfficialReadsWhy() {
    ask(FROM, UNTIL);
    check(NOT_SAFE);

    assertThat(mission().stage()).isEqualTo(MissionState.REFUSED);
    assertThat(process).isEnded().hasPassed("end_refused");
    assertThat(readers("mission-refused")).containsExactlyInAnyOrder(OFFICIAL, HR);
    assertThat(TasklistUser.signIn(port, OFFICIAL).page("/my-year").body())
        .contains("Відмовлено", "No insurer covers it");
    ask(FROM, UNTIL);
  }

  @Deviation(
      of = "The manager does not approve a mission to Ukraine",
      when = Deviation.When.YEAR,
      learns = "the official, with the reason on their page; HR")
  @Test
  void managerRejectsAndTheOfficialReadsWhy() {
    ask(FROM, UNTIL);
    check(SAFE);
    assertThat(shown(MANAGER, reference, "approve-mission"))
        .containsEntry("purposeShown", PURPOSE)
        .extractingByKey("checkShown")
        .asString()
        .contains("Verzekering dekt Oekraïne: ja");
    decide(Map.of("outcome", "reject", "reason", "Not this month"));

    assertThat(mission().stage()).isEqualTo(MissionState.REFUSED);
    assertThat(process).isEnded().hasPassed("end_refused");
    assertThat(TasklistUser.signIn(port, OFFICIAL).page("/my-year").body())
        .contains("Not this month");
  }

  @Test
  void whoeverCheckedAMissionDoesNotDecideOnIt() {
    Colleagues colleagues = new Colleagues(people, engine.getIdentityService());
    String both = colleagues.add("both-utrecht", Role.HR, "utrecht");
    people.grant(new UserId(both), Role.MANAGER, new MunicipalityId("utrecht"));
    engine.getIdentityService().createMembership(both, Role.MANAGER.group());
    ask(FROM, UNTIL);
    submit(both, reference, "check-mission", SAFE);
    String decision = task(reference, "approve-mission").getId();
    TasklistUser user = TasklistUser.signIn(port, both);

    HttpResponse<String> claim = claim(user, both, decision);
    assertThat(claim.statusCode()).isEqualTo(403);
    assertThat(user.message(claim)).contains("iemand anders moet beslissen");
    assertThat(user.handIn(decision, Map.of("outcome", "approve")).statusCode()).isEqualTo(400);
    decide(Map.of("outcome", "approve"));
  }

  @Test
  void nobodyIsFoundSafeWithoutInsuranceAdviceAndAWayBack() {
    ask(FROM, UNTIL);

    for (String needed :
        List.of("adviceSeenOn", "insured", "exitBasis", "exitVerified", "reentryVerified")) {
      Map<String, Object> without = new HashMap<>(SAFE);
      without.remove(needed);
      assertThat(refusal(HR, reference, "check-mission", without))
          .as("without %s", needed)
          .contains("zonder dit gaat niemand naar Oekraïne");
    }
    assertThat(refusal(HR, reference, "check-mission", Map.of("outcome", "not-safe")))
        .contains("Reden");
    assertThat(
            refusal(
                HR,
                reference,
                "check-mission",
                with(SAFE, "adviceSeenOn", clock.today().plusDays(1))))
        .contains("toekomst");
  }

  @Test
  void nobodyIsSentOnDaysThatHavePassed() {
    ask(FROM, UNTIL);
    check(SAFE);
    untilMorningOf(reference, FROM.plusDays(1));

    assertThat(refusal(MANAGER, reference, "approve-mission", Map.of("outcome", "approve")))
        .contains("8 februari 2027");
    decide(Map.of("outcome", "reject", "reason", "Too late"));
    assertThat(process).isEnded();
  }

  @Deviation(
      of = "A mission to Ukraine is cancelled",
      when = Deviation.When.YEAR,
      learns = "the official, HR, the managers and the mentor",
      undone = "its open task closes")
  @ParameterizedTest
  @CsvSource({OFFICIAL, HR})
  void missionIsCancelledByTheOfficialOrHr(String user) {
    ask(FROM, UNTIL);
    String id = mission().id().toString();
    start(user, "change-mission", Map.of("mission", id, "outcome", "cancel"));

    assertThat(mission().stage()).isEqualTo(MissionState.CANCELLED);
    assertThat(process).isEnded().hasPassed("end_cancelled");
    assertThat(openTasks(reference)).doesNotContain("check-mission");
    assertThat(readers("mission-cancelled"))
        .contains(OFFICIAL.equals(user) ? HR : OFFICIAL, MANAGER, MENTOR);
    assertThat(refused(user, "change-mission", Map.of("mission", id, "outcome", "cancel")))
        .isNotBlank();
  }

  @Deviation(
      of = "A mission to Ukraine gets other days",
      when = Deviation.When.YEAR,
      learns = "HR and then the managers, who look at it again; the official",
      undone = "nothing; the approved days hold until the others are approved, or again")
  @Test
  void otherDaysAreCheckedAnewAndTheApprovedOnesHoldAgainWhenTheyAreRefused() {
    approved();
    change(FROM, UNTIL.plusDays(3));

    assertThat(openTasks(reference)).contains("check-mission");
    assertThat(shown(HR, reference, "check-mission").get("approvedShown").toString())
        .contains("14 februari 2027");
    assertThat(refused(OFFICIAL, "mission", request(UNTIL, UNTIL))).contains("8 лютого 2027");
    check(NOT_SAFE);

    assertThat(mission().stage()).isEqualTo(MissionState.APPROVED);
    assertThat(mission().days()).isEqualTo(new MissionDays(FROM, UNTIL));
    untilMorningOf(reference, UNTIL.plusDays(1));
    assertThat(openTasks(reference)).contains("report-mission");
  }

  @Test
  void daysWithinTheApprovedOnesNeedNoNewApproval() {
    approved();
    change(FROM, UNTIL.minusDays(2));

    assertThat(openTasks(reference)).doesNotContain("check-mission");
    assertThat(mission().stage()).isEqualTo(MissionState.APPROVED);
    untilMorningOf(reference, UNTIL.minusDays(1));
    assertThat(openTasks(reference)).contains("report-mission");
    assertThat(refused(OFFICIAL, "change-mission", changed(FROM, UNTIL.minusDays(2))))
        .contains("вже має ці дні");
  }

  @Test
  void whoeverIsOnTheWayCanStayLongerButNotCancel() {
    approved();
    untilMorningOf(reference, FROM.plusDays(2));
    String id = mission().id().toString();
    Map<String, Object> cancelled = Map.of("mission", id, "outcome", "cancel");
    assertThat(refused(OFFICIAL, "change-mission", cancelled)).contains("вже почалося");

    change(FROM, UNTIL.plusDays(1));
    check(with(SAFE, "adviceSeenOn", clock.today()));
    decide(Map.of("outcome", "approve"));
    untilMorningOf(reference, UNTIL.plusDays(1));
    assertThat(openTasks(reference)).doesNotContain("report-mission");
    start(HR, "change-mission", cancelled);
    assertThat(mission().stage()).isEqualTo(MissionState.CANCELLED);
  }

  @Test
  void longAbsenceFromShelterIsWarnedOfWithTheDays() {
    LocalDate until = FROM.plusDays(14);
    assertThat(refused(OFFICIAL, "mission", request(FROM, until))).contains("15", "14 днів");
    Map<String, Object> inShelter = with(request(FROM, until), "livesInShelter", "yes");
    assertThat(refused(OFFICIAL, "mission", inShelter)).contains("15", "14 днів", "місце");
    Map<String, Object> longer = with(request(FROM, FROM.plusDays(28)), "livesInShelter", "yes");
    assertThat(refused(OFFICIAL, "mission", longer)).contains("29", "28 днів");
    assertThat(missions.of(List.of(reference))).isEmpty();

    start(OFFICIAL, "mission", with(inShelter, "absenceKnown", true));

    assertThat(shown(HR, reference, "check-mission").get("absenceShown").toString())
        .contains("Dagen weg: 15", "Na 14 dagen kan de plek vervallen")
        .doesNotContain("wet");
  }

  @Test
  void whoeverDoesNotLiveInShelterMayBeAwayLong() {
    start(OFFICIAL, "mission", with(request(FROM, FROM.plusDays(30)), "livesInShelter", "no"));

    assertThat(shown(HR, reference, "check-mission")).doesNotContainKey("absenceShown");
  }

  @Test
  void nobodyIsOnTwoMissionsAtOnce() {
    ask(FROM, UNTIL);

    assertThat(refused(OFFICIAL, "mission", request(UNTIL, UNTIL.plusDays(5))))
        .contains("8 лютого 2027", "14 лютого 2027");
    assertThat(
            refused(HR, "mission", with(request(FROM, FROM), "caseReference", reference.value())))
        .contains("8 februari 2027");
    ask(UNTIL.plusDays(1), UNTIL.plusDays(5));
    assertThat(missions.of(List.of(reference))).hasSize(2);
  }

  @Test
  void doubleClickAndSecondTabAskOnce() throws Exception {
    TasklistUser official = TasklistUser.signIn(port, OFFICIAL);
    String form = official.openStart("mission");

    List<HttpResponse<String>> answers =
        SameMoment.times(4, () -> official.handInStart(form, request(FROM, UNTIL)));

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
    HttpResponse<String> tab = official.startAnyway("mission", request(FROM, UNTIL));
    assertThat(tab.statusCode()).isEqualTo(400);
    assertThat(official.message(tab)).contains("уже є інше відрядження");
    assertThat(missions.of(List.of(reference))).hasSize(1);
  }

  @Test
  void daysLieInTheContractAndNotInThePast() {
    assertThat(refused(OFFICIAL, "mission", request(END, END.plusDays(1))))
        .contains("останній день договору");
    assertThat(refused(OFFICIAL, "mission", request(START.minusDays(1), UNTIL)))
        .contains("минулому");
    assertThat(refused(OFFICIAL, "mission", request(UNTIL, FROM))).contains("раніше");
    report("ro3kvit", "official-resigned", UNTIL);
    assertThat(refused(OFFICIAL, "mission", request(FROM, UNTIL))).contains("перший день без");
    ask(FROM, UNTIL.minusDays(1));
  }

  @Deviation(
      of = "An earlier end of the work is reported, and a mission to Ukraine would last longer",
      when = Deviation.When.YEAR,
      learns = "the official, HR, the manager and the mentor, at once",
      undone =
          "the mission ends with the last day of work; one that would begin later is cancelled")
  @Test
  void missionEndsWithTheWork() {
    approved();
    LocalDate last = FROM.plusDays(2);
    report(OFFICIAL, "official-resigned", last.plusDays(1));

    assertThat(mission().days()).isEqualTo(new MissionDays(FROM, last));
    assertThat(mission().stage()).isEqualTo(MissionState.APPROVED);
    assertThat(readers("mission-shortened"))
        .containsExactlyInAnyOrder(OFFICIAL, HR, MANAGER, MENTOR);
    untilMorningOf(reference, last.plusDays(1));
    assertThat(openTasks(reference)).contains("report-mission");
    untilMorningOf(reference, last.plusDays(2));
    assertThat(readers("mission-not-returned")).containsExactlyInAnyOrder(HR, MANAGER);
  }

  @Test
  void missionAfterTheWorkDoesNotTakePlace() {
    approved();

    report(OFFICIAL, "official-resigned", FROM);

    assertThat(mission().stage()).isEqualTo(MissionState.CANCELLED);
    assertThat(process).isEnded().hasPassed("end_cancelled");
    assertThat(readers("mission-shortened")).isEmpty();
  }

  @Test
  void whoIsOnTheWayWhenTheWorkEndsAtOnceIsLookedForTheNextDay() {
    approved();
    untilMorningOf(reference, FROM.plusDays(1));

    report(HR, "official-resigned");

    assertThat(mission().days()).isEqualTo(new MissionDays(FROM, FROM.plusDays(1)));
    assertThat(readers("mission-shortened")).contains(HR, MANAGER);
    untilMorningOf(reference, FROM.plusDays(3));
    assertThat(readers("mission-not-returned")).containsExactlyInAnyOrder(HR, MANAGER);
  }

  @Test
  void missionThatEndsBeforeTheWorkStaysAsItIs() {
    approved();

    report(OFFICIAL, "official-resigned", UNTIL.plusDays(1));

    assertThat(mission().days()).isEqualTo(new MissionDays(FROM, UNTIL));
    assertThat(readers("mission-shortened")).isEmpty();
  }

  @Test
  void nobodyGoesBeforeTheFirstWorkingDay() {
    CaseReference prepared =
        follow(
            CaseReference.of(nominate(Forms.nomination("arnhem", clock.today())).getBusinessKey()));

    assertThat(refused("official-arnhem", "mission", request(FROM, UNTIL)))
        .contains("вже почала працювати");
    assertThat(
            refused(
                "hr-arnhem",
                "mission",
                with(request(FROM, UNTIL), "caseReference", prepared.value())))
        .isNotBlank();
  }

  @Test
  void anotherMunicipalitySeesAndAsksNothing() {
    ask(FROM, UNTIL);
    String task = task(reference, "check-mission").getId();
    TasklistUser arnhem = TasklistUser.signIn(port, "hr-arnhem");

    assertThat(arnhem.tasks(reference)).isEmpty();
    assertThat(arnhem.handIn(task, SAFE).statusCode()).isNotIn(200, 204);
    for (String user : List.of("hr-arnhem", "official-arnhem", "official2-utrecht")) {
      TasklistUser stranger = TasklistUser.signIn(port, user);
      HttpResponse<String> asked =
          stranger.startAnyway(
              "mission",
              with(
                  request(UNTIL.plusDays(1), UNTIL.plusDays(2)),
                  "caseReference",
                  reference.value()));
      assertThat(asked.statusCode()).as(user).isEqualTo(400);
      HttpResponse<String> cancelled =
          stranger.startAnyway(
              "change-mission", Map.of("mission", mission().id().toString(), "outcome", "cancel"));
      assertThat(cancelled.statusCode()).as(user).isEqualTo(400);
      assertThat(stranger.page("/cases/" + reference).body()).doesNotContain(PURPOSE);
    }
    assertThat(mission().stage()).isEqualTo(MissionState.REQUESTED);
  }

  @Deviation(
      of = "Nobody confirms the return from a mission to Ukraine",
      when = Deviation.When.YEAR,
      learns = "HR and the managers, at noon of the day after the return")
  @Test
  void hrLearnsOnTheSameDayThatNobodyConfirmedAReturn() {
    approved();
    untilMorningOf(reference, UNTIL.plusDays(1));
    assertThat(readers("mission-not-returned")).isEmpty();

    untilMorningOf(reference, UNTIL.plusDays(2));

    assertThat(readers("mission-not-returned")).containsExactlyInAnyOrder(HR, MANAGER);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from posiv.outbox where notice = 'mission-not-returned'
                      and created_at < cast(:next as timestamp) at time zone 'Europe/Amsterdam'
                    """)
                .param("next", UNTIL.plusDays(2).toString())
                .query(Integer.class)
                .single())
        .as("told on the day after the return")
        .isEqualTo(2);
    assertThat(
            refusal(
                OFFICIAL,
                reference,
                "report-mission",
                Map.of("returnedOn", FROM.minusDays(1), "report", REPORT)))
        .contains("8 лютого 2027");
    submit(OFFICIAL, reference, "report-mission", Map.of("returnedOn", UNTIL, "report", REPORT));
    assertThat(process).isEnded().hasPassed("end_notReturned", "end_reported");
  }

  @Deviation(
      of = "The case ends early while a mission to Ukraine is planned, or under way",
      when = Deviation.When.YEAR,
      learns =
          "the official, HR, the managers and the mentor that a planned one does not take place",
      undone = "a planned mission is cancelled; whoever is on the way is waited for")
  @Test
  void plannedMissionEndsWithTheCaseAndWhoeverIsAwayIsWaitedFor() {
    approved();
    ask(UNTIL.plusDays(10), UNTIL.plusDays(12));
    untilMorningOf(reference, FROM.plusDays(1));

    report("ro3kvit", "official-resigned");

    assertThat(missions.of(List.of(reference)))
        .extracting(Mission::stage)
        .containsExactly(MissionState.APPROVED, MissionState.CANCELLED);
    assertThat(readers("mission-cancelled")).contains(OFFICIAL, HR, MANAGER, MENTOR);
    does("complete-offboarding");
    assertThat(journey).isEnded();
    assertThat(running()).containsExactly("mission");
    assertThat(runningCases.isRunning(reference)).isFalse();
    assertThat(TasklistUser.signIn(port, HR).page("/cases/" + reference).body())
        .contains("Afgelopen");
    untilMorningOf(reference, UNTIL.plusDays(1));
    submit(OFFICIAL, reference, "report-mission", Map.of("returnedOn", UNTIL, "report", REPORT));
    assertThat(running()).isEmpty();
  }

  @Deviation(
      of = "Somebody is on a mission when the case ends, and cannot report the return",
      when = Deviation.When.YEAR,
      learns = "HR, the managers and the mentor that the official is back",
      undone = "nothing; HR reports the return, and the mission is over")
  @ParameterizedTest(name = "days after the return: {0}")
  @ValueSource(ints = {0, 1, 3})
  void hrReportsAReturnThatNobodyElseCan(int days) {
    approved();
    assertThat(refused(HR, "change-mission", returned(clock.today())))
        .contains("nog niet begonnen");
    untilMorningOf(reference, FROM.plusDays(1));
    report("ro3kvit", "official-resigned");
    does("complete-offboarding");
    untilMorningOf(reference, UNTIL.plusDays(days));

    assertThat(refused(HR, "change-mission", returned(FROM.minusDays(1))))
        .contains("8 februari 2027");
    start(HR, "change-mission", returned(UNTIL));

    assertThat(running()).isEmpty();
    assertThat(process).isEnded().hasPassed("sendTask_mission-reported", "end_reported");
    assertThat(mission().stage()).isEqualTo(MissionState.REPORTED);
    assertThat(readers("mission-reported")).contains(HR, MANAGER);
    assertThat(openTasks(reference)).isEmpty();
  }

  @Test
  void returnThatHrReportsEndsTheWaitForOtherDaysToo() {
    approved();
    untilMorningOf(reference, FROM.plusDays(1));
    start(OFFICIAL, "change-mission", changed(FROM, UNTIL.plusDays(1)));
    assertThat(openTasks(reference)).contains("check-mission");

    start(HR, "change-mission", returned(clock.today()));

    assertThat(openTasks(reference)).doesNotContain("check-mission", "approve-mission");
    assertThat(process).isEnded();
    assertThat(mission().stage()).isEqualTo(MissionState.REPORTED);
  }

  private Map<String, Object> returned(LocalDate day) {
    return Map.of(
        "mission",
        mission().id().toString(),
        "outcome",
        "returned",
        "returnedOn",
        day,
        "report",
        REPORT);
  }

  private static Map<String, Object> request(LocalDate from, LocalDate until) {
    return Map.of("from", from, "until", until, "purpose", PURPOSE);
  }

  private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
    Map<String, Object> more = new HashMap<>(answers);
    more.put(key, value);
    return more;
  }

  private Map<String, Object> changed(LocalDate from, LocalDate until) {
    return Map.of(
        "mission", mission().id().toString(), "outcome", "new-dates", "from", from, "until", until);
  }

  private void ask(LocalDate from, LocalDate until) {
    ProcessInstance asked = start(OFFICIAL, "mission", request(from, until));
    process = process == null ? asked : process;
  }

  private ProcessInstanceQuery missionsThatRun() {
    return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("mission");
  }

  private void change(LocalDate from, LocalDate until) {
    start(OFFICIAL, "change-mission", changed(from, until));
  }

  private void approved() {
    ask(FROM, UNTIL);
    check(SAFE);
    decide(Map.of("outcome", "approve"));
  }

  private void check(Map<String, Object> answers) {
    submit(HR, reference, "check-mission", answers);
  }

  private void decide(Map<String, Object> answers) {
    submit(MANAGER, reference, "approve-mission", answers);
  }

  private void take(TasklistUser user, String task, Map<String, Object> answers) {
    user.complete(reference, task, answers);
  }

  private static HttpResponse<String> claim(TasklistUser session, String user, String task) {
    return session.post(
        "/camunda/api/engine/engine/default/task/" + task + "/claim", Map.of("userId", user));
  }

  private ProcessInstance start(String user, String process, Map<String, Object> answers) {
    String definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .latestVersion()
            .singleResult()
            .getId();
    ProcessInstance[] started = new ProcessInstance[1];
    as(
        user,
        () ->
            started[0] =
                engine.getFormService().submitStartForm(definition, asTasklistSends(answers)));
    return started[0];
  }

  private String refused(String user, String process, Map<String, Object> answers) {
    FormFieldValidationException refused =
        catchThrowableOfType(
            FormFieldValidationException.class, () -> start(user, process, answers));
    assertThat(refused).as("%s must be refused", answers).isNotNull();
    return refused.getMessage();
  }

  /** The mission that was asked for last. */
  private Mission mission() {
    List<Mission> all = missions.of(List.of(reference));
    return all.get(all.size() - 1);
  }
}
