package nl.posiv.onboarding.offboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.support.EngineTables;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who leaves hands over: the projects go on, and a certificate is given to who asks for it. */
class HandingOverTest extends JourneyTest {

  private static final String PROJECT = "Pumping station of Testove: plans are ready";

  @LocalServerPort private int port;
  @Autowired private Offboardings offboardings;

  @Test
  void whatIsNotHandedOverIsTheMentorsTaskAndRo3kvitReadsIt() {
    reach("take-oath");
    report(HR, "official-resigned");
    submit(HR, reference, "complete-offboarding", undone(Map.of()));

    assertThat(openTasks(reference)).containsExactly("hand-over-projects");
    assertThat(task(reference, "hand-over-projects").getAssignee()).isEqualTo(MENTOR);
    assertThat(readers("offboarding-completed")).isEmpty();
    does("hand-over-projects");
    assertThat(readers("projects-handed-over")).containsExactlyInAnyOrder("ro3kvit", HR, MENTOR);
    assertThat(journey).isEnded().hasPassed("end_endedEarly");
    assertThat(offboardings.handover(reference)).map(ProjectHandover::projects).contains(PROJECT);
    assertThat(page("ro3kvit")).contains(PROJECT);
    assertThat(page("posiv")).doesNotContain(PROJECT);
    assertThat(page(MANAGER)).doesNotContain(PROJECT);
    assertThat(new EngineTables(jdbc).placesOf(List.of(PROJECT))).isEmpty();
  }

  @Test
  void whatIsHandedOverAlreadyAsksTheMentorNothing() {
    reach("take-oath");
    report(HR, "official-resigned");
    submit(HR, reference, "complete-offboarding", undone(Map.of("handoverDone", true)));

    assertThat(journey).isEnded();
    assertThat(readers("projects-handed-over")).isEmpty();
  }

  @Test
  void beforeTheWorkThereIsNothingToHandOver() {
    reach("record-offer-reply");
    does("record-offer-reply", "draft-contract", "sign-contract");
    report("ro3kvit", "candidate-withdrew");
    assertThat(form()).doesNotContain(certificate());
    submit(HR, reference, "complete-offboarding", Map.of("contractEndedOn", clock.today()));

    assertThat(journey).isEnded();
  }

  @Test
  void certificateThatWasAskedForIsRecorded() {
    reach("take-oath");
    report(HR, "official-resigned");
    LocalDate today = clock.today();
    assertThat(form()).contains(certificate(), "Het getuigschrift (PDF)");
    assertThat(
            refusal(
                HR,
                reference,
                "complete-offboarding",
                undone(Map.of("handoverDone", true, "certificateGivenOn", today.plusDays(1)))))
        .contains("toekomst");
    submit(
        HR,
        reference,
        "complete-offboarding",
        undone(Map.of("handoverDone", true, "certificateGivenOn", today)));

    assertThat(
            jdbc.sql(
                    "select certificate_given_on from posiv.offboarding where case_reference = :case")
                .param("case", reference.value())
                .query(LocalDate.class)
                .single())
        .isEqualTo(today);
  }

  @ParameterizedTest
  @CsvSource({"projects, ''", "handedTo, ''", "handedOverOn, 2027-12-31"})
  void handoverSaysWhatWhoAndWhen(String field, String answer) {
    reach("take-oath");
    report(HR, "official-resigned");
    submit(HR, reference, "complete-offboarding", undone(Map.of()));
    Map<String, Object> answers =
        new HashMap<>(script.step("hand-over-projects").answers(clock.today()));
    answers.put(field, answer);

    assertThat(refusal(MENTOR, reference, "hand-over-projects", answers)).isNotBlank();
  }

  private Map<String, Object> undone(Map<String, Object> more) {
    LocalDate today = clock.today();
    Map<String, Object> answers = new HashMap<>(more);
    for (String day :
        List.of("uwvInformedOn", "accessRevokedOn", "contractEndedOn", "vogReturnedOn")) {
      answers.put(day, today);
    }
    return answers;
  }

  private String page(String user) {
    return TasklistUser.signIn(port, user).page("/cases/" + reference).body();
  }

  private String certificate() {
    return "/cases/" + reference + "/letters/certificate.pdf";
  }

  private String form() {
    String task = task(reference, "complete-offboarding").getId();
    return TasklistUser.signIn(port, HR).page("/tasks/" + task).body();
  }
}
