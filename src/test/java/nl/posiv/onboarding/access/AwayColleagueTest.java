package nl.posiv.onboarding.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is away: who does the work, who is mailed, and what comes back. */
class AwayColleagueTest extends YearTest {

  private static final String HR = "hr-utrecht";
  private static final String HR2 = "hr2-utrecht";
  private static final String MANAGER = "manager-utrecht";
  private static final String MENTOR = "mentor-utrecht";
  private static final String DEPUTY = "mentor2-utrecht";

  @Autowired private Absences absences;
  @Autowired private People people;
  @Autowired private Mailroom mailroom;
  @Autowired private JdbcClient jdbc;

  private CaseReference reference;

  @BeforeEach
  void givenASecondColleagueAtHr() {
    new Colleagues(people, engine.getIdentityService()).add(HR2, Role.HR, "utrecht");
  }

  @Test
  @Deviation(
      of = "A colleague is away, with a stand-in",
      when = Deviation.When.ANY_TIME,
      learns = "The stand-in, of each task; the colleague, of each that comes back",
      undone = "the open tasks go to the stand-in, and come back afterwards")
  void claimedTaskOfHrIsWithTheStandInMeanwhileAndComesBackWithItsTerms() {
    givenAReview();
    Task before = claimed();

    absences.enter(new UserId(HR), START, START.plusDays(3), new UserId(HR2), new UserId(HR));
    mailroom.sendDue();

    assertThat(review().getAssignee()).isEqualTo(HR2);
    assertThat(review().getDueDate()).isEqualTo(before.getDueDate());
    assertThat(review().getFollowUpDate()).isEqualTo(before.getFollowUpDate());
    assertThat(told("task-stand-in")).containsExactly(HR2);
    assertThat(absences.isAbsent(new UserId(HR), START.plusDays(3))).isTrue();
    assertThat(absences.isAbsent(new UserId(HR), START.plusDays(4))).isFalse();

    moveToMidnight(START.plusDays(4));
    assertThat(review().getAssignee()).isEqualTo(HR);
    assertThat(review().getOwner()).isNull();
    assertThat(told("task-returned")).containsExactly(HR);
  }

  @Test
  void standInFinishesTheTaskAndNothingComesBack() {
    ProcessInstance approval = givenAReview();
    claimed();
    absences.enter(new UserId(HR), START, START.plusDays(3), new UserId(HR2), new UserId(HR));
    mailroom.sendDue();

    submit(HR2, reference, "review-nomination", Map.of("outcome", "suitable"));

    assertThat(approval).hasPassed("review-nomination").isWaitingAt("record-interview");
    moveToMidnight(START.plusDays(4));
    assertThat(told("task-returned")).isEmpty();
    assertThat(
            jdbc.sql("select recipient from posiv.outbox where task_id = :task")
                .param("task", task(reference, "record-interview").getId())
                .query(String.class)
                .list())
        .as("of the interview: the other is away, and this one's own step led to it")
        .isEmpty();
  }

  @Test
  void absencePlannedForLaterBeginsOnItsDayAndEndsEarlyWhenTold() {
    givenAReview();
    claimed();
    absences.enter(
        new UserId(HR), START.plusDays(7), START.plusDays(20), new UserId(HR2), new UserId(HR));
    mailroom.sendDue();
    assertThat(review().getAssignee()).isEqualTo(HR);

    moveToMidnight(START.plusDays(7));
    assertThat(review().getAssignee()).isEqualTo(HR2);

    moveToMidnight(START.plusDays(9));
    absences.end(absences.of(new UserId(HR)).get(0).id(), new UserId(HR));
    mailroom.sendDue();
    assertThat(review().getAssignee()).isEqualTo(HR);
    assertThat(absences.of(new UserId(HR))).isEmpty();
  }

  @Test
  void mailOfWhoIsAwayGoesToTheStandIn() {
    absences.enter(new UserId(HR), START, START.plusDays(3), new UserId(HR2), new UserId(HR));
    givenAReview();
    mailroom.sendDue();

    assertThat(told("task-open")).containsExactly(HR2);
  }

