package nl.posiv.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.JourneyTest;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole journey, from the nomination to the end of the year, walked with its own forms. */
class OnboardingYearTest extends JourneyTest {

  private static final LocalDate EVALUATION = LocalDate.parse("2027-09-13");
  private static final LocalDate VIEWS_CLOSED = LocalDate.parse("2027-10-04");

  @Autowired private Evaluations evaluations;

  @Test
  void journeyLeadsFromTheNominationToTheEndOfTheYear() {
    toTheStart();
    does("confirm-start");
    untilMorningOf(reference, EVALUATION);
    assertThat(task(reference, "ro3kvit-evaluation").getTenantId()).isNull();
    assertThat(task(reference, "self-evaluation").getTenantId()).isEqualTo("utrecht");

    does("ro3kvit-evaluation", "self-evaluation", "mentor-evaluation");
    does("respond-to-evaluation", "summarise-evaluation");
    does("decide-follow-up", "send-end-notice");
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
            "timer_start",
            "callActivity_evaluation",
            "callActivity_offboarding")
        // Some of these end in the same moment.
        .hasPassed(
            "callActivity_approval",
            "subProcess_preparation",
            "serviceTask_startGate",
            "serviceTask_passView",
            "callActivity_placement",
            "sendTask_year-completed",
            "end_left");
    assertThat(journey)
        .variables()
        .containsOnlyKeys(
            "caseReference", "municipality", "willingness", "approvalResult", "start", "contract");
  }

  @Test
  void phasesOfTheMunicipalityRunInItsTenantAndRo3kvitsOutside() {
    assertThat(journey.getTenantId()).isNull();
    assertThat(task(reference, "confirm-willingness").getTenantId()).isNull();
    does("confirm-willingness");
    assertThat(task(reference, "review-nomination").getTenantId()).isEqualTo("utrecht");
    play("review-nomination", "record-offer-reply");

    assertThat(openTasks(reference)).contains("assign-mentor", "collect-right-to-work");
    assertThat(
            engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .list())
        .extracting(Task::getTenantId)
        .containsOnly("utrecht");
  }

  @Test
  void afterARejectionAnotherMunicipalityDecidesInItsOwnTenant() {
    does("confirm-willingness");
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
    play("confirm-willingness", "accept-mentorship");
    play("draft-contract", "arrange-workplace");
    untilMorningOf(reference, LocalDate.parse("2026-12-31"));
    does("collect-right-to-work", "notify-uwv");
    assertThat(openTasks(reference))
        .containsExactlyInAnyOrder("arrange-practical-help", "sign-addendum");
    does("sign-addendum");

    // 31 December is a Thursday, 1 January a holiday: two working days end on Tuesday 5 January.
    untilMorningOf(reference, START);
    assertThat(journey).isWaitingAt("timer_start");
    untilMorningOf(reference, START.plusDays(1));
    assertThat(openTasks(reference))
        .containsExactly("arrange-practical-help", "confirm-start", "record-new-proof");
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
    play("confirm-willingness", "record-offer-reply");
    doIt("collect-right-to-work", Forms.rightToWork("temporary-protection", false));
    submit("hr-utrecht", reference, "resolve-right-to-work", Map.of("outcome", "end"));

    assertThat(journey).isEnded().hasPassed("end_stopped");
    assertThat(openTasks(reference)).isEmpty();
    assertThat(told("right-to-work-refused", "start-cancelled", "preparation-stopped"))
        .containsExactlyInAnyOrder(
            "right-to-work-refused candidate",
            "right-to-work-refused ro3kvit",
            "right-to-work-refused hr-utrecht",
            "right-to-work-refused manager-utrecht");
  }

  @Test
  @Deviation(
      when = Deviation.When.END,
      of = "Ro3kvit gives no view by the last day for it",
      learns = "HR, the manager and the mentor; the official, in the form to answer",
      undone = "the task to give it closes with those of the others")
  void viewThatRo3kvitDoesNotGiveClosesWithTheOthers() {
    toTheStart();
    does("confirm-start");
    untilMorningOf(reference, EVALUATION);
    does("self-evaluation", "mentor-evaluation");
    untilMorningOf(reference, VIEWS_CLOSED.minusDays(1));
    assertThat(openTasks(reference)).contains("ro3kvit-evaluation");
    untilMorningOf(reference, VIEWS_CLOSED);

    assertThat(journey).hasPassed("end_viewMissing").hasNotPassed("serviceTask_passView");
    assertThat(openTasks(reference))
        .contains("respond-to-evaluation")
        .doesNotContain("ro3kvit-evaluation");
    assertThat(readers("views-incomplete"))
        .containsExactlyInAnyOrder("hr-utrecht", "manager-utrecht", "mentor-utrecht");
  }

  @Test
  void onlyTheJourneyReportsMissionsAndParticipationAreStartedInTasklist() {
    List<ProcessDefinition> startable =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .latestVersion()
            .startableInTasklist()
            .list();

    assertThat(startable)
        .extracting(ProcessDefinition::getKey)
        .containsExactlyInAnyOrder(
            "onboarding",
            "report-change",
            "mission",
            "change-mission",
            "correct-hours",
            "participation",
            "council-letter",
            "knowledge-exchange",
            "knowledge-meeting",
            "joint-funding");
  }

  private void toTheStart() {
    prepare();
    untilMorningOf(reference, START);
  }

  private void prepare() {
    script = script.ofSomebodyFreeToWork();
    play("confirm-willingness", "arrange-workplace");
  }
}
