package nl.posiv.onboarding.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody leaves or loses a role: no task waits for them. */
class ColleagueWhoLeftTest extends YearTest {

  private static final String HR2 = "hr2-utrecht";

  @Autowired private Absences absences;
  @Autowired private People people;
  @Autowired private Mailroom mailroom;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private CaseReference reference;

  @BeforeEach
  void givenASecondColleagueAtHr() {
    new Colleagues(people, engine.getIdentityService()).add(HR2, Role.HR, "utrecht");
  }

  @Test
  @Deviation(
      of = "A colleague loses the role",
      when = Deviation.When.ANY_TIME,
      learns = "The group, of the tasks that the colleague had claimed",
      undone = "the claims and the rights of the colleague")
  void claimedTaskOfWhoLostTheRoleGoesBackToTheGroupWithItsTerms() {
    Task before = claimedReview();

    people.revoke(new UserId(HR2), Role.HR, new MunicipalityId("utrecht"));
    mailroom.sendDue();

    assertThat(review().getAssignee()).isNull();
    assertThat(review().getDueDate()).isEqualTo(before.getDueDate());
    assertThat(
            engine.getIdentityService().createGroupQuery().groupMember(HR2).groupId("hr").count())
        .isZero();
    assertThat(engine.getIdentityService().createTenantQuery().userMember(HR2).count()).isZero();
    as("hr-utrecht", () -> engine.getTaskService().claim(review().getId(), "hr-utrecht"));
    submit("hr-utrecht", reference, "review-nomination", Map.of("outcome", "suitable"));
    assertThat(openTasks(reference)).containsExactly("record-interview");
  }