  @Test
  @Deviation(
      of = "A colleague is ill, and the manager records it",
      when = Deviation.When.ANY_TIME,
      learns = "The group, of the tasks that the colleague had claimed",
      undone = "the claims of the colleague")
  void withoutAStandInWhatAnIllColleagueClaimedGoesBackToTheGroup() {
    givenAReview();
    claimed();

    absences.enter(new UserId(HR), START, START.plusDays(3), null, new UserId(MANAGER));
    mailroom.sendDue();

    assertThat(review().getAssignee()).isNull();
    assertThat(told("task-open")).contains(HR2);
    as(HR2, () -> engine.getTaskService().claim(review().getId(), HR2));
    moveToMidnight(START.plusDays(4));
    assertThat(review().getAssignee()).isEqualTo(HR2);
  }

  @Test
  void standInWhoGivesTheTaskBackLeavesItToTheGroup() {
    givenAReview();
    claimed();
    absences.enter(new UserId(HR), START, START.plusDays(3), new UserId(HR2), new UserId(HR));
    mailroom.sendDue();

    as(HR2, () -> engine.getTaskService().setAssignee(review().getId(), null));
    moveToMidnight(START.plusDays(4));

    assertThat(review().getAssignee()).isNull();
    assertThat(review().getOwner()).isNull();
  }

  @Test
  @Deviation(
      of = "The only manager is away",
      when = Deviation.When.ANY_TIME,
      learns = "Whoever of HR stands in, unless that person reviewed the nomination",
      undone = "the open tasks go to the stand-in, and come back afterwards")
  void onlyManagerOfAMunicipalityIsStoodInForByHrWhoDidNotReview() {
    ProcessInstance approval = givenAReview();
    absences.enter(
        new UserId(MANAGER), START, START.plusDays(30), new UserId(HR2), new UserId(MANAGER));
    toTheDecision();

    Task decision = task(reference, "decide-appointment");
    assertThat(decision.getAssignee()).isEqualTo(HR2);
    assertThat(decision.getOwner()).isEqualTo(MANAGER);
    mailroom.sendDue();
    assertThat(told("task-stand-in")).containsExactly(HR2);

    submit(
        HR2,
        reference,
        "decide-appointment",
        Map.of("outcome", "approve", "decisionReference", "M-2027-1"));
    assertThat(approval)
        .hasPassed("decide-appointment", "sendTask_offer-made")
        .isWaitingAt("record-offer-reply");
  }

  @Test
  @Deviation(
      of = "The stand-in reviewed the nomination",
      when = Deviation.When.APPROVAL,
      learns =
          "Nobody; the decision waits for a manager, and the programme leads hear when it is late")
  void fourEyesHoldForAStandInToo() {
    givenAReview();
    absences.enter(
        new UserId(MANAGER), START, START.plusDays(30), new UserId(HR), new UserId(MANAGER));
    toTheDecision();

    Task decision = task(reference, "decide-appointment");
    assertThat(decision.getAssignee()).as("who reviewed gets no decision").isNull();
    mailroom.sendDue();
    assertThat(task(reference, "decide-appointment").getAssignee()).isNull();
    as(
        HR,
        () ->
            assertThatThrownBy(() -> engine.getTaskService().claim(decision.getId(), HR))
                .isInstanceOf(AuthorizationException.class));

    moveToMidnight(START.plusDays(31));
    submitClaimed(
        MANAGER,
        "decide-appointment",
        Map.of("outcome", "approve", "decisionReference", "M-2027-1"));
    assertThat(openTasks(reference)).containsExactly("record-offer-reply");
  }

  @Test
  void whoReviewedCannotTakeTheDecisionWithBothRolesEither() {
    givenAReview();
    people.grant(new UserId(HR), Role.MANAGER, new MunicipalityId("utrecht"));
    engine.getIdentityService().createMembership(HR, "manager");
    toTheDecision();
    String decision = task(reference, "decide-appointment").getId();

    as(
        HR,
        () ->
            assertThatThrownBy(() -> engine.getTaskService().claim(decision, HR))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("iemand anders"));
    assertThat(task(reference, "decide-appointment").getAssignee()).isNull();
  }

