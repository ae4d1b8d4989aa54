package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Deviation.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A contract goes on after the year, and needs the right to work for the new period. */
class ExtensionTest extends EvaluatedYearTest {

  @Test
  @Deviation(
      of = "The contract is extended",
      when = When.END,
      learns =
          "HR, by tasks that are due before the old contract ends; then official, Ro3kvit, HR, managers")
  void extensionIsNotifiedToUwvBeforeTheOldContractEnds() {
    assertThat(
            (String)
                shown("manager-utrecht", reference, "decide-follow-up").get("rightToWorkShown"))
        .contains("tot en met 1 januari 2030");
    decide("extend", LocalDate.parse("2028-12-31"));
    Map<String, Object> known = shown(HR, reference, "collect-right-to-work");
    assertThat(known)
        .containsEntry("startDate", "4 januari 2028")
        .containsEntry("endDate", "31 december 2028")
        .containsEntry("nationality", "Ukrainian")
        .containsEntry("residenceStatus", "free-to-work")
        .containsEntry("documentNumber", "TEST-1")
        .containsEntry("documentValidUntil", "2030-01-01")
        .containsEntry("birthDate", "1985-05-05")
        .containsEntry("monthlyPay", 4500.0)
        .doesNotContainKey("proofSeen");
    assertThat((String) known.get("occasionNote")).contains("nieuwe periode");
    assertThat(task(reference, "collect-right-to-work").getTenantId()).isEqualTo("utrecht");
    assertThat(refusal(HR, reference, "collect-right-to-work", facts("eu-citizen", "2028-01-03")))
        .contains("4 januari 2028");

    submit(HR, reference, "collect-right-to-work", facts("transition-document", "2030-01-01"));
    assertThat(shown(HR, reference, "notify-uwv"))
        .containsEntry("startDate", "4 januari 2028")
        .containsEntry("endDate", "31 december 2028")
        .containsEntry("latestNotification", "31 december 2027");
    notifyUwv();

    assertThat(openTasks(reference)).doesNotContain("collect-right-to-work", "notify-uwv");
    assertThat(readers("right-to-work-renewed"))
        .containsExactlyInAnyOrder("official-utrecht", "ro3kvit", "hr-utrecht", "manager-utrecht");
    assertThat(readers("right-to-work-established")).isEmpty();
    untilMorningOf(reference, END);
    assertThat(journey).isNotEnded();
    untilMorningOf(reference, END.plusDays(1));
    assertThat(journey)
        .isEnded()
        .hasPassed("callActivity_evaluation", "gateway_extension", "end_extension")
        .hasNotPassed("end_noExtension")
        .hasPassedInOrder(
            "callActivity_extension",
            "callActivity_placement",
            "sendTask_year-completed",
            "end_completed");
    assertThat(journey).variables().doesNotContainKey("rightToWork");
  }

  @ParameterizedTest
  @ValueSource(strings = {"extend", "permanent"})
  @Deviation(
      of = "The contract goes on, and HR does not send the notice of the end",
      when = When.END,
      learns =
          "HR, by the tasks for the new right to work, which do not wait for the notice; HR and the"
              + " manager, when the last day for the notice is over")
  void rightToWorkForTheNewPeriodDoesNotWaitForTheNotice(String outcome) {
    decideOnly(outcome, outcome.equals("extend") ? LocalDate.parse("2028-12-31") : null);

    assertThat(journey)
        .hasPassed("boundary_followUpDecided", "gateway_extension")
        .isWaitingAt("callActivity_evaluation", "callActivity_extension");
    assertThat(journey).variables().containsEntry("followUp", outcome);
    assertThat(openTasks(reference)).contains("send-end-notice", "collect-right-to-work");
    assertThat(task(reference, "collect-right-to-work").getTenantId()).isEqualTo("utrecht");
    submit(HR, reference, "collect-right-to-work", facts("transition-document", "2030-01-01"));
    notifyUwv();
    assertThat(journey).hasPassed("end_extension").isWaitingAt("callActivity_evaluation");
    assertThat(readers("right-to-work-renewed")).hasSize(4);

    untilMorningOf(reference, END.plusDays(1));
    assertThat(readers("year-completed")).isNotEmpty();
    assertThat(openTasks(reference)).containsExactly("settle-late-notice");
    assertThat(journey).hasPassed("end_completed").isNotEnded();
    tellPayroll();
    assertThat(journey).isEnded().hasPassed("end_evaluated", "end_settled");
  }

