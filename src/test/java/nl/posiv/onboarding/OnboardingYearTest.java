package nl.posiv.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole journey, from the nomination to the end of the year, walked with its own forms. */
class OnboardingYearTest extends YearTest {

  private static final LocalDate NOMINATED = LocalDate.parse("2026-12-01");
  private static final LocalDate EVALUATION = LocalDate.parse("2027-09-13");
  private static final LocalDate DECISION = LocalDate.parse("2027-10-25");

  @Autowired private Evaluations evaluations;
  @Autowired private JdbcClient jdbc;

  private ProcessInstance journey;
  private String reference;

  @BeforeEach
  void givenANomination() {
    onMorningOf(NOMINATED);
    journey = nominate(Forms.nomination("utrecht", NOMINATED));
    reference = follow(journey.getBusinessKey());
  }

  @Test
  void journeyLeadsFromTheNominationToTheEndOfTheYear() {
    toTheStart();
    submit("hr-utrecht", reference, "confirm-start", started());
    untilMorningOf(reference, EVALUATION);
    assertThat(task(reference, "ro3kvit-evaluation").getTenantId()).isNull();
    assertThat(task(reference, "self-evaluation").getTenantId()).isEqualTo("utrecht");

    giveRo3kvitsView();
    submit("official-utrecht", reference, "self-evaluation", lookBack());
    submit("mentor-utrecht", reference, "mentor-evaluation", mentorsView());
    submit(
        "manager-utrecht",
        reference,
        "decide-follow-up",
        Map.of("outcome", "end", "reason", "The year is full"));
    submit("hr-utrecht", reference, "send-end-notice", notice());
    untilMorningOf(reference, END);
    assertThat(journey).isNotEnded();
    untilMorningOf(reference, END.plusDays(1));

    // At the natural end UWV knows already when the work ends.
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    submit(
        "hr-utrecht",
        reference,
        "complete-offboarding",
        Map.of("accessRevokedOn", clock.today(), "handoverDone", true));

    assertThat(journey)
        .isEnded()
        .hasPassedInOrder(
            "start_nominated",
            "callActivity_nomination",
            "callActivity_approval",
            "subProcess_preparation",
            "serviceTask_startGate",
            "timer_start",
            "serviceTask_passView",
            "callActivity_evaluation",
            "callActivity_placement",
            "sendTask_year-completed",
            "callActivity_offboarding",
            "end_left");
    assertThat(journey)
        .variables()
        .containsOnlyKeys(
            "caseReference", "municipality", "willingness", "approvalResult", "start", "followUp")
        .containsEntry("followUp", "end");
  }