  @Test
  @Deviation(
      of = "The mentor is away",
      when = Deviation.When.YEAR,
      learns = "The deputy, of each task",
      undone = "the mentor's tasks go to the deputy, and come back afterwards")
  void mentorsTasksAreTheDeputysMeanwhileOpenOnesAndNewOnes() {
    reference = readyCase("utrecht");
    ProcessInstance placement = startPhase("placement", reference, Map.of("startDate", START));
    submit(HR, reference, "confirm-start", Map.of("outcome", "started", "startedOn", START));
    assertThat(task(reference, "make-intake-plan").getAssignee()).isEqualTo(MENTOR);

    absences.enter(new UserId(MENTOR), START, START.plusMonths(2), null, new UserId(MENTOR));
    mailroom.sendDue();
    assertThat(task(reference, "make-intake-plan").getAssignee()).isEqualTo(DEPUTY);
    submit(DEPUTY, reference, "make-intake-plan", Map.of("goals", "Learn the city"));

    programme.moveTo(START.plusMonths(1).atTime(12, 0).atZone(ProgrammeClock.ZONE).toInstant());
    assertThat(task(reference, "log-check-in").getAssignee()).isEqualTo(DEPUTY);
    assertThat(told("task-stand-in")).containsOnly(DEPUTY);
    assertThat(task(reference, "log-hours").getAssignee()).isEqualTo("official-utrecht");
    submit(
        "official-utrecht",
        reference,
        "log-hours",
        Map.of("hoursLocal", 70, "hoursUkraine", 70, "themes", List.of("water")));
    mailroom.sendDue();
    assertThat(tasksOf("confirm-hours")).extracting(Task::getAssignee).contains(DEPUTY);

    moveToMidnight(START.plusMonths(2).plusDays(1));
    assertThat(tasksOf("log-check-in")).extracting(Task::getAssignee).containsOnly(MENTOR);
    assertThat(placement).isNotEnded();
  }

  @Test
  void nobodyAnswersForTheMentorWhoWasAsked() {
    reference = acceptedCase("utrecht");
    startPhase("mentorship", reference, Map.of());
    absences.enter(new UserId(MENTOR), START, START.plusDays(3), null, new UserId(MENTOR));
    submit(MANAGER, reference, "assign-mentor", Map.of("mentor", MENTOR, "deputyMentor", DEPUTY));
    mailroom.sendDue();

    assertThat(task(reference, "accept-mentorship").getAssignee()).isEqualTo(MENTOR);
  }

  @Test
  void standInsStandInPassesItOn() {
    String third =
        new Colleagues(people, engine.getIdentityService()).add("hr3-utrecht", Role.HR, "utrecht");
    givenAReview();
    claimed();
    absences.enter(new UserId(HR), START, START.plusDays(9), new UserId(HR2), new UserId(HR));
    absences.enter(
        new UserId(HR2), START.plusDays(2), START.plusDays(4), new UserId(third), new UserId(HR2));
    mailroom.sendDue();
    assertThat(review().getAssignee()).isEqualTo(HR2);

    moveToMidnight(START.plusDays(2));
    assertThat(review().getAssignee()).isEqualTo(third);
    moveToMidnight(START.plusDays(5));
    assertThat(review().getAssignee()).isEqualTo(HR2);
    moveToMidnight(START.plusDays(10));
    assertThat(review().getAssignee()).isEqualTo(HR);
  }

  @Test
  void absenceThatBreaksARuleIsRefused() {
    LocalDate until = START.plusDays(3);
    assertThat(refusal(HR, START.minusDays(1), until, HR2, HR)).isEqualTo("account.from-past");
    assertThat(refusal(HR, START, START.minusDays(1), HR2, HR))
        .isEqualTo("account.until-before-from");
    assertThat(refusal(HR, START, null, HR2, HR)).isEqualTo("account.dates-needed");
    assertThat(refusal(HR, START, START.plusYears(1), HR2, HR)).isEqualTo("account.too-long");
    assertThat(refusal(HR, START, until, "hr-arnhem", HR)).isEqualTo("account.no-stand-in");
    assertThat(refusal(HR, START, until, MANAGER, HR)).isEqualTo("account.no-stand-in");
    assertThat(refusal(HR, START, until, null, HR2)).isEqualTo("account.not-yours");
    assertThat(refusal(HR, START, until, null, "manager-arnhem")).isEqualTo("account.not-yours");
    assertThat(refusal("official-utrecht", START, until, null, MANAGER))
        .isEqualTo("account.not-yours");
    absences.enter(new UserId(HR2), until, until, null, new UserId(HR2));
    assertThat(refusal(HR, START, until, HR2, HR)).isEqualTo("account.stand-in-away");
    absences.enter(new UserId(HR), START, until, null, new UserId(HR));
    assertThat(refusal(HR, until, until.plusDays(1), null, HR)).isEqualTo("account.overlap");
  }