  @Test
  void whoIsFreeToWorkIsAskedForProofAndNothingElse() {
    decide("permanent", null);
    assertThat(shown(HR, reference, "collect-right-to-work"))
        .containsEntry("endDate", "Geen: een vast contract");
    submit(HR, reference, "collect-right-to-work", facts("free-to-work", "2030-01-01"));

    assertThat(journey).hasPassed("end_extension");
    assertThat(readers("document-ends-early")).as("a permanent contract").containsExactly(HR);
  }

  @Test
  void contractThatEndsAsksForNothing() {
    decide("end", null);

    assertThat(journey).hasPassed("end_noExtension").hasNotPassed("callActivity_extension");
    assertThat(openTasks(reference)).doesNotContain("collect-right-to-work");
  }

  @Test
  @Deviation(
      of = "The contract is extended, but there is no right to work for it",
      when = When.END,
      learns = "HR, managers",
      undone = "HR and manager decide again, outside the application")
  void extensionWithoutRightToWorkIsToldToManagerAndHr() {
    decide("extend", LocalDate.parse("2028-12-31"));
    submit(HR, reference, "collect-right-to-work", facts("temporary-protection", "2030-01-01"));

    assertThat((String) shown(HR, reference, "resolve-right-to-work").get("routeReason"))
        .contains("De tijdelijke bescherming is voorbij op 4 januari 2028");
    submit(HR, reference, "resolve-right-to-work", Map.of("outcome", "end"));

    assertThat(readers("right-to-work-not-renewed"))
        .containsExactlyInAnyOrder("hr-utrecht", "manager-utrecht");
    assertThat(journey).hasPassed("end_extension").isNotEnded();
    untilMorningOf(reference, END.plusDays(1));
    assertThat(journey).isEnded().hasPassed("end_completed");
    assertThat(journey)
        .variables()
        .containsEntry("followUp", "extend")
        .doesNotContainKey("rightToWork");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-12-20", "2027-12-31", "2028-01-03"})
  void everythingIsDueBeforeTheOldContractEnds(LocalDate opened) {
    untilMorningOf(reference, opened.minusDays(1));
    decideOnly("extend", LocalDate.parse("2028-12-31"));
    untilMorningOf(reference, opened);
    // Not before the decision, so too late; what is owed for that is settled beside.
    sendNotice(opened.minusDays(1));
    assertThat(due("collect-right-to-work")).isAfterOrEqualTo(opened).isBeforeOrEqualTo(END);
    submit(HR, reference, "collect-right-to-work", facts("work-restricted", "2030-01-01"));
    assertThat(due("apply-permit")).isBeforeOrEqualTo(END);
    submit(
        HR,
        reference,
        "apply-permit",
        Map.of("appliedOn", clock.today(), "applicationNumber", "A-1"));
    assertThat(due("record-permit-decision"))
        .as("five weeks would be after the end")
        .isEqualTo(END);
  }

  private void decide(String outcome, LocalDate newEnd) {
    decideOnly(outcome, newEnd);
    sendNotice(clock.today());
  }

  private void notifyUwv() {
    submit(
        HR, reference, "notify-uwv", Map.of("notifiedOn", clock.today(), "receiptNumber", "UWV-2"));
  }

  private static Map<String, Object> facts(String status, String validUntil) {
    return Map.of(
        "nationality",
        "Ukrainian",
        "residenceStatus",
        status,
        "birthDate",
        "1985-05-05",
        "documentNumber",
        "TEST-2",
        "documentValidUntil",
        validUntil,
        "proofSeen",
        true,
        "monthlyPay",
        4500);
  }

  private LocalDate due(String key) {
    return LocalDate.ofInstant(task(reference, key).getDueDate().toInstant(), ProgrammeClock.ZONE);
  }
}
