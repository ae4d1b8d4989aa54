package nl.posiv.onboarding.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.EngineTables;
import nl.posiv.onboarding.support.JourneyTest;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Justis refuses the certificate of conduct (VOG), and the manager decides what that means. */
class VogRefusedTest extends JourneyTest {

  private static final String REASON = "A desk job without access to money";
  private static final String[] ALL_NOTICES = {
    "vog-refused", "vog-continued", "start-cancelled", "preparation-stopped"
  };

  @BeforeEach
  void givenAnAcceptedOffer() {
    script = script.ofSomebodyFreeToWork().without("request-vog");
    play("confirm-willingness", "record-offer-reply");
  }

  @Test
  @Deviation(
      when = Deviation.When.PREPARATION,
      of = "The certificate of conduct (VOG) is refused, and the manager stops",
      learns =
          "That the start is cancelled: the candidate, Ro3kvit and HR; that the "
              + "preparation stops: the mentor. That it was the VOG: the manager, who "
              + "decides, and HR, who recorded it",
      undone =
          "every open task of the preparation is closed; HR takes back "
              + "workplace, account and notification to UWV")
  void managerStopsAndEverybodyIsToldOnceWithoutTheReason() {
    play("assign-mentor", "sign-contract");
    refuse();
    assertThat(task(reference, "decide-after-vog").getTenantId()).isEqualTo("utrecht");
    assertThat(told(ALL_NOTICES)).as("nobody before the decision").isEmpty();

    submit(MANAGER, reference, "decide-after-vog", Map.of("outcome", "stop"));

    assertThat(journey)
        .isEnded()
        .hasPassed("boundary_preparationStopped", "sendTask_preparation-stopped", "end_stopped")
        .hasNotPassed("end_prepared", "serviceTask_startGate", "end_helped");
    assertThat(openTasks(reference)).isEmpty();
    assertThat(told(ALL_NOTICES))
        .containsExactlyInAnyOrder(
            "start-cancelled candidate",
            "start-cancelled ro3kvit",
            "start-cancelled " + HR,
            "preparation-stopped " + MENTOR);
    assertThat(employments.decisionAfterRefusedCertificate(reference))
        .contains(ConductOutcome.STOP);
  }

  @Test
  @Deviation(
      when = Deviation.When.PREPARATION,
      of = "The certificate of conduct (VOG) is refused, and the manager goes on",
      learns = "HR alone")
  void managerGoesOnAndTheOfficialStarts() {
    refuse();
    submit(
        MANAGER,
        reference,
        "decide-after-vog",
        Map.of("outcome", "continue", "goingOnBy", "other-position", "reason", REASON));
    assertThat(told(ALL_NOTICES)).containsExactly("vog-continued " + HR);

    play("assign-mentor", "arrange-workplace");
    assertThat(journey)
        .hasPassed("gateway_employment", "serviceTask_startGate")
        .hasNotPassed("end_noEmployment", "sendTask_preparation-stopped")
        .isWaitingAt("timer_start");

    untilMorningOf(reference, START);
    does("confirm-start");
    assertThat(employments.conductCertificateReceivedOn(reference)).isEmpty();
    assertThat(told(ALL_NOTICES)).containsExactly("vog-continued " + HR);
  }

  /** Ro3kvit may read the journey, which must not know what the manager decided about. */
  @Test
  void journeyThatRo3kvitReadsKnowsNothingOfIt() {
    refuse();
    submit(
        MANAGER,
        reference,
        "decide-after-vog",
        Map.of("outcome", "continue", "goingOnBy", "without-certificate", "reason", REASON));
    play("draft-contract", "arrange-workplace");

    assertThat(journey).hasPassed("gateway_employment");
    assertThat(
            engine
                .getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(journey.getId())
                .list())
        .extracting(VariableInstance::getName)
        .containsExactlyInAnyOrder(
            "caseReference", "municipality", "willingness", "approvalResult");
    assertThat(new EngineTables(jdbc).placesOf(java.util.List.of(REASON))).isEmpty();
  }

  @Test
  void goingOnNeedsAWayAndAReason() {
    refuse();

    assertThat(
            refusal(
                MANAGER,
                reference,
                "decide-after-vog",
                Map.of("outcome", "continue", "goingOnBy", "other-position")))
        .contains("Reden");
    assertThat(
            refusal(
                MANAGER,
                reference,
                "decide-after-vog",
                Map.of("outcome", "continue", "reason", REASON)))
        .contains("Hoe het doorgaat");
  }

  @Test
  void onlyTheManagerDecides() {
    refuse();

    assertThatThrownBy(() -> submit(HR, reference, "decide-after-vog", Map.of("outcome", "stop")))
        .isInstanceOf(ProcessEngineException.class);
    assertThat(openTasks(reference)).contains("decide-after-vog");
  }

  private void refuse() {
    submit(HR, reference, "request-vog", Map.of("outcome", "refused"));
    assertThat(openTasks(reference)).contains("decide-after-vog").doesNotContain("request-vog");
  }
}
