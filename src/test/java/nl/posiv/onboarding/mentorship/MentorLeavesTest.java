package nl.posiv.onboarding.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mentor leaves in the middle of a case: the deputy stands in until there is a new mentor. */
class MentorLeavesTest extends YearTest {

  private static final String HR = "hr-utrecht";
  private static final String MANAGER = "manager-utrecht";
  private static final String MENTOR = "mentor-utrecht";
  private static final String DEPUTY = "mentor2-utrecht";
  private static final String NEW_MENTOR = "mentor3-utrecht";
  private static final LocalDate EVALUATION = LocalDate.parse("2027-09-13");

  @LocalServerPort private int port;
  @Autowired private Placements placements;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  private CaseReference reference;
  private ProcessInstance journey;

  @Test
  void deputyHasTheTasksAtOnceAndThenTheNewMentor() {
    givenAYearThatHasBegun();
    givenAThirdMentor();
    assertThat(task(reference, "make-intake-plan").getAssignee()).isEqualTo(MENTOR);
    mentorLeaves();

    Task plan = task(reference, "make-intake-plan");
    assertThat(plan.getAssignee()).isEqualTo(DEPUTY);
    assertThat(told("mentor-left"))
        .containsExactlyInAnyOrder("official-utrecht", HR, MANAGER, DEPUTY);
    assertThat(toldOfTask(plan)).containsExactlyInAnyOrder(MENTOR, DEPUTY);
    assertThat(mentorships.mentorOf(reference)).contains(new UserId(DEPUTY));
    assertThat(mentorships.deputyOf(reference)).isEmpty();
    // Ten working days after Monday 4 January.
    assertThat(dueOn(task(reference, "assign-mentor"))).isEqualTo("2027-01-18");

    askMentor(NEW_MENTOR, DEPUTY);
    assertThat(task(reference, "make-intake-plan").getAssignee()).isEqualTo(DEPUTY);
    submit(NEW_MENTOR, reference, "accept-mentorship", Map.of("outcome", "accept"));

    assertThat(task(reference, "make-intake-plan").getAssignee()).isEqualTo(NEW_MENTOR);
    assertThat(toldOfTask(plan)).containsExactlyInAnyOrder(MENTOR, DEPUTY, NEW_MENTOR);
    assertThat(mentorships.mentorOf(reference)).contains(new UserId(NEW_MENTOR));
    assertThat(mentorships.deputyOf(reference)).contains(new UserId(DEPUTY));
    assertThat(told("mentor-accepted")).containsExactlyInAnyOrder("official-utrecht", MANAGER);
    assertThat(journey)
        .isNotEnded()
        .hasPassedInOrder(
            "message_mentorLeft",
            "serviceTask_releaseMentor",
            "sendTask_mentor-left",
            "callActivity_newMentor",
            "serviceTask_handOver",
            "end_newMentor")
        .hasNotPassed("end_askedAgain");
    submit(NEW_MENTOR, reference, "make-intake-plan", Map.of("goals", "Three goals"));
  }

  @Test
  void newTasksGoToTheDeputyUntilThereIsAMentor() {
    givenAYearThatHasBegun();
    submit(MENTOR, reference, "make-intake-plan", Map.of("goals", "Three goals"));
    mentorLeaves();
    untilMorningOf(reference, START.plusMonths(1));

    assertThat(task(reference, "log-check-in").getAssignee()).isEqualTo(DEPUTY);
    assertThat(shown(DEPUTY, reference, "log-check-in")).containsEntry("goalsShown", "Three goals");
  }

  @Test
  void hoursThatAreToBeConfirmedGoToTheDeputyAndThenToTheNewMentor() {
    givenAYearThatHasBegun();
    givenAThirdMentor();
    untilMorningOf(reference, START.plusMonths(1));
    submit(
        "official-utrecht",
        reference,
        "log-hours",
        Map.of("hoursLocal", 70, "hoursUkraine", 70, "themes", List.of("water")));
    assertThat(confirmers()).containsExactlyInAnyOrder(MENTOR, "Ro3kvit");

    mentorLeaves();
    assertThat(confirmers()).containsExactlyInAnyOrder(DEPUTY, "Ro3kvit");

    askMentor(NEW_MENTOR, DEPUTY);
    submit(NEW_MENTOR, reference, "accept-mentorship", Map.of("outcome", "accept"));
    assertThat(confirmers()).containsExactlyInAnyOrder(NEW_MENTOR, "Ro3kvit");
  }

  private List<String> confirmers() {
    return tasks(reference, "confirm-hours").stream()
        .map(task -> task.getAssignee() == null ? "Ro3kvit" : task.getAssignee())
        .toList();
  }