  @Test
  @Deviation(
      of = "A colleague leaves",
      when = Deviation.When.ANY_TIME,
      learns = "The group, of the tasks that the colleague had claimed",
      undone = "the claims and the sign-in of the colleague")
  void whoeverLeavesKeepsTheTaskUntilTheDayAndSignsInNoMoreFromThen() {
    claimedReview();
    TasklistUser signedIn = TasklistUser.signIn(port, HR2);

    people.leave(new UserId(HR2), START.plusDays(2));
    mailroom.sendDue();
    assertThat(review().getAssignee()).isEqualTo(HR2);
    assertThat(signedIn.tasks(reference)).hasSize(1);

    programme.moveTo(START.plusDays(2).atStartOfDay(ProgrammeClock.ZONE).toInstant());
    assertThat(review().getAssignee()).isNull();
    assertThat(engine.getIdentityService().checkPassword(HR2, HR2)).isFalse();
    assertThat(engine.getIdentityService().checkPassword("hr-utrecht", "hr-utrecht")).isTrue();
    assertThat(signedIn.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
    assertThat(signedIn.page("/account").statusCode()).isEqualTo(302);
  }

  @Test
  void claimedTaskOfADeletedAccountGoesBackToTheGroup() {
    claimedReview();

    engine.getIdentityService().deleteUser(HR2);
    mailroom.sendDue();

    assertThat(review().getAssignee()).isNull();
  }

  @Test
  void mailThatWaitsForWhoLeftIsNotSent() {
    reference = follow(nominatedCase("utrecht"));
    people.leave(new UserId(HR2), START);
    startPhase("approval", reference, Map.of());
    mailroom.sendDue();

    assertThat(told("task-open")).containsExactly("hr-utrecht");
  }

  @Test
  @Deviation(
      of = "The account of an official is gone while a task is open",
      when = Deviation.When.YEAR,
      learns = "HR")
  void officialsTaskStaysAndHrIsToldOnce() {
    reference = readyCase("utrecht");
    startPhase("placement", reference, Map.of("startDate", START));
    submit(
        "hr-utrecht", reference, "confirm-start", Map.of("outcome", "started", "startedOn", START));
    programme.moveTo(START.plusMonths(1).atTime(12, 0).atZone(ProgrammeClock.ZONE).toInstant());
    assertThat(task(reference, "log-hours").getAssignee()).isEqualTo("official-utrecht");

    people.leave(new UserId("official-utrecht"), clock.today());
    mailroom.sendDue();
    mailroom.sendDue();

    assertThat(task(reference, "log-hours").getAssignee()).isEqualTo("official-utrecht");
    assertThat(told("task-without-person")).containsExactlyInAnyOrder("hr-utrecht", HR2);
  }

  @Test
  void caseWithoutAWaitForItGoesOnWhenItsMentorLeaves() {
    reference = readyCase("utrecht");
    startPhase("placement", reference, Map.of("startDate", START));
    submit(
        "hr-utrecht", reference, "confirm-start", Map.of("outcome", "started", "startedOn", START));

    people.leave(new UserId("mentor-utrecht"), START);
    mailroom.sendDue();

    assertThat(openTasks(reference)).contains("make-intake-plan");
    assertThat(told("task-without-person")).contains("hr-utrecht");
  }

  @Test
  @Deviation(
      of = "The account of a mentor is gone",
      when = Deviation.When.YEAR,
      learns = "All who learn that a mentor left; nobody has to report it",
      undone = "the mentor's tasks go to the deputy; a new mentor is looked for")
  void casesOfAMentorWhoseAccountIsGoneHearItOnce() {
    ProcessInstance journey = givenAYear();

    people.leave(new UserId("mentor-utrecht"), START.plusDays(1));
    mailroom.sendDue();
    assertThat(task(reference, "make-intake-plan").getAssignee()).isEqualTo("mentor-utrecht");
    programme.moveTo(START.plusDays(1).atTime(9, 0).atZone(ProgrammeClock.ZONE).toInstant());
    mailroom.sendDue();

    assertThat(task(reference, "make-intake-plan").getAssignee()).isEqualTo("mentor2-utrecht");
    assertThat(openTasks(reference)).containsOnlyOnce("assign-mentor");
    assertThat(journey).isNotEnded().hasPassed("message_mentorLeft", "sendTask_mentor-left");
    assertThat(told("mentor-left")).doesNotHaveDuplicates().contains("hr-utrecht");
    assertThat(told("task-without-person")).isEmpty();
  }

  @Test
  void taskThatTheDeputyDoesForAMentorOnLeaveStaysThereWhenThatMentorLeaves() {
    givenAYear();
    absences.enter(
        new UserId("mentor-utrecht"), START, START.plusDays(9), null, new UserId("mentor-utrecht"));
    mailroom.sendDue();
    assertThat(task(reference, "make-intake-plan").getOwner()).isEqualTo("mentor-utrecht");

    people.leave(new UserId("mentor-utrecht"), START.plusDays(1));
    programme.moveTo(START.plusDays(12).atTime(9, 0).atZone(ProgrammeClock.ZONE).toInstant());

    assertThat(task(reference, "make-intake-plan").getAssignee()).isEqualTo("mentor2-utrecht");
    assertThat(task(reference, "make-intake-plan").getOwner()).isNull();
  }

  private ProcessInstance givenAYear() {
    reference = readyCase("utrecht");
    ProcessInstance journey =
        engine
            .getRuntimeService()
            .createProcessInstanceByKey("onboarding")
            .businessKey(reference.value())
            .setVariables(Map.of("caseReference", reference.value(), "municipality", "utrecht"))
            .startBeforeActivity("subProcess_year")
            .execute();
    submit(
        "hr-utrecht", reference, "confirm-start", Map.of("outcome", "started", "startedOn", START));
    return journey;
  }

  private Task claimedReview() {
    reference = follow(nominatedCase("utrecht"));
    startPhase("approval", reference, Map.of());
    as(HR2, () -> engine.getTaskService().claim(review().getId(), HR2));
    return review();
  }

  private Task review() {
    return task(reference, "review-nomination");
  }

  private List<String> told(String notice) {
    return jdbc.sql(
            """
            select recipient from posiv.outbox
            where case_reference = :case and notice = :notice and sent_at is not null
            """)
        .param("case", reference.value())
        .param("notice", notice)
        .query(String.class)
        .list();
  }
}
