package nl.posiv.onboarding.righttowork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.calendar.WorkingDays;
import nl.posiv.onboarding.engine.form.RefusedForm;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import nl.posiv.onboarding.support.AcceptedOffers;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Forms;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RightToWorkProcessTest extends CaseTest {

  private static final String HR = "hr-utrecht";
  private static final String DOCUMENT = "TESTDOC-4711";

  @Autowired private MinimumPay minimumPay;
  @Autowired private RightToWork rightToWork;
  @Autowired private Appointments appointments;

  @Autowired private Rules rules;

  private AcceptedOffers offers;
  private CaseReference reference;
  private LocalDate start;
  private ProcessInstance process;

  @BeforeEach
  void givenAnAcceptedOfferAtUtrecht() {
    offers = new AcceptedOffers(appointments);
    reference = nominatedCase("utrecht");
    start = LocalDate.parse("2027-02-01");
    contracts.giveUp(reference);
    offers.accept(reference, start, start.plusMonths(12).minusDays(1));
    process = startPhase("right-to-work", reference, Map.of());
  }

  @Test
  void citizenOfTheUnionNeedsNothing() {
    collect(data("eu-citizen"));

    assertThat(process)
        .isEnded()
        .hasPassedInOrder(
            "start_rightToWork",
            "collect-right-to-work",
            "businessRuleTask_route",
            "serviceTask_recordRoute",
            "gateway_route",
            "sendTask_right-to-work-established",
            "end_established")
        .hasNotPassed(
            "notify-uwv", "apply-permit", "serviceTask_moveStart", "resolve-right-to-work");
    assertThat(process).variables().doesNotContainKey("rightToWork");
    assertThat(rightToWork.isEstablished(reference)).isTrue();
    assertThat(rightToWork.earliestStart(reference)).isEmpty();
    assertThat(rightToWork.plannedStart(reference)).isEqualTo(start);
  }

  @Test
  void temporaryProtectionIsNotifiedToUwvInTime() {
    collect(data("temporary-protection"));
    assertThat(process).isWaitingAt("notify-uwv");
    assertThat(rightToWork.isEstablished(reference)).isFalse();
    assertThat(rightToWork.earliestStart(reference)).isEmpty();

    notifyUwv(clock.today());

    assertThat(process)
        .isEnded()
        .hasPassedInOrder(
            "collect-right-to-work",
            "businessRuleTask_route",
            "serviceTask_recordRoute",
            "notify-uwv",
            "gateway_startDate",
            "sendTask_right-to-work-established",
            "end_established")
        .hasNotPassed("apply-permit", "sendTask_start-date-moved", "resolve-right-to-work");
    assertThat(process).variables().doesNotContainKey("rightToWork");
    assertThat(rightToWork.isEstablished(reference)).isTrue();
    assertThat(rightToWork.earliestStart(reference))
        .hasValueSatisfying(day -> assertThat(day).isAfter(clock.today()).isBeforeOrEqualTo(start));
  }

  @Test
  void lateNotificationIsTakenAndMovesTheStart() {
    givenAnOfferFor(clock.today().plusDays(1));
    collect(data("temporary-protection"));
    notifyUwv(clock.today());

    assertThat(process)
        .isEnded()
        .hasPassedInOrder(
            "notify-uwv",
            "gateway_startDate",
            "serviceTask_moveStart",
            "sendTask_start-date-moved",
            "sendTask_right-to-work-established",
            "end_established")
        .hasNotPassed("sign-addendum");
    // Tuesday 8 December and two working days.
    assertThat(rightToWork.plannedStart(reference)).isEqualTo("2026-12-10");
    assertThat(appointments.offerOf(reference).endDate()).isEqualTo("2027-12-09");
    assertThat(rightToWork.isPlannedStartPossible(reference)).isTrue();
  }

  @Test
  void temporaryProtectionThatHasEndedAtTheStartOpensNoRoute() {
    givenAnOfferFor(lastDayOfProtection().plusDays(1));
    collect(data("temporary-protection"));

    assertThat(process).isWaitingAt("resolve-right-to-work");
    assertThat((String) shown(HR, "resolve-right-to-work").get("routeReason"))
        .contains("Tijdelijke bescherming duurt tot en met");
  }

  @Test
  void temporaryProtectionThatHoldsAtTheStartIsNotified() {
    givenAnOfferFor(lastDayOfProtection());
    collect(data("temporary-protection"));

    assertThat(process).isWaitingAt("notify-uwv");
  }

  @Test
  void notificationFormShowsWhatUwvAsksForAndTheLastDay() {
    collect(data("temporary-protection"));

    Map<String, Object> shown = shown(HR, "notify-uwv");
    assertThat(shown)
        .containsEntry("documentNumber", DOCUMENT)
        .containsEntry("nationality", "Ukrainian")
        .containsEntry("scaleStepShown", "Schaal 10, trede 3")
        .containsKeys("birthDate", "monthlyPay", "latestNotification", "startDate", "endDate");
    assertThat((String) shown.get("routeReason")).startsWith("Deze persoon mag zonder vergunning");
  }

  @Test
  void reasonForTheTransitionDocumentIsNotCalledLaw() {
    collect(data("transition-document"));

    assertThat((String) shown(HR, "notify-uwv").get("routeReason"))
        .contains("niet bevestigd")
        .contains("transitiedocument");
  }

  @Test
  void workPermitIsAppliedForAndGranted() {
    collect(data("work-restricted"));
    apply();
    grant(start.minusDays(10));

    assertThat(process)
        .isEnded()
        .hasPassedInOrder(
            "collect-right-to-work",
            "businessRuleTask_route",
            "serviceTask_recordRoute",
            "apply-permit",
            "record-permit-decision",
            "gateway_permit",
            "gateway_startDate",
            "sendTask_right-to-work-established",
            "end_established")
        .hasNotPassed("notify-uwv", "sendTask_start-date-moved", "resolve-right-to-work");
    assertThat(process).variables().containsEntry("route", "work-permit");
    assertThat(rightToWork.isEstablished(reference)).isTrue();
    assertThat(rightToWork.earliestStart(reference)).contains(start.minusDays(10));
  }

  @Test
  void decisionOnThePermitIsDueAfterTheTermOfItsRoute() {
    collect(data("none"));
    apply();

    LocalDate due =
        LocalDate.ofInstant(
            task(reference, "record-permit-decision").getDueDate().toInstant(),
            ProgrammeClock.ZONE);
    assertThat(due).isEqualTo(new WorkingDays().onOrAfter(clock.today().plusDays(90)));
  }

  @Test
  void applicationFormTellsTheTermsOfTheRuleCatalogue() {
    collect(data("none"));

    assertThat(form("apply-permit"))
        .contains("hoogstens 5 weken bij UWV", "hoogstens 90 dagen voor een GVVA")
        .contains("(streven: 2 weken)")
        .doesNotContain("[[");
  }

  @Test
  void permitThatBeginsAfterThePlannedStartMovesTheStart() {
    collect(data("none"));
    apply();
    grant(start.plusDays(1));

    assertThat(process)
        .isEnded()
        .hasPassed("serviceTask_moveStart", "sendTask_start-date-moved", "end_established");
    assertThat(process).variables().containsEntry("route", "single-permit");
    assertThat(rightToWork.plannedStart(reference)).isEqualTo(start.plusDays(1));
    assertThat(rightToWork.earliestStart(reference)).contains(start.plusDays(1));
  }

  @Test
  void permitThatBeginsOnThePlannedStartDoesNotMoveIt() {
    collect(data("none"));
    apply();
    grant(start);

    assertThat(process).isEnded().hasPassed("end_established");
    assertThat(process).hasNotPassed("sendTask_start-date-moved");
  }

  @Test
  void recognisedSponsorThatPaysEnoughBringsInAHighlySkilledMigrant() {
    collect(Forms.with(Forms.with(data("none"), "recognisedSponsor", true), "monthlyPay", 5942));
    assertThat(process).variables().containsEntry("route", "highly-skilled-migrant");
    apply();
    grant(start);

    assertThat(process).isEnded().hasPassed("end_established");
  }

  @Test
  void oneCentLessPayGivesTheSinglePermit() {
    collect(Forms.with(Forms.with(data("none"), "recognisedSponsor", true), "monthlyPay", 5941.99));

    assertThat(process).isWaitingAt("apply-permit");
    assertThat(process).variables().containsEntry("route", "single-permit");
  }

  @Test
  void workOfThreeMonthsWithoutResidenceNeedsAWorkPermit() {
    contracts.giveUp(reference);
    offers.accept(reference, start, start.plusMonths(3).minusDays(1));
    collect(data("none"));

    assertThat(process).isWaitingAt("apply-permit");
    assertThat(process).variables().containsEntry("route", "work-permit");
    assertThat((String) shown(HR, "apply-permit").get("routeReason")).contains("3 maanden");
  }

  @Test
  @Deviation(
      when = Deviation.When.PREPARATION,
      of = "The proof of the right to work has not been seen",
      learns = "HR, by the task to find a way")
  void withoutProofNoRouteIsOpenUntilItIsSeen() {
    collect(Forms.with(data("temporary-protection"), "proofSeen", false));
    assertThat(process).isWaitingAt("resolve-right-to-work");
    assertThat(rightToWork.isEstablished(reference)).isFalse();

    resolve(Map.of("outcome", "other-route"));
    assertThat(shown(HR, "collect-right-to-work"))
        .containsEntry("nationality", "Ukrainian")
        .doesNotContainKey("proofSeen");
    collect(data("temporary-protection"));
    notifyUwv(clock.today());

    assertThat(process)
        .isEnded()
        .hasPassedInOrder(
            "collect-right-to-work",
            "resolve-right-to-work",
            "gateway_resolution",
            "collect-right-to-work",
            "notify-uwv",
            "end_established")
        .hasNotPassed("sendTask_start-postponed", "sendTask_right-to-work-refused");
  }

  @Test
  @Deviation(
      when = Deviation.When.PREPARATION,
      of = "The permit is refused and HR finds another route",
      learns = "HR, by the task to find a way",
      undone = "the decision on the refused permit, which does not count for the new route")
  void refusedPermitLeadsToAnotherRoute() {
    collect(data("work-restricted"));
    apply();
    refuse();
    assertThat(process).isWaitingAt("resolve-right-to-work");
    assertThat((String) shown(HR, "resolve-right-to-work").get("routeReason"))
        .startsWith("De vergunning is geweigerd.");

    resolve(Map.of("outcome", "other-route"));
    collect(data("free-to-work"));

    assertThat(process)
        .isEnded()
        .hasPassed("record-permit-decision", "resolve-right-to-work", "end_established")
        .hasNotPassed("sendTask_right-to-work-refused");
    assertThat(process).variables().doesNotContainKey("rightToWork");
  }

  @Test
  @Deviation(
      when = Deviation.When.PREPARATION,
      of = "The permit is refused and the start is postponed",
      learns = "The candidate, Ro3kvit, the manager and the mentor",
      undone = "the planned start; the permit is decided on anew")
  void refusedPermitPostponesTheStart() {
    LocalDate newStart = start.plusDays(45);
    collect(data("work-restricted"));
    apply();
    refuse();
    resolve(Map.of("outcome", "postpone-start", "newStartDate", newStart));

    assertThat(process)
        .isWaitingAt("collect-right-to-work")
        .hasPassedInOrder(
            "resolve-right-to-work", "gateway_resolution", "sendTask_start-postponed");
    assertThat(rightToWork.plannedStart(reference)).isEqualTo(newStart);
    assertThat(appointments.offerOf(reference).endDate())
        .as("the contract lasts as long as before")
        .isEqualTo(newStart.plusYears(1).minusDays(1));

    collect(data("work-restricted"));
    assertThat(rightToWork.isEstablished(reference))
        .as("a decision of an earlier round does not count")
        .isFalse();
    apply();
    grant(newStart);
    assertThat(process).isEnded().hasPassed("end_established");
    assertThat(process).hasNotPassed("sendTask_start-date-moved");
    assertThat(rightToWork.earliestStart(reference)).contains(newStart);
  }

  @Test
  @Deviation(
      when = Deviation.When.PREPARATION,
      of = "The start is postponed to a day that nobody knows yet",
      learns =
          "The candidate, Ro3kvit, the manager and the mentor; of the new day the "
              + "candidate, HR and the manager",
      undone = "the planned start, when the permit is granted")
  void startPostponedToAnUnknownDayFollowsFromThePermit() {
    collect(data("work-restricted"));
    apply();
    refuse();
    resolve(Map.of("outcome", "postpone-start"));
    assertThat(rightToWork.plannedStart(reference)).isEqualTo(start);

    collect(data("work-restricted"));
    apply();
    grant(start.plusDays(30));

    assertThat(process)
        .isEnded()
        .hasPassed("sendTask_start-postponed-open", "sendTask_start-date-moved", "end_established")
        .hasNotPassed("sendTask_start-postponed");
    assertThat(rightToWork.earliestStart(reference)).contains(start.plusDays(30));
  }

  @Test
  void refusedPermitEndsTheCaseWithoutRightToWork() {
    collect(data("work-restricted"));
    apply();
    refuse();
    resolve(Map.of("outcome", "end", "reason", "No prospect of a permit"));

    assertThat(process)
        .isEnded()
        .hasPassedInOrder(
            "collect-right-to-work",
            "apply-permit",
            "record-permit-decision",
            "resolve-right-to-work",
            "sendTask_right-to-work-refused",
            "end_refused")
        .hasNotPassed("sendTask_right-to-work-established", "end_established");
    assertThat(process).variables().doesNotContainKey("rightToWork");
    assertThat(rightToWork.isEstablished(reference)).isFalse();
  }

  @Test
  void implausibleDatesAreRefused() {
    LocalDate today = clock.today();
    refused(data("eu-citizen"), "birthDate", today.plusDays(1));
    refused(data("eu-citizen"), "birthDate", today.minusYears(16).plusDays(1));
    refused(data("eu-citizen"), "birthDate", today.minusYears(90).minusDays(1));
    refused(data("eu-citizen"), "documentValidUntil", today.minusDays(1));
    refused(data("eu-citizen"), "monthlyPay", 30000.01);

    collect(
        Forms.with(
            Forms.with(data("eu-citizen"), "birthDate", today.minusYears(16)),
            "documentValidUntil",
            start));
    assertThat(process).isEnded();
  }

  /** Sixteen euros an hour, 36 hours a week. */
  @Test
  void payUnderTheMinimumOfTheFirstDayIsATypingError() {
    for (Object pay : List.of(0, 3.85, "3,85", 2495.99)) {
      assertThat(
              refusal(
                  HR,
                  reference,
                  "collect-right-to-work",
                  Forms.with(data("eu-citizen"), "monthlyPay", pay)))
          .as(pay.toString())
          .contains("€ 16 per uur", "€ 2.496 per maand", "36 uur");
    }

    collect(Forms.with(data("eu-citizen"), "monthlyPay", "€ 2.496"));
    assertThat(process).isEnded();
    assertThat(rightToWork.dataOf(reference).orElseThrow().monthlyPay())
        .isEqualByComparingTo("2496");
  }

  @Test
  void minimumIsThatOfTheFirstDayAndUnknownBeforeTheFirstRow() {
    LocalDate first = LocalDate.parse("2026-01-01");
    assertThat(minimumPay.of(reference, first.minusDays(1))).isEmpty();
    assertThat(minimumPay.of(reference, first))
        .hasValueSatisfying(least -> assertThat(least.monthly()).isEqualByComparingTo("2496"));
  }

  @Test
  void payIsReadAsHrWritesIt() {
    assertThat(
            refusal(
                HR,
                reference,
                "collect-right-to-work",
                Forms.with(data("temporary-protection"), "monthlyPay", "3,850")))
        .contains("3.850", "3,85");

    collect(Forms.with(data("temporary-protection"), "monthlyPay", "3.850,50"));
    assertThat(rightToWork.dataOf(reference).orElseThrow().monthlyPay())
        .isEqualByComparingTo("3850.50");
    assertThat(shown(HR, "notify-uwv")).containsEntry("monthlyPay", "3.850,50");
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    Map<String, Object> wrong =
        Forms.with(data("eu-citizen"), "documentValidUntil", start.minusDays(1));
    RefusedForm refused =
        catchThrowableOfType(
            RefusedForm.class,
            () ->
                submit(HR, reference, "collect-right-to-work", Forms.with(wrong, "monthlyPay", 1)));

    assertThat(refused.mistakes())
        .extracting(RefusedForm.Mistake::field)
        .containsExactly("documentValidUntil", "monthlyPay");
  }

  @Test
  void documentThatEndsBeforeThePlannedStartDoesNotCount() {
    assertThat(
            refusal(
                HR,
                reference,
                "collect-right-to-work",
                Forms.with(data("eu-citizen"), "documentValidUntil", start.minusDays(1))))
        .contains("eplande start");
  }

  @Test
  void permitThatEndsBeforeThePlannedStartDoesNotCount() {
    collect(data("none"));
    apply();
    assertThat(refusal(HR, reference, "record-permit-decision", granted(start.minusDays(1))))
        .contains("eplande start");

    submit(HR, reference, "record-permit-decision", granted(start));
    assertThat(process).isEnded().hasPassed("end_established");
  }

  private Map<String, Object> granted(LocalDate validUntil) {
    return Map.of("outcome", "granted", "validFrom", start.minusDays(30), "validUntil", validUntil);
  }

  @Test
  void factsCannotLieInTheFuture() {
    LocalDate tomorrow = clock.today().plusDays(1);
    collect(data("temporary-protection"));
    String sentence =
        refusal(
            HR, reference, "notify-uwv", Map.of("notifiedOn", tomorrow, "receiptNumber", "R-1"));

    assertThat(sentence).isEqualTo("\"Gemeld op\" mag niet in de toekomst liggen.");
  }

  @Test
  void permitIsAppliedForInThePastAndEndsAfterItBegins() {
    LocalDate today = clock.today();
    collect(data("work-restricted"));
    refusal(
        HR,
        reference,
        "apply-permit",
        Map.of("appliedOn", today.plusDays(1), "applicationNumber", "A-1"));
    apply();
    refusal(
        HR,
        reference,
        "record-permit-decision",
        Map.of("outcome", "granted", "validFrom", start, "validUntil", start));
    refusal(
        HR,
        reference,
        "record-permit-decision",
        Map.of(
            "outcome", "granted",
            "validFrom", today.minusDays(9),
            "validUntil", today.minusDays(1)));
    grant(today);
    assertThat(process).isEnded();
  }

  @Test
  void postponedStartLiesAfterThePlannedOneAndWithinTheContract() {
    LocalDate end = start.plusMonths(12).minusDays(1);
    collect(Forms.with(data("eu-citizen"), "proofSeen", false));

    for (LocalDate wrong : new LocalDate[] {clock.today(), start, end}) {
      refusal(
          HR,
          reference,
          "resolve-right-to-work",
          Map.of("outcome", "postpone-start", "newStartDate", wrong));
    }
    resolve(Map.of("outcome", "postpone-start", "newStartDate", start.plusDays(1)));
    assertThat(rightToWork.plannedStart(reference)).isEqualTo(start.plusDays(1));
  }

  @Test
  void onlyHrOfTheMunicipalityWorksOnIt() {
    assertThat(process.getTenantId()).isEqualTo("utrecht");
    for (String user : new String[] {"ro3kvit", "manager-utrecht", "mentor-utrecht"}) {
      assertThatThrownBy(() -> shown(user, "collect-right-to-work"))
          .as(user)
          .isInstanceOf(ProcessEngineException.class);
      assertThatThrownBy(() -> submit(user, reference, "collect-right-to-work", data("eu-citizen")))
          .as(user)
          .isInstanceOf(ProcessEngineException.class);
    }
    assertThatThrownBy(
            () -> submit("hr-arnhem", reference, "collect-right-to-work", data("eu-citizen")))
        .isInstanceOf(ProcessEngineException.class);
    assertThat(process).isWaitingAt("collect-right-to-work");
  }

  @Test
  void nothingIsCollectedBeforeTheOfferIsAccepted() {
    CaseReference applicant = nominatedCase("utrecht");
    offers.make(applicant, start, start.plusMonths(12));
    startPhase("right-to-work", applicant, Map.of());

    assertThatThrownBy(() -> submit(HR, applicant, "collect-right-to-work", data("eu-citizen")))
        .hasMessageContaining("no accepted offer");
    assertThat(rightToWork.dataOf(applicant)).isEmpty();
  }

  @Test
  void engineKeepsTheRouteOnly() {
    collect(data("temporary-protection"));
    notifyUwv(clock.today());

    Stream<Object> variables =
        engine
            .getHistoryService()
            .createHistoricVariableInstanceQuery()
            .processInstanceId(process.getId())
            .list()
            .stream()
            .map(HistoricVariableInstance::getValue);
    Stream<Object> inputs =
        engine
            .getHistoryService()
            .createHistoricDecisionInstanceQuery()
            .processInstanceId(process.getId())
            .includeInputs()
            .list()
            .stream()
            .flatMap(decision -> decision.getInputs().stream())
            .map(HistoricDecisionInputInstance::getValue);
    assertThat(Stream.concat(variables, inputs).distinct())
        .containsExactlyInAnyOrder(reference.value(), "utrecht", "uwv-notification", "start", null);
  }

  private LocalDate lastDayOfProtection() {
    return rules.date(Rule.TEMPORARY_PROTECTION_END);
  }

  private void givenAnOfferFor(LocalDate newStart) {
    start = newStart;
    contracts.giveUp(reference);
    offers.accept(reference, start, start.plusMonths(12).minusDays(1));
  }

  /** A forty-year-old under the given status, whose proof was seen. */
  private Map<String, Object> data(String status) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("nationality", "Ukrainian");
    answers.put("residenceStatus", status);
    answers.put("birthDate", clock.today().minusYears(40));
    answers.put("documentNumber", DOCUMENT);
    answers.put("documentValidUntil", clock.today().plusYears(2));
    answers.put("proofSeen", !status.equals("none"));
    answers.put("monthlyPay", 4200.5);
    answers.put("recognisedSponsor", false);
    return answers;
  }

  private void collect(Map<String, Object> answers) {
    submit(HR, reference, "collect-right-to-work", answers);
  }

  private void refused(Map<String, Object> answers, String field, Object value) {
    refusal(HR, reference, "collect-right-to-work", Forms.with(answers, field, value));
  }

  private void notifyUwv(LocalDate day) {
    submit(HR, reference, "notify-uwv", Map.of("notifiedOn", day, "receiptNumber", "R-1"));
  }

  private void apply() {
    submit(
        HR,
        reference,
        "apply-permit",
        Map.of("appliedOn", clock.today(), "applicationNumber", "A-1"));
  }

  private void grant(LocalDate validFrom) {
    submit(
        HR,
        reference,
        "record-permit-decision",
        Map.of(
            "outcome", "granted", "validFrom", validFrom, "validUntil", validFrom.plusMonths(12)));
  }

  private void refuse() {
    submit(HR, reference, "record-permit-decision", Map.of("outcome", "refused"));
  }

  private void resolve(Map<String, Object> answers) {
    submit(HR, reference, "resolve-right-to-work", answers);
  }

  /** The form file as HR gets it. */
  private String form(String task) {
    String id = task(reference, task).getId();
    StringBuilder form = new StringBuilder();
    as(
        HR,
        () -> {
          try (InputStream file = engine.getFormService().getDeployedTaskForm(id)) {
            form.append(new String(file.readAllBytes(), StandardCharsets.UTF_8));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return form.toString();
  }

  private Map<String, Object> shown(String user, String task) {
    String id = task(reference, task).getId();
    Map<String, Object> shown = new HashMap<>();
    as(user, () -> shown.putAll(engine.getFormService().getTaskFormVariables(id)));
    return shown;
  }
}
