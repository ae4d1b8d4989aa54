package nl.posiv.onboarding.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import nl.posiv.onboarding.support.Forms;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is silent, decides twice, or disagrees. */
class EvaluationDeviationsTest extends EvaluationTest {

  @Autowired private JdbcClient jdbc;

  @Test
  void whenTheMentorIsSilentTheDecisionGoesOnWithoutThatView() {
    submit(OFFICIAL, reference, "self-evaluation", lookBack());
    giveRo3kvitsView();
    untilMorningOf(reference, DECISION);

    goesOnWithout("mentorViewShown");
    assertThat(shown(MANAGER, reference, "decide-follow-up"))
        .containsEntry("reflectionShown", "I learnt a lot")
        .containsEntry("responseShown", MISSING)
        .containsEntry("ro3kvitViewShown", "Bijdrage: A water plan\n\nAdvies: Go on");
  }

  @Test
  void whenRo3kvitIsSilentTheDecisionGoesOnWithoutThatView() {
    submit(OFFICIAL, reference, "self-evaluation", lookBack());
    giveMentorsView();
    untilMorningOf(reference, DECISION);

    goesOnWithout("ro3kvitViewShown");
  }

  @Test
  void whenEverybodyIsSilentTheManagerStillDecides() {
    untilMorningOf(reference, DECISION);
    goesOnWithout("reflectionShown");
    decide("end");

    assertThat(evaluation).isWaitingAt("send-end-notice");
  }

  private void goesOnWithout(String view) {
    assertThat(evaluation)
        .hasPassedInOrder("timer_viewsClosed", "sendTask_views-incomplete")
        .isWaitingAt("decide-follow-up");
    assertThat(openTasks(reference)).containsExactly("decide-follow-up");
    assertThat(shown(MANAGER, reference, "decide-follow-up")).containsEntry(view, MISSING);
  }

  @Test
  void secondClickDecidesNothing() {
    evaluate();
    String task = task(reference, "decide-follow-up").getId();
    decide("end");

    assertThatThrownBy(
            () ->
                as(
                    MANAGER,
                    () ->
                        engine
                            .getFormService()
                            .submitTaskForm(
                                task,
                                asTasklistSends(
                                    Map.of("outcome", "permanent", "reason", "Good work")))))
        .isInstanceOf(FormFieldValidationException.class);
    assertThat(evaluations.followUp(contractOf(reference)).orElseThrow().outcome())
        .isEqualTo("end");
    assertThat(
            jdbc.sql("select count(*) from posiv.follow_up where case_reference = :case")
                .param("case", reference.value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(openTasks(reference)).containsExactly("send-end-notice");
  }

  @Test
  void officialWhoDisagreesIsHeardAndTheCaseGoesOn() {
    evaluate();
    decide("end");
    submit(
        HR,
        reference,
        "send-end-notice",
        Forms.with(
            notice(clock.today(), clock.today(), null),
            "officialsComment",
            "I was promised another year."));

    assertThat(evaluations.notice(contractOf(reference)).orElseThrow().officialsComment())
        .isEqualTo("I was promised another year.");
    assertThat(evaluation).isEnded().hasPassed("end_noticeReceived");
    assertThat(evaluation)
        .variables()
        .containsOnlyKeys("caseReference", "municipality", "finishBefore");
  }
}