  @Test
  void phasesOfTheMunicipalityRunInItsTenantAndRo3kvitsOutside() {
    assertThat(journey.getTenantId()).isNull();
    assertThat(task(reference, "confirm-willingness").getTenantId()).isNull();
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    assertThat(task(reference, "review-nomination").getTenantId()).isEqualTo("utrecht");
    approve();

    assertThat(openTasks(reference)).contains("assign-mentor", "collect-right-to-work");
    assertThat(
            engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).list())
        .extracting(Task::getTenantId)
        .containsOnly("utrecht");
  }

  @Test
  void afterARejectionAnotherMunicipalityDecidesInItsOwnTenant() {
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    submit(
        "hr-utrecht",
        reference,
        "review-nomination",
        Map.of("outcome", "not-suitable", "reason", "No vacancy"));
    assertThat(journey).isWaitingAt("choose-municipality");
    refusal(
        "ro3kvit",
        reference,
        "choose-municipality",
        Map.of("outcome", "nominate", "municipality", "utrecht"));
    submit(
        "ro3kvit",
        reference,
        "choose-municipality",
        Map.of("outcome", "nominate", "municipality", "arnhem"));

    assertThat(task(reference, "review-nomination").getTenantId()).isEqualTo("arnhem");
  }

  @Test
  void nobodyStartsBeforeTheStartDate() {
    prepare();
    assertThat(journey).hasPassed("serviceTask_startGate").isWaitingAt("timer_start");
    untilMorningOf(reference, START.minusDays(1));
    assertThat(journey).isWaitingAt("timer_start");
    untilMorningOf(reference, START);

    assertThat(journey).hasPassed("timer_start");
    assertThat(openTasks(reference)).containsExactly("arrange-practical-help", "confirm-start");
  }

  @Test
  @Deviation(
      when = Deviation.When.PREPARATION,
      of = "UWV is notified too late for the planned start",
      learns = "The candidate, HR and the manager",
      undone = "the planned start: nobody can start before the earliest day")
  void lateNotificationToUwvMovesTheStart() {
    toThePreparation();
    prepareEmployment();
    askMentor();
    untilMorningOf(reference, LocalDate.parse("2026-12-31"));
    submit("hr-utrecht", reference, "collect-right-to-work", facts("temporary-protection"));
    submit(
        "hr-utrecht",
        reference,
        "notify-uwv",
        Map.of("notifiedOn", clock.today(), "receiptNumber", "UWV-1"));
    assertThat(openTasks(reference))
        .containsExactlyInAnyOrder("arrange-practical-help", "sign-addendum");
    submit(
        "hr-utrecht",
        reference,
        "sign-addendum",
        Map.of("signedByOfficialOn", clock.today(), "signedByMunicipalityOn", clock.today()));

    // 31 December is a Thursday, 1 January a holiday: two working days end on Tuesday 5 January.
    untilMorningOf(reference, START);
    assertThat(journey).isWaitingAt("timer_start");
    untilMorningOf(reference, START.plusDays(1));
    assertThat(openTasks(reference)).containsExactly("arrange-practical-help", "confirm-start");
  }

  @Test
  @Deviation(
      when = Deviation.When.PREPARATION,
      of = "The official does not come on the first day",
      learns = "The candidate, Ro3kvit, the programme leads, HR, the manager and the mentor",
      undone = "the year with all that it planned: check-ins, evaluation, notice of the end")
  void noShowEndsTheJourneyAndItsEvaluation() {
    toTheStart();
    submit("hr-utrecht", reference, "confirm-start", Map.of("outcome", "no-show"));

    assertThat(journey)
        .isEnded()
        .hasPassed("end_noShow")
        .hasNotPassed("callActivity_evaluation", "sendTask_year-completed");
    assertThat(openTasks(reference)).isEmpty();
  }

  @Test
  @Deviation(
      when = Deviation.When.PREPARATION,
      of = "There is no way to a right to work",
      learns = "The candidate, Ro3kvit, HR and the manager",
      undone = "every open task of the preparation is closed")
  void withoutRightToWorkThereIsNoStart() {
    toThePreparation();
    submit(
        "hr-utrecht",
        reference,
        "collect-right-to-work",
        Forms.with(facts("temporary-protection"), "proofSeen", false));
    submit("hr-utrecht", reference, "resolve-right-to-work", Map.of("outcome", "end"));

    assertThat(journey).isEnded().hasPassed("end_stopped");
    assertThat(openTasks(reference)).isEmpty();
    assertThat(toldOfTheEnd())
        .containsExactlyInAnyOrder(
            "right-to-work-refused candidate",
            "right-to-work-refused ro3kvit",
            "right-to-work-refused hr-utrecht",
            "right-to-work-refused manager-utrecht");
  }

  private List<String> toldOfTheEnd() {
    return jdbc.sql(
            """
            select notice || ' ' || coalesce(recipient, 'candidate') from posiv.outbox
            where case_reference = :case and notice in
              ('right-to-work-refused', 'start-cancelled', 'preparation-stopped')
            """)
        .param("case", reference)
        .query(String.class)
        .list();
  }

  @Test
  @Deviation(
      when = Deviation.When.END,
      of = "Ro3kvit gives its view after the decision was due",
      learns = "The manager, who still reads it in the open task")
  void ro3kvitsViewAfterTheDecisionWasDueDoesNotFail() {
    toTheStart();
    submit("hr-utrecht", reference, "confirm-start", started());
    untilMorningOf(reference, DECISION);
    assertThat(openTasks(reference)).contains("decide-follow-up", "ro3kvit-evaluation");
    giveRo3kvitsView();

    assertThat(journey).hasPassed("serviceTask_passView");
    assertThat(openTasks(reference))
        .contains("decide-follow-up")
        .doesNotContain("ro3kvit-evaluation");
    assertThat(evaluations.ro3kvitsView(reference)).isPresent();
  }

  @Test
  void onlyTheJourneyAndAReportAreStartedInTasklist() {
    List<ProcessDefinition> startable =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .latestVersion()
            .startableInTasklist()
            .list();

    assertThat(startable)
        .extracting(ProcessDefinition::getKey)
        .containsExactlyInAnyOrder("onboarding", "report-change");
  }

  private void toTheStart() {
    prepare();
    untilMorningOf(reference, START);
  }

  private void prepare() {
    toThePreparation();
    prepareEmployment();
    askMentor();
    submit("hr-utrecht", reference, "collect-right-to-work", facts("free-to-work"));
  }

  private void toThePreparation() {
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    approve();
  }

  private void approve() {
    submit("hr-utrecht", reference, "review-nomination", Map.of("outcome", "suitable"));
    submit(
        "hr-utrecht",
        reference,
        "record-interview",
        Map.of("outcome", "positive", "interviewDate", clock.today()));
    submit("hr-utrecht", reference, "prepare-offer", Forms.offer(START));
    submit(
        "manager-utrecht",
        reference,
        "decide-appointment",
        Map.of("outcome", "approve", "decisionReference", "M-1"));
    submit("hr-utrecht", reference, "record-offer-reply", Map.of("outcome", "accepted"));
  }

  private void prepareEmployment() {
    LocalDate today = clock.today();
    submit("hr-utrecht", reference, "draft-contract", Map.of("trialPeriod", "0"));
    submit(
        "hr-utrecht",
        reference,
        "sign-contract",
        Map.of("signedByOfficialOn", today, "signedByMunicipalityOn", today));
    submit("hr-utrecht", reference, "check-identity", Map.of("identityCheckedOn", today));
    submit("hr-utrecht", reference, "register-bsn", Map.of("bsn", "111222333"));
    submit(
        "hr-utrecht",
        reference,
        "request-vog",
        Map.of("outcome", "received", "vogReceivedOn", today));
    submit(
        "hr-utrecht", reference, "arrange-workplace", Map.of("officialUser", "official-utrecht"));
  }

  private void askMentor() {
    submit(
        "manager-utrecht",
        reference,
        "assign-mentor",
        Map.of("mentor", "mentor-utrecht", "deputyMentor", "mentor2-utrecht"));
    submit("mentor-utrecht", reference, "accept-mentorship", Map.of("outcome", "accept"));
  }

  private static Map<String, Object> facts(String residenceStatus) {
    return Map.of(
        "nationality", "Ukrainian",
        "residenceStatus", residenceStatus,
        "birthDate", "1985-05-05",
        "documentNumber", "TEST-1",
        "documentValidUntil", "2030-01-01",
        "proofSeen", true,
        "monthlyPay", 4500);
  }

  private static Map<String, Object> started() {
    return Map.of("outcome", "started", "startedOn", START);
  }

  private void giveRo3kvitsView() {
    submit(
        "ro3kvit",
        reference,
        "ro3kvit-evaluation",
        Map.of("contribution", "A water plan", "advice", "Go on"));
  }

  private static Map<String, Object> lookBack() {
    return Map.of("reflection", "I learnt a lot", "wishNextYear", "To go home");
  }

  private static Map<String, Object> mentorsView() {
    return Map.of("rating", "4", "strengths", "Quick", "improvements", "Dutch", "advice", "Let go");
  }

  private Map<String, Object> notice() {
    return Map.of(
        "noticeSentOn", clock.today(),
        "noticeReceivedOn", clock.today(),
        "deliveryProof", "Signed copy");
  }
}
