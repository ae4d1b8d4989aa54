package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.TasklistUser;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A candidate whom one municipality refused is put forward to another. */
class RematchTest extends CaseTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default";

  @LocalServerPort private int port;

  private ProcessInstance journey;
  private CaseReference reference;

  @BeforeEach
  void givenACandidateAtUtrecht() {
    Map<String, Object> answers = Forms.nomination("utrecht", clock.today());
    journey = nominate(Forms.with(answers, "ukrainianPartner", "Community of Voznesensk"));
    reference = new CaseReference(journey.getBusinessKey());
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
  }

  @Test
  @Deviation(
      when = Deviation.When.APPROVAL,
      of = "Ro3kvit nominates the refused candidate at another municipality",
      learns = "HR of the other municipality, by the task to review",
      undone = "the sight that the first municipality had of the case")
  void firstMunicipalityLosesSightOfTheCandidate() {
    // GIVEN HR of Utrecht worked on it
    TasklistUser utrecht = TasklistUser.signIn(port, "hr-utrecht");
    String review = utrecht.task(reference, "review-nomination");
    utrecht.complete(reference, "review-nomination", Map.of("outcome", "suitable"));
    String interview = utrecht.task(reference, "record-interview");
    String process = instanceOf(interview);
    utrecht.complete(
        reference,
        "record-interview",
        Map.of("outcome", "negative", "interviewDate", clock.today(), "reason", "No vacancy"));

    // WHEN Ro3kvit puts the candidate forward to Arnhem, without telling anything again
    nominateTo("arnhem");

    // THEN Arnhem reads what is known, and not what Utrecht thought of it
    TasklistUser arnhem = TasklistUser.signIn(port, "hr-arnhem");
    TasklistUser.Form form = arnhem.open(arnhem.task(reference, "review-nomination"));
    assertThat(form.value("candidateName")).isEqualTo("Olena Testenko");
    assertThat(form.value("motivationShown")).contains("delta city");
    assertThat(form.values().toString()).doesNotContain("Utrecht", "No vacancy");

    // AND Utrecht reads nothing of the case any more: no task, no form, no instance, no history
    String later = arnhem.task(reference, "review-nomination");
    for (String user : List.of("hr-utrecht", "manager-utrecht", "mentor-utrecht")) {
      TasklistUser reader = TasklistUser.signIn(port, user);
      assertThat(reader.tasks(reference)).isEmpty();
      for (String task : List.of(review, interview, later)) {
        for (String path : List.of("", "/form-variables", "/deployed-form", "/variables")) {
          assertThat(reader.get(ENGINE + "/task/" + task + path).statusCode())
              .as("%s of a task for %s", path, user)
              .isGreaterThanOrEqualTo(400);
        }
        assertThat(reader.handIn(task, Map.of("outcome", "suitable")).statusCode())
            .isGreaterThanOrEqualTo(400);
      }
      for (String path :
          List.of(
              "/process-instance?businessKey=" + reference,
              "/history/process-instance?processInstanceBusinessKey=" + reference,
              "/history/task?processInstanceBusinessKey=" + reference,
              "/history/task?processInstanceId=" + process,
              "/history/activity-instance?processInstanceId=" + process,
              "/history/variable-instance?processInstanceId=" + process,
              "/history/detail?processInstanceId=" + process)) {
        assertThat(reader.get(ENGINE + path).body())
            .as("%s for %s", path, user)
            .doesNotContain(reference.value(), process, "review-nomination");
      }
    }
    assertThat(journey)
        .hasPassedInOrder("choose-municipality", "gateway_mergeApproval")
        .hasNotPassed("subProcess_preparation", "sendTask_kept-in-pool", "sendTask_case-closed");
  }

  @Test
  @Deviation(
      when = Deviation.When.APPROVAL,
      of = "Ro3kvit wants to ask a municipality again that said no",
      learns = "Ro3kvit, by the question whether that is meant")
  void municipalityThatSaidNoIsAskedAgainOnlyOnPurpose() {
    refuse("utrecht");
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    assertThat(ro3kvit.open(ro3kvit.task(reference, "choose-municipality")).file().toString())
        .contains("askAgain", "Utrecht (did not select this candidate on ", "\"Arnhem\"");

    Map<String, Object> utrechtAgain = Map.of("outcome", "nominate", "municipality", "utrecht");
    assertThat(refusal("ro3kvit", reference, "choose-municipality", utrechtAgain))
        .startsWith("Utrecht did not select this candidate on ")
        .contains("Tick \"Ask a municipality again, although it said no\"");

    // Also after another one was asked in between
    nominateTo("arnhem");
    refuse("arnhem");
    refusal("ro3kvit", reference, "choose-municipality", utrechtAgain);
    submit("ro3kvit", reference, "choose-municipality", Forms.with(utrechtAgain, "askAgain", true));
    assertThat(task(reference, "review-nomination").getTenantId()).isEqualTo("utrecht");
  }

  @Test
  void municipalityWhoseOfferWasDeclinedIsAskedAgainWithoutMore() {
    untilDecision("utrecht");
    approve("utrecht");
    submit("hr-utrecht", reference, "record-offer-reply", Map.of("outcome", "declined"));
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    assertThat(ro3kvit.open(ro3kvit.task(reference, "choose-municipality")).file().toString())
        .doesNotContain("askAgain", "did not select");

    nominateTo("utrecht");

    assertThat(task(reference, "review-nomination").getTenantId()).isEqualTo("utrecht");
  }

  @Test
  void ukrainianSideIsKeptAndSeenByTheManager() {
    refuse("utrecht");
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    TasklistUser.Form choice = ro3kvit.open(ro3kvit.task(reference, "choose-municipality"));
    assertThat(choice.value("ukrainianPartner")).isEqualTo("Community of Voznesensk");
    assertThat(choice.value("ukrainianProject")).isEmpty();

    submit(
        "ro3kvit",
        reference,
        "choose-municipality",
        Map.of(
            "outcome",
            "nominate",
            "municipality",
            "arnhem",
            "ukrainianProject",
            "Water mains of the old town"));
    untilDecision("arnhem");

    TasklistUser manager = TasklistUser.signIn(port, "manager-arnhem");
    TasklistUser.Form decision = manager.open(manager.task(reference, "decide-appointment"));
    assertThat(decision.value("ukrainianPartnerShown")).isEqualTo("Community of Voznesensk");
    assertThat(decision.value("ukrainianProjectShown")).isEqualTo("Water mains of the old town");
  }

  private void refuse(String municipality) {
    submit(
        "hr-" + municipality,
        reference,
        "review-nomination",
        Map.of("outcome", "not-suitable", "reason", "No vacancy"));
  }

  private void nominateTo(String municipality) {
    submit(
        "ro3kvit",
        reference,
        "choose-municipality",
        Map.of("outcome", "nominate", "municipality", municipality));
  }

  private void untilDecision(String municipality) {
    String hr = "hr-" + municipality;
    submit(hr, reference, "review-nomination", Map.of("outcome", "suitable"));
    submit(
        hr,
        reference,
        "record-interview",
        Map.of("outcome", "positive", "interviewDate", clock.today()));
    submit(hr, reference, "prepare-offer", Forms.offer(clock.today().plusDays(30)));
  }

  private void approve(String municipality) {
    submit(
        "manager-" + municipality,
        reference,
        "decide-appointment",
        Map.of("outcome", "approve", "decisionReference", "M-1"));
  }

  private String instanceOf(String task) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .taskId(task)
        .singleResult()
        .getProcessInstanceId();
  }
}
