package nl.posiv.onboarding.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MentorshipProcessTest extends YearTest {

  private static final String MANAGER = "manager-arnhem";
  private static final String MENTOR = "mentor-arnhem";
  private static final String MENTOR2 = "mentor2-arnhem";

  private CaseReference reference;
  private ProcessInstance mentorship;

  @BeforeEach
  void givenAnAcceptedOffer() {
    reference = acceptedCase("arnhem");
    mentorship = startPhase("mentorship", reference, Map.of());
  }

  @Test
  void mentorWhoSaysYesIsIntroduced() {
    assign(reference, MENTOR, MENTOR2);
    assertThat(task(reference, "accept-mentorship").getAssignee()).isEqualTo(MENTOR);
    assertThat(mentorships.isAccepted(reference)).isFalse();

    submit(MENTOR, reference, "accept-mentorship", Map.of("outcome", "accept"));

    assertThat(mentorship)
        .isEnded()
        .hasPassedInOrder(
            "assign-mentor", "accept-mentorship", "sendTask_mentor-accepted", "end_mentor-accepted")
        .hasNotPassed("sendTask_mentor-declined");
    assertThat(mentorships.isAccepted(reference)).isTrue();
    assertThat(mentorships.mentorOf(reference)).contains(new UserId(MENTOR));
    assertThat(mentorships.deputyOf(reference)).contains(new UserId(MENTOR2));
  }

  @Test
  @Deviation(
      when = Deviation.When.PREPARATION,
      of = "The mentor declines",
      learns = "The manager, who reads why in the task to ask another",
      undone = "the assignment of the mentor")
  void afterANoTheManagerReadsWhyAndAsksAnother() {
    assertThat(shown(MANAGER, reference, "assign-mentor").get("declinedBefore")).isEqualTo("");
    assign(reference, MENTOR, MENTOR2);
    submit(
        MENTOR,
        reference,
        "accept-mentorship",
        Map.of("outcome", "decline", "reason", "I am about to retire."));

    assertThat(mentorship).hasPassed("sendTask_mentor-declined").isWaitingAt("assign-mentor");
    assertThat(mentorships.mentorOf(reference)).isEmpty();
    assertThat((String) shown(MANAGER, reference, "assign-mentor").get("declinedBefore"))
        .contains("I am about to retire.");

    assign(reference, MENTOR2, MENTOR);
    submit(MENTOR2, reference, "accept-mentorship", Map.of("outcome", "accept"));

    assertThat(mentorship).isEnded().hasPassed("end_mentor-accepted");
    assertThat(mentorships.mentorOf(reference)).contains(new UserId(MENTOR2));
  }

  @Test
  void whyAMentorSaysNoIsNoVariableOfTheEngine() {
    assign(reference, MENTOR, MENTOR2);
    submit(
        MENTOR, reference, "accept-mentorship", Map.of("outcome", "decline", "reason", "Retiring"));

    assertThat(mentorship)
        .variables()
        .containsOnlyKeys("caseReference", "municipality", "mentorReply");
  }

  @Test
  void noNeedsAReason() {
    assign(reference, MENTOR, MENTOR2);

    assertThat(refusal(MENTOR, reference, "accept-mentorship", Map.of("outcome", "decline")))
        .startsWith("Vul ");
  }

  @Test
  void onlyTheMentorNamedCanAnswer() {
    assign(reference, MENTOR, MENTOR2);

    for (String other : new String[] {MENTOR2, MANAGER, "hr-arnhem", "mentor-utrecht"}) {
      assertThatThrownBy(
              () -> submit(other, reference, "accept-mentorship", Map.of("outcome", "accept")))
          .as(other)
          .isInstanceOfAny(AuthorizationException.class, ProcessEngineException.class);
    }
    assertThat(mentorships.isAccepted(reference)).isFalse();
  }

  @Test
  void deputyMustBeSomebodyElse() {
    assertThat(
            refusal(
                MANAGER,
                reference,
                "assign-mentor",
                Map.of("mentor", MENTOR, "deputyMentor", MENTOR)))
        .contains("kan zichzelf niet vervangen");
  }

  @Test
  void mentorAndDeputyAreMentorsOfTheMunicipality() {
    refusal(
        MANAGER,
        reference,
        "assign-mentor",
        Map.of("mentor", "mentor-utrecht", "deputyMentor", MENTOR));
    refusal(
        MANAGER,
        reference,
        "assign-mentor",
        Map.of("mentor", MENTOR, "deputyMentor", "mentor-utrecht"));
    refusal(
        MANAGER, reference, "assign-mentor", Map.of("mentor", "hr-arnhem", "deputyMentor", MENTOR));
  }

  private void assign(CaseReference reference, String mentor, String deputy) {
    submit(MANAGER, reference, "assign-mentor", Map.of("mentor", mentor, "deputyMentor", deputy));
  }
}
