package nl.posiv.onboarding.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.contracts.ContractEnd;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.EngineTables;
import nl.posiv.onboarding.support.Outboxes;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mentor is worried after a monthly talk, and what comes of it. */
class ConcernTest extends YearTest {

  private static final String HR = "hr-utrecht";
  private static final String MENTOR = "mentor-utrecht";
  private static final String WRITTEN = "Finds it hard to sleep on Sundays";
  private static final String AGREED = "A day less in the field until June";
  private static final LocalDate TALK = START.plusMonths(1);

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private People people;

  private CaseReference reference;
  private ProcessInstance placement;

  @BeforeEach
  void givenAMonthThatIsOver() {
    reference = readyCase("utrecht");
    placement = startPhase("placement", reference, Map.of());
    submit(HR, reference, "confirm-start", Map.of("outcome", "started", "startedOn", START));
    untilMorningOf(reference, TALK);
  }

  @Test
  @Deviation(
      when = Deviation.When.YEAR,
      of = "The mentor raises a concern",
      learns =
          "HR, by a mail and a task with a date; the mentor, that it is followed up; neither mail"
              + " says what was written or agreed")
  void concernOpensATaskOfHrThatHoldsUpNothing() {
    jdbc.sql("update posiv.work_phone set phone = '030 000 00 01' where user_id = :mentor")
        .param("mentor", MENTOR)
        .update();
    checkIn(true);

    assertThat(placement)
        .hasPassedInOrder(
            "sendTask_concern-raised", "serviceTask_raiseConcern", "end_concernRaised")
        .hasNotPassed("end_checkIn");
    assertThat(placement)
        .variables()
        .containsOnlyKeys("caseReference", "municipality", "start", "month");
    assertThat(task(reference, "follow-up-concern").getTenantId()).isEqualTo("utrecht");
    assertThat(task(reference, "follow-up-concern").getDueDate()).hasToString(due("2027-02-09"));
    assertThat(shown(HR, reference, "follow-up-concern"))
        .containsEntry("raisedBy", "Mentor Utrecht")
        .containsEntry("mentorPhone", "030 000 00 01")
        .containsEntry("mentorEmail", "mentor-utrecht@posiv.example")
        .containsEntry("wellbeingShown", "Niet goed")
        .containsEntry("heldOnShown", "4 februari 2027")
        .doesNotContainValue(WRITTEN);

    settle();

    assertThat(told("concern-followed-up")).containsExactly(MENTOR);
    assertThat(openTasks(reference)).doesNotContain("follow-up-concern");
    assertThat(new EngineTables(jdbc).placesOf(List.of(WRITTEN, AGREED))).isEmpty();
    assertThat(mails()).isNotEmpty().noneMatch(mail -> mail.contains("Sundays"));
  }

  @Test
  void withoutAConcernHrHasNothingToDo() {
    checkIn(false);

    assertThat(openTasks(reference)).doesNotContain("follow-up-concern");
    assertThat(told("concern-raised")).isEmpty();
  }

  @Test
  void hrThatKeepsAnEyeOnItIsAskedAgainOnTheDayItChose() {
    checkIn(true);
    assertThat(refusal(HR, reference, "follow-up-concern", watch(TALK.minusDays(1))))
        .contains("verleden");
    assertThat(refusal(HR, reference, "follow-up-concern", watch(END.plusDays(1))))
        .contains("3 januari 2028");
    submit(HR, reference, "follow-up-concern", watch(TALK.plusDays(20)));
    assertThat(openTasks(reference)).doesNotContain("follow-up-concern");
    untilMorningOf(reference, TALK.plusDays(19));
    assertThat(openTasks(reference)).doesNotContain("follow-up-concern");
    untilMorningOf(reference, TALK.plusDays(20));

    assertThat((String) shown(HR, reference, "follow-up-concern").get("agreedShown"))
        .contains(AGREED, "4 februari 2027");
    settle();
    assertThat(told("concern-followed-up")).hasSize(2);
  }

  @Test
  @Deviation(
      when = Deviation.When.END,
      of = "A concern of the mentor is still open when the contract ends",
      learns = "HR: its task stays, and can be answered; nobody looks again later")
  void openConcernOutlivesTheContractAndIsThenOnlySettled() {
    checkIn(true);
    untilMorningOf(reference, END.plusDays(1));
    contracts.complete(contractOf(reference).storedId());
    assertThat(placement).isEnded();

    assertThat(refusal(HR, reference, "follow-up-concern", watch(clock.today()))).contains("2028");
    settle();

    assertThat(openTasks(reference)).isEmpty();
  }

