package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import nl.posiv.onboarding.nomination.Nomination;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.EngineTables;
import nl.posiv.onboarding.support.Forms;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a journey when somebody says no, or asks for more. */
class AfterARefusalTest extends CaseTest {

  private static final String REASON = "the experience does not fit our sewers";

  @Autowired private JdbcClient jdbc;

  private ProcessInstance journey;
  private CaseReference reference;

  @BeforeEach
  void givenAWillingCandidateAtUtrecht() {
    journey = nominate(Forms.nomination("utrecht", clock.today()));
    reference = new CaseReference(journey.getBusinessKey());
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
  }

  @AfterEach
  void noFreeTextIsInTheEngine() {
    assertThat(new EngineTables(jdbc).placesOf(java.util.List.of(REASON, "Testenko"))).isEmpty();
  }

  @Test
  @Deviation(
      when = Deviation.When.NOMINATION,
      of = "The candidate is not willing",
      learns = "The candidate; no municipality ever saw the case")
  void unwillingCandidateEndsTheJourney() {
    ProcessInstance other = nominate(Forms.somebodyElse("utrecht", clock.today()));
    submit(
        "ro3kvit",
        new CaseReference(other.getBusinessKey()),
        "confirm-willingness",
        Map.of("outcome", "declined"));

    assertThat(other).isEnded().hasPassed("end_unwilling").hasNotPassed("callActivity_approval");
  }

  @Test
  @Deviation(
      when = Deviation.When.APPROVAL,
      of = "Ro3kvit nominates the refused candidate at another municipality",
      learns = "HR of the other municipality, by the task to review",
      undone = "the sight that the first municipality had of the case")
  void anotherMunicipalityTakesOverAndTheFirstSeesNothingMore() {
    refuse();
    submit(
        "ro3kvit",
        reference,
        "choose-municipality",
        Map.of("outcome", "nominate", "municipality", "arnhem", "ukrainianPartner", "Mykolaiv"));

    assertThat(task(reference, "review-nomination").getTenantId()).isEqualTo("arnhem");
    as("hr-utrecht", () -> assertThat(openTasks(reference)).isEmpty());
    as("hr-arnhem", () -> assertThat(openTasks(reference)).containsExactly("review-nomination"));

    submit("hr-arnhem", reference, "review-nomination", Map.of("outcome", "suitable"));
    submit(
        "hr-arnhem",
        reference,
        "record-interview",
        Map.of("outcome", "positive", "interviewDate", clock.today()));
    submit("hr-arnhem", reference, "prepare-offer", Forms.offer(clock.today().plusDays(30)));
    submit(
        "manager-arnhem",
        reference,
        "decide-appointment",
        Map.of("outcome", "approve", "decisionReference", "A-1"));
    submit("hr-arnhem", reference, "record-offer-reply", Map.of("outcome", "accepted"));

    assertThat(openTasks(reference))
        .contains("assign-mentor", "collect-right-to-work", "draft-contract");
    assertThat(task(reference, "draft-contract").getTenantId()).isEqualTo("arnhem");
    assertThat(nominations.find(reference).ukrainianPartner()).isEqualTo("Mykolaiv");
    assertThat(journey).isNotEnded();
  }

  @Test
  @Deviation(
      when = Deviation.When.APPROVAL,
      of = "The case is closed after a refusal",
      learns = "The candidate",
      undone = "the sight that the municipality had of the case")
  void caseIsClosed() {
    refuse();
    submit("ro3kvit", reference, "choose-municipality", Map.of("outcome", "close"));

    assertThat(journey)
        .isEnded()
        .hasPassedInOrder("choose-municipality", "sendTask_case-closed", "end_closed");
    assertThat(nominations.find(reference).status()).isEqualTo(Nomination.Status.CLOSED);
  }

  @Test
  @Deviation(
      when = Deviation.When.APPROVAL,
      of = "The candidate declines the offer",
      learns =
          "The candidate, Ro3kvit and the manager; Ro3kvit gets the task to decide what "
              + "comes next",
      undone = "the offer")
  void declinedOfferComesBackToRo3kvit() {
    submit("hr-utrecht", reference, "review-nomination", Map.of("outcome", "suitable"));
    submit(
        "hr-utrecht",
        reference,
        "record-interview",
        Map.of("outcome", "positive", "interviewDate", clock.today()));
    submit("hr-utrecht", reference, "prepare-offer", Forms.offer(clock.today().plusDays(30)));
    submit(
        "manager-utrecht",
        reference,
        "decide-appointment",
        Map.of("outcome", "approve", "decisionReference", "U-1"));
    submit("hr-utrecht", reference, "record-offer-reply", Map.of("outcome", "declined"));

    assertThat(openTasks(reference)).containsExactly("choose-municipality");
    assertThat(task(reference, "choose-municipality").getTenantId()).isNull();
  }

  @Test
  @Deviation(
      when = Deviation.When.APPROVAL,
      of = "The municipality asks for more information",
      learns = "Ro3kvit, by the task to answer; not the candidate")
  void questionIsAnsweredByRo3kvitAndReviewedAgainWithTheAnswer() {
    submit(
        "hr-utrecht",
        reference,
        "review-nomination",
        Map.of("outcome", "more-information", "reason", REASON));
    assertThat(task(reference, "supply-information").getTenantId()).isNull();
    assertThat(shown("ro3kvit", "supply-information")).containsEntry("question", REASON);

    submit("ro3kvit", reference, "supply-information", Map.of("answer", "It does: see Mykolaiv."));

    assertThat(shown("hr-utrecht", "review-nomination").get("askedBefore").toString())
        .contains(REASON, "see Mykolaiv");
    submit("hr-utrecht", reference, "review-nomination", Map.of("outcome", "suitable"));
    assertThat(openTasks(reference)).containsExactly("record-interview");
  }

  private void refuse() {
    submit(
        "hr-utrecht",
        reference,
        "review-nomination",
        Map.of("outcome", "not-suitable", "reason", REASON));
    assertThat(openTasks(reference)).containsExactly("choose-municipality");
  }

  private Map<String, Object> shown(String user, String key) {
    String id = task(reference, key).getId();
    Map<String, Object> shown = new java.util.HashMap<>();
    as(user, () -> shown.putAll(engine.getFormService().getTaskFormVariables(id)));
    return shown;
  }
}