  @Test
  void withASecondManagerHrCannotStandIn() {
    new Colleagues(people, engine.getIdentityService())
        .add("manager2-utrecht", Role.MANAGER, "utrecht");

    assertThat(absences.possibleStandIns(new UserId(MANAGER)))
        .extracting(Person::userId)
        .containsExactly(new UserId("manager2-utrecht"));
  }

  @Test
  @Deviation(
      of = "The only manager is ill and entered no absence",
      when = Deviation.When.ANY_TIME,
      learns = "Whoever of HR stands in, named by a colleague",
      undone = "the manager's tasks go to the stand-in until the manager is back")
  void absenceOfTheOnlyManagerIsEnteredByHrWhoNamesAColleague() {
    givenAReview();
    toTheDecision();
    String decision = task(reference, "decide-appointment").getId();
    as(MANAGER, () -> engine.getTaskService().claim(decision, MANAGER));
    LocalDate until = START.plusDays(3);

    assertThat(refusal(MANAGER, START, until, HR, HR))
        .as("nobody gives themselves the decision")
        .isEqualTo("account.no-stand-in");
    assertThat(refusal(MANAGER, START, until, null, "hr-arnhem")).isEqualTo("account.not-yours");
    absences.enter(new UserId(MANAGER), START, until, new UserId(HR2), new UserId(HR));
    mailroom.sendDue();

    assertThat(task(reference, "decide-appointment").getAssignee()).isEqualTo(HR2);
    assertThat(told("task-stand-in")).containsExactly(HR2);

    absences.end(absences.of(new UserId(MANAGER)).get(0).id(), new UserId(HR));
    mailroom.sendDue();
    assertThat(task(reference, "decide-appointment").getAssignee()).isEqualTo(MANAGER);
  }

  @Test
  void withASecondManagerHrEntersNoAbsenceOfOne() {
    new Colleagues(people, engine.getIdentityService())
        .add("manager2-utrecht", Role.MANAGER, "utrecht");

    assertThat(refusal(MANAGER, START, START.plusDays(3), "manager2-utrecht", HR))
        .isEqualTo("account.not-yours");
  }

  private String refusal(
      String user, LocalDate from, LocalDate until, String standIn, String enteredBy) {
    return catchThrowableOfType(
            AbsenceRefusedException.class,
            () ->
                absences.enter(
                    new UserId(user), from, until, UserId.of(standIn), new UserId(enteredBy)))
        .reason();
  }

  private ProcessInstance givenAReview() {
    reference = follow(nominatedCase("utrecht"));
    return startPhase("approval", reference, Map.of());
  }

  private Task claimed() {
    as(HR, () -> engine.getTaskService().claim(review().getId(), HR));
    return review();
  }

  private Task review() {
    return task(reference, "review-nomination");
  }

  private void toTheDecision() {
    submit(HR, reference, "review-nomination", Map.of("outcome", "suitable"));
    submit(
        HR,
        reference,
        "record-interview",
        Map.of("outcome", "positive", "interviewDate", clock.today()));
    submit(HR, reference, "prepare-offer", Forms.offer(START.plusMonths(2)));
  }

  private void submitClaimed(String user, String task, Map<String, Object> answers) {
    as(user, () -> engine.getTaskService().claim(task(reference, task).getId(), user));
    submit(user, reference, task, answers);
  }

  private List<Task> tasksOf(String key) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(reference.value())
        .taskDefinitionKey(key)
        .list();
  }

  private void moveToMidnight(LocalDate day) {
    programme.moveTo(day.atStartOfDay(ProgrammeClock.ZONE).toInstant());
  }

  private List<String> told(String notice) {
    return jdbc.sql(
            "select recipient from posiv.outbox where case_reference = :case and notice = :notice")
        .param("case", reference.value())
        .param("notice", notice)
        .query(String.class)
        .list();
  }
}