  @Test
  void theOldMentorLosesSightAtOnceAndTheDeputySees() {
    givenAYearThatHasBegun();
    TasklistUser mentor = TasklistUser.signIn(port, MENTOR);
    TasklistUser deputy = TasklistUser.signIn(port, DEPUTY);
    String plan = mentor.task(reference, "make-intake-plan");
    String task = "/camunda/api/engine/engine/default/task/" + plan;
    assertThat(mentor.get(task).statusCode()).isEqualTo(200);
    assertThat(deputy.tasks(reference)).isEmpty();

    mentorLeaves();

    assertThat(mentor.tasks(reference)).isEmpty();
    for (String path : List.of(task, task + "/deployed-form", task + "/form-variables")) {
      assertThat(mentor.get(path).statusCode()).as(path).isGreaterThanOrEqualTo(400);
    }
    assertThat(mentor.handIn(plan, Map.of("goals", "Mine")).statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(placements.goals(contractOf(reference))).isEmpty();
    assertThat(deputy.open(plan).value("candidateName")).isEqualTo("Olena Testenko");
    deputy.complete(reference, "make-intake-plan", Map.of("goals", "Ours"));
    assertThat(placements.goals(contractOf(reference))).contains("Ours");
  }

  @Test
  void mentorsMayFollowEachOther() {
    givenAYearThatHasBegun();
    givenAThirdMentor();
    mentorLeaves();
    askMentor(NEW_MENTOR, DEPUTY);
    submit(NEW_MENTOR, reference, "accept-mentorship", Map.of("outcome", "accept"));
    mentorLeaves();
    assertThat(task(reference, "make-intake-plan").getAssignee()).isEqualTo(DEPUTY);

    // Now the deputy becomes the mentor, and the first mentor the deputy.
    askMentor(DEPUTY, MENTOR);
    submit(DEPUTY, reference, "accept-mentorship", Map.of("outcome", "accept"));
    assertThat(task(reference, "make-intake-plan").getAssignee()).isEqualTo(DEPUTY);
    mentorLeaves();

    assertThat(task(reference, "make-intake-plan").getAssignee()).isEqualTo(MENTOR);
    assertThat(openTasks(reference)).containsOnlyOnce("assign-mentor");
    assertThat(passed("end_newMentor")).isEqualTo(2);
  }

  @Test
  void whileADeputyStandsInAndNobodyIsAskedTheDeputyStays() {
    givenAYearThatHasBegun();
    assertThat(mentorships.mentorCanLeave(reference)).isTrue();
    mentorLeaves();
    assertThat(mentorships.mentorCanLeave(reference)).isFalse();
    mentorLeaves();

    assertThat(journey).hasPassed("end_askedAgain");
    assertThat(task(reference, "make-intake-plan").getAssignee()).isEqualTo(DEPUTY);
    assertThat(openTasks(reference)).containsOnlyOnce("assign-mentor");
    assertThat(told("mentor-left")).hasSize(4);
  }

  @Test
  void whoLeavesBeforeAnsweringIsReplacedByThePresentMentorship() {
    givenAPreparation();
    askMentor(MENTOR, DEPUTY);
    assertThat(mentorships.mentorCanLeave(reference)).isTrue();
    mentorLeaves();

    assertThat(openTasks(reference))
        .containsOnlyOnce("assign-mentor")
        .doesNotContain("accept-mentorship");
    assertThat(journey).hasPassed("end_askedAgain").hasNotPassed("callActivity_newMentor");
    assertThat(mentorships.mentorOf(reference)).isEmpty();
    assertThat(told("mentor-left")).isEmpty();
    askMentor(DEPUTY, MENTOR);
    submit(DEPUTY, reference, "accept-mentorship", Map.of("outcome", "accept"));
    assertThat(journey).hasPassed("callActivity_mentorship");
  }

  @Test
  void whoIsNotNamedYetCannotLeave() {
    givenAPreparation();
    assertThat(mentorships.mentorCanLeave(reference)).isFalse();
    mentorLeaves();

    assertThat(openTasks(reference)).containsOnlyOnce("assign-mentor");
    assertThat(journey).hasPassed("end_askedAgain").hasNotPassed("sendTask_mentor-left");
  }

  @Test
  void mentorWhoLeavesBeforeTheStartDoesNotHoldItUp() {
    reference = readyCase("utrecht");
    journey = startAt("serviceTask_startGate");
    mentorLeaves();
    untilMorningOf(reference, START);

    assertThat(openTasks(reference)).containsExactly("assign-mentor", "confirm-start");
    start();
    assertThat(task(reference, "make-intake-plan").getAssignee()).isEqualTo(DEPUTY);
  }

  @Test
  void mentorWhoLeavesDuringTheEvaluationLeavesItToTheDeputy() {
    givenAYearThatHasBegun();
    untilMorningOf(reference, EVALUATION);
    assertThat(task(reference, "mentor-evaluation").getAssignee()).isEqualTo(MENTOR);
    mentorLeaves();

    assertThat(task(reference, "mentor-evaluation").getAssignee()).isEqualTo(DEPUTY);
    submit(
        DEPUTY,
        reference,
        "mentor-evaluation",
        Map.of("rating", "4", "strengths", "Quick", "improvements", "Dutch", "advice", "Extend"));
    assertThat(openTasks(reference)).doesNotContain("mentor-evaluation");
  }

  @Test
  void journeyEndsAlthoughNobodyNamedANewMentor() {
    givenAYearThatHasBegun();
    untilMorningOf(reference, EVALUATION);
    submit("ro3kvit", reference, "ro3kvit-evaluation", Map.of("contribution", "A", "advice", "B"));
    submit(
        "official-utrecht",
        reference,
        "self-evaluation",
        Map.of("reflection", "A lot", "wishNextYear", "Home"));
    mentorLeaves();
    submit(
        DEPUTY,
        reference,
        "mentor-evaluation",
        Map.of("rating", "4", "strengths", "Quick", "improvements", "Dutch", "advice", "Extend"));
    submit("official-utrecht", reference, "respond-to-evaluation", Map.of());
    submit(HR, reference, "summarise-evaluation", Map.of("summary", "A good year"));
    submit(MANAGER, reference, "decide-follow-up", Map.of("outcome", "end", "reason", "Full"));
    submit(
        HR,
        reference,
        "send-end-notice",
        Map.of(
            "noticeSentOn",
            clock.today(),
            "noticeReceivedOn",
            clock.today(),
            "deliveryProof",
            "Copy"));
    untilMorningOf(reference, END.plusDays(1));
    submit(
        HR,
        reference,
        "complete-offboarding",
        Map.of("accessRevokedOn", clock.today(), "handoverDone", true));

    assertThat(journey)
        .isEnded()
        .hasPassed("sendTask_year-completed", "end_left")
        .hasNotPassed("end_newMentor");
    assertThat(openTasks(reference)).isEmpty();
  }

  @Test
  void noShowEndsTheSearchForAMentorToo() {
    reference = readyCase("utrecht");
    journey = startAt("subProcess_year");
    mentorLeaves();
    submit(HR, reference, "confirm-start", Map.of("outcome", "no-show"));

    assertThat(journey).isEnded().hasPassed("end_noShow");
    assertThat(openTasks(reference)).isEmpty();
  }

  private void givenAYearThatHasBegun() {
    reference = readyCase("utrecht");
    journey = startAt("subProcess_year");
    start();
  }

  private void givenAPreparation() {
    reference = acceptedCase("utrecht");
    journey = startAt("subProcess_preparation");
  }

  private ProcessInstance startAt(String activity) {
    return engine
        .getRuntimeService()
        .createProcessInstanceByKey("onboarding")
        .businessKey(reference.value())
        .setVariables(Map.of("caseReference", reference.value(), "municipality", "utrecht"))
        .startBeforeActivity(activity)
        .execute();
  }

  private void start() {
    submit(
        HR, reference, "confirm-start", Map.of("outcome", "started", "startedOn", clock.today()));
  }

  private void mentorLeaves() {
    engine
        .getRuntimeService()
        .createMessageCorrelation("mentor-left")
        .processInstanceBusinessKey(reference.value())
        .correlate();
  }

  private void askMentor(String mentor, String deputy) {
    submit(MANAGER, reference, "assign-mentor", Map.of("mentor", mentor, "deputyMentor", deputy));
  }

  private void givenAThirdMentor() {
    people.save(
        new Person(
            new UserId(NEW_MENTOR), "Mentor three", NEW_MENTOR + "@posiv.example", Language.NL));
    people.grant(new UserId(NEW_MENTOR), Role.MENTOR, new MunicipalityId("utrecht"));
    IdentityService identities = engine.getIdentityService();
    User user = identities.newUser(NEW_MENTOR);
    user.setPassword(NEW_MENTOR);
    identities.saveUser(user);
    identities.createMembership(NEW_MENTOR, Role.MENTOR.group());
    identities.createTenantUserMembership("utrecht", NEW_MENTOR);
  }

  private List<String> told(String notice) {
    return jdbc.sql(
            """
            select coalesce(recipient, 'candidate') from posiv.outbox
            where case_reference = :case and notice = :notice
            """)
        .param("case", reference.value())
        .param("notice", notice)
        .query(String.class)
        .list();
  }

  private List<String> toldOfTask(Task task) {
    return jdbc.sql(
            "select recipient from posiv.outbox where task_id = :task and notice = 'task-open'")
        .param("task", task.getId())
        .query(String.class)
        .list();
  }

  private long passed(String activity) {
    return engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(journey.getId())
        .activityId(activity)
        .finished()
        .count();
  }

  private static LocalDate dueOn(Task task) {
    return LocalDate.ofInstant(task.getDueDate().toInstant(), ProgrammeClock.ZONE);
  }
}