  @Test
  void nobodyLooksAgainOnceTheOfficialHasLeft() {
    checkIn(true);
    submit(HR, reference, "follow-up-concern", watch(TALK.plusDays(20)));
    contracts.endEarly(reference, ContractEnd.MUTUAL_CONSENT, TALK.plusDays(5));
    untilMorningOf(reference, TALK.plusDays(20));

    assertThat(openTasks(reference)).doesNotContain("follow-up-concern");
    assertThat(
            engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityId("end_concernOver")
                .finished()
                .list())
        .isNotEmpty();
    assertThat(page(HR)).contains("de ambtenaar werkt hier niet meer");
  }

  @Test
  void eachReaderSeesOfTheTalksWhatIsForThem() {
    checkIn(true);
    submit(HR, reference, "follow-up-concern", watch(TALK.plusDays(20)));
    untilMorningOf(reference, START.plusMonths(2).plusDays(10));
    untilMorningOf(reference, START.plusMonths(3));

    assertThat(page(HR))
        .as("HR")
        .contains("id=\"check-ins\"", "Niet goed", AGREED, "Gemist", "Nog te voeren")
        .containsSubsequence("Nog te voeren", "Gemist", "Gevoerd op 4 februari 2027")
        .doesNotContain("Sundays");
    for (String guide : List.of(MENTOR, "mentor2-utrecht")) {
      assertThat(page(guide))
          .as(guide)
          .contains("id=\"check-ins\"", WRITTEN, "HR houdt het in de gaten")
          .doesNotContain(AGREED, "De eed of belofte");
    }
    assertThat(signIn("official-utrecht").page("/my-year").body())
        .contains("id=\"check-ins\"", WRITTEN, "Погано")
        .doesNotContain(AGREED, "кадрову службу зателефонувати");
    for (String other : List.of("manager-utrecht", "ro3kvit", "posiv")) {
      assertThat(page(other)).as(other).doesNotContain("id=\"check-ins\"", "Sundays", AGREED);
    }
    for (String other : List.of("ro3kvit", "posiv")) {
      assertThat(page(other)).as(other).doesNotContain("oncern", "zorg van de mentor");
    }
    for (String stranger : List.of("mentor-arnhem", "hr-arnhem")) {
      assertThat(signIn(stranger).page("/cases/" + reference).statusCode())
          .as(stranger)
          .isEqualTo(404);
    }
  }

  @Test
  void mentorFindsThePageOfTheCaseBesideTheTasks() {
    assertThat(signIn(MENTOR).page("/tasks").body()).contains("/cases/" + reference);
    assertThat(signIn("mentor2-utrecht").page("/tasks").body()).contains("/cases/" + reference);
    assertThat(signIn(HR).page("/tasks").body()).doesNotContain("id=\"guided\"");
  }

  @Test
  void mentorWhoMovedToAnotherMunicipalityTakesNothingAlong() {
    checkIn(true);
    UserId mentor = new UserId(MENTOR);
    people.revokeEverywhere(mentor, Role.MENTOR);
    people.grant(mentor, Role.MENTOR, new MunicipalityId("arnhem"));

    TasklistUser moved = signIn(MENTOR);
    for (String page : List.of("/cases/", "/evaluations/")) {
      HttpResponse<String> answer = moved.page(page + reference);
      assertThat(answer.statusCode()).as(page).isEqualTo(404);
      assertThat(answer.body()).as(page).doesNotContain(WRITTEN);
    }
  }

  private void checkIn(boolean concern) {
    submit(
        MENTOR,
        reference,
        "log-check-in",
        Map.of(
            "checkInDate",
            clock.today(),
            "wellbeing",
            "poor",
            "progress",
            WRITTEN,
            "concern",
            concern));
  }

  private void settle() {
    submit(HR, reference, "follow-up-concern", Map.of("outcome", "settled", "agreed", AGREED));
  }

  private static Map<String, Object> watch(LocalDate day) {
    return Map.of("outcome", "keep-an-eye", "agreed", AGREED, "askAgainOn", day);
  }

  private TasklistUser signIn(String user) {
    return TasklistUser.signIn(port, user);
  }

  private String page(String user) {
    return signIn(user).page("/cases/" + reference).body();
  }

  private static String due(String day) {
    return java.util.Date.from(
            LocalDate.parse(day)
                .atTime(17, 0)
                .atZone(nl.posiv.onboarding.calendar.ProgrammeClock.ZONE)
                .toInstant())
        .toString();
  }

  private List<String> told(String notice) {
    return new Outboxes(jdbc).readers(notice, reference);
  }

  private List<String> mails() {
    return new Outboxes(jdbc).written(reference);
  }
}
