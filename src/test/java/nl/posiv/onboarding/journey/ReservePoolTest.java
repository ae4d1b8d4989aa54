package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.nomination.Nomination;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.Outboxes;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A candidate whom no municipality takes now waits in the pool, with consent and for a year. */
class ReservePoolTest extends YearTest {

  private static final LocalDate CONSENT = LocalDate.parse("2026-12-20");
  private static final LocalDate LAST_DAY = LocalDate.parse("2027-12-20");
  private static final Map<String, Object> POOL =
      Map.of("outcome", "keep-in-pool", "poolConsentGivenOn", CONSENT);

  @Autowired private JdbcClient jdbc;

  private Outboxes outboxes;
  private ProcessInstance journey;
  private CaseReference reference;

  /** It is Monday 4 January 2027. */
  @BeforeEach
  void givenACandidateWhomUtrechtRefused() {
    outboxes = new Outboxes(jdbc);
    journey = nominate(Forms.nomination("utrecht", clock.today()));
    reference = follow(new CaseReference(journey.getBusinessKey()));
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    refuse("utrecht");
  }

  @Test
  void nobodyIsKeptWithoutAConsentThatHolds() {
    assertThat(choose(Map.of("outcome", "keep-in-pool")))
        .isEqualTo("Please fill in \"The candidate agreed to the pool on\".");
    assertThat(choose(Forms.with(POOL, "poolConsentGivenOn", START.plusDays(1))))
        .contains("may not be in the future");
    assertThat(choose(Forms.with(POOL, "poolConsentGivenOn", START.minusYears(1))))
        .isEqualTo(
            "\"The candidate agreed to the pool on\": this consent held until 4 January 2027."
                + " Please ask the candidate again.");
    submit(
        "ro3kvit",
        reference,
        "choose-municipality",
        Forms.with(POOL, "poolConsentGivenOn", START.minusYears(1).plusDays(1)));
    assertThat(openTasks(reference)).containsExactly("nominate-from-pool");
  }

  @Test
  @Deviation(
      when = Deviation.When.APPROVAL,
      of = "The refused candidate is kept for later",
      learns = "The candidate; Ro3kvit is reminded before the consent ends",
      undone = "the sight that the municipality had of the case")
  void poolLastsAsLongAsTheConsentAndRo3kvitIsRemindedAMonthBefore() {
    submit("ro3kvit", reference, "choose-municipality", POOL);

    Task task = task(reference, "nominate-from-pool");
    assertThat(task.getTenantId()).isNull();
    assertThat(task.getDueDate().toInstant()).isEqualTo(at(LAST_DAY, 17));
    assertThat(task.getFollowUpDate().toInstant()).isEqualTo(at(LAST_DAY.minusMonths(1), 8));
    assertThat(nominations.find(reference).status()).isEqualTo(Nomination.Status.IN_POOL);
    assertThat(outboxes.toCandidate(reference)).endsWith("kept-in-pool");
    assertThat(outboxes.to("hr-utrecht", reference)).doesNotContain("kept-in-pool");
    assertThat(shown("ro3kvit", reference, "nominate-from-pool"))
        .containsEntry("consentEndsOn", "20 December 2027")
        .extractingByKey("earlierShown")
        .asString()
        .contains("not selected by Utrecht, 4 January 2027");
  }

  @Test
  void candidateOfThePoolIsPutForwardAndApprovedLikeAnybodyElse() {
    submit("ro3kvit", reference, "choose-municipality", POOL);
    untilMorningOf(reference, LocalDate.parse("2027-06-01"));
    submit(
        "ro3kvit",
        reference,
        "nominate-from-pool",
        Map.of("outcome", "nominate", "municipality", "arnhem"));

    assertThat(openTasks(reference)).containsExactly("review-nomination");
    assertThat(task(reference, "review-nomination").getTenantId()).isEqualTo("arnhem");
    assertThat(nominations.find(reference).status()).isEqualTo(Nomination.Status.WILLING);
    untilMorningOf(reference, LAST_DAY.plusDays(2));
    assertThat(openTasks(reference)).as("the pool is behind it").contains("review-nomination");
    assertThat(journey)
        .isNotEnded()
        .hasPassedInOrder(
            "choose-municipality",
            "sendTask_kept-in-pool",
            "nominate-from-pool",
            "gateway_mergeNomination")
        .hasNotPassed("serviceTask_leavePool", "sendTask_case-closed");
  }

  @Test
  void municipalityThatSaidNoIsMarkedInThePoolToo() {
    submit("ro3kvit", reference, "choose-municipality", POOL);

    assertThat(
            refusal(
                "ro3kvit",
                reference,
                "nominate-from-pool",
                Map.of("outcome", "nominate", "municipality", "utrecht")))
        .startsWith("Utrecht did not select this candidate on 4 January 2027.");
  }

  @Test
  void candidateLeavesThePoolOnRequest() {
    submit("ro3kvit", reference, "choose-municipality", POOL);
    submit("ro3kvit", reference, "nominate-from-pool", Map.of("outcome", "close"));

    assertThat(journey)
        .isEnded()
        .hasPassedInOrder("nominate-from-pool", "sendTask_case-closed", "end_closed")
        .hasNotPassed("serviceTask_leavePool");
    assertThat(outboxes.toCandidate(reference)).endsWith("case-closed");
    assertThat(nominations.find(reference).status()).isEqualTo(Nomination.Status.CLOSED);
  }

  @Test
  @Deviation(
      when = Deviation.When.APPROVAL,
      of = "The consent of a candidate who is kept for later ends",
      learns = "The candidate and Ro3kvit",
      undone = "the place in the pool: the case closes")
  void candidateLeavesThePoolWhenTheConsentEndsAndHearsSo() {
    submit("ro3kvit", reference, "choose-municipality", POOL);

    untilMorningOf(reference, LAST_DAY);
    assertThat(openTasks(reference)).as("on the last day").containsExactly("nominate-from-pool");
    untilMorningOf(reference, LAST_DAY.plusDays(1));

    assertThat(journey)
        .isEnded()
        .hasPassedInOrder(
            "sendTask_kept-in-pool",
            "timer_poolConsent",
            "serviceTask_leavePool",
            "sendTask_pool-consent-over",
            "end_pool")
        .hasNotPassed("gateway_pool", "sendTask_case-closed");
    assertThat(outboxes.toCandidate(reference)).endsWith("pool-consent-over");
    assertThat(outboxes.to("ro3kvit", reference)).endsWith("pool-consent-over");
    assertThat(nominations.find(reference).status()).isEqualTo(Nomination.Status.CLOSED);
  }

  private String choose(Map<String, Object> answers) {
    return refusal("ro3kvit", reference, "choose-municipality", answers);
  }

  private void refuse(String municipality) {
    submit(
        "hr-" + municipality,
        reference,
        "review-nomination",
        Map.of("outcome", "not-suitable", "reason", "No vacancy"));
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(ProgrammeClock.ZONE).toInstant();
  }
}
