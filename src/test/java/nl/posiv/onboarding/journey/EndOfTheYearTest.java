package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Deviation.When;
import org.junit.jupiter.api.Test;

/** A year ends while the notice of its end, or the decision, is not there. */
class EndOfTheYearTest extends EvaluatedYearTest {

  private static final LocalDate LAST_DAY_FOR_NOTICE = LocalDate.parse("2027-12-03");

  @Test
  @Deviation(
      of = "The contract ends, and payroll must still be told of the notice",
      when = When.END,
      learns = "HR: the case stays open until payroll was told; nobody else waits for it")
  void whoLeavesIsLetGoAndTheCaseStaysOpenUntilPayrollIsTold() {
    decideOnly("end", null);
    untilMorningOf(reference, END.plusDays(1));

    assertThat(openTasks(reference))
        .containsExactlyInAnyOrder("settle-late-notice", "complete-offboarding");
    assertThat(readers("year-completed")).isNotEmpty();
    completeOffboarding();
    assertThat(journey).hasPassed("end_left").isNotEnded();
    assertThat(openTasks(reference)).containsExactly("settle-late-notice");
    tellPayroll();
    assertThat(journey)
        .isEnded()
        .hasPassedInOrder(
            "boundary_followUpDecided",
            "callActivity_placement",
            "sendTask_year-completed",
            "callActivity_offboarding",
            "end_left",
            "end_evaluated",
            "end_settled")
        .hasNotPassed("end_completed");
  }

  @Test
  void payrollMayBeToldBeforeTheOffboardingIsDone() {
    decideOnly("end", null);
    untilMorningOf(reference, LAST_DAY_FOR_NOTICE.plusDays(3));
    sendNotice(clock.today());
    untilMorningOf(reference, END.plusDays(1));
    assertThat(openTasks(reference))
        .containsExactlyInAnyOrder("settle-late-notice", "complete-offboarding");
    tellPayroll();
    assertThat(journey).hasPassed("end_evaluated").isNotEnded();
    completeOffboarding();

    assertThat(journey).isEnded().hasPassed("end_left", "end_settled");
  }

  @Test
  void nobodyIsLetGoBeforeTheManagerSaysSo() {
    untilMorningOf(reference, END.plusDays(1));
    assertThat(openTasks(reference))
        .containsExactlyInAnyOrder("decide-follow-up", "settle-late-notice");
    assertThat(readers("year-completed")).isEmpty();
    tellPayroll();
    decideOnly("end", null);

    assertThat(readers("year-completed")).isNotEmpty();
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    completeOffboarding();
    assertThat(journey).isEnded().hasPassed("end_left", "end_settled");
  }

  private void completeOffboarding() {
    submit(
        HR,
        reference,
        "complete-offboarding",
        Map.of("accessRevokedOn", clock.today(), "handoverDone", true));
  }
}
