package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractEnd;
import nl.posiv.onboarding.contracts.EnteredContracts;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.evaluation.FollowUp;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Deviation.When;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.YearScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A contract goes on after the year, and needs the right to work for the new period. */
class ExtensionTest extends EvaluatedYearTest {

  @Autowired private Evaluations evaluations;
  @Autowired private EnteredContracts entered;

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
    assertThat(shown(HR, reference, "sign-addendum"))
        .containsEntry("startDate", "4 januari 2028")
        .containsEntry("endDate", "31 december 2028");
    sign(Map.of("endNoticeInContract", true));

    assertThat(readers("right-to-work-renewed"))
        .containsExactlyInAnyOrder("official-utrecht", "ro3kvit", "hr-utrecht", "manager-utrecht");
    assertThat(readers("right-to-work-established")).isEmpty();
    untilMorningOf(reference, END);
    assertThat(readers("contract-begun")).isEmpty();
    assertThat(contractOf(reference).isFirst()).isTrue();
    untilMorningOf(reference, END.plusDays(1));
    assertThat(readers("contract-begun"))
        .contains("official-utrecht", "ro3kvit", "posiv", "hr-utrecht", "mentor-utrecht");
    assertThat(readers("year-completed")).isEmpty();
    assertThat(contracts.ofCase(reference))
        .extracting(Contract::kind, Contract::begunOn, Contract::endedOn, Contract::endedBy)
        .containsExactly(
            tuple("first", START, END, "last-day"),
            tuple("extension", END.plusDays(1), null, null));
    assertThat(employments.endNoticeInContract(contractOf(reference))).isTrue();
    assertThat(journey)
        .isNotEnded()
        .hasPassed("gateway_extension", "gateway_renewed", "gateway_goesOn")
        .hasNotPassed("sendTask_year-completed", "serviceTask_giveUpContract");
  }

  @Test
  void secondYearHasItsOwnPlanRoundsEvaluationAndEnd() {
    extend("2028-12-31");
    untilMorningOf(reference, END.plusDays(1));

    assertThat(openTasks(reference))
        .as("the goals of the new time, and no first day or oath again")
        .contains("make-intake-plan")
        .doesNotContain("confirm-start", "take-oath");
    untilMorningOf(reference, LocalDate.parse("2028-02-04"));
    assertThat(openTasks(reference)).contains("log-hours", "log-check-in");
    untilMorningOf(reference, LocalDate.parse("2028-07-04"));
    assertThat(openTasks(reference))
        .contains("mid-year-evaluation", "official-mid-year", "ro3kvit-mid-year");
    untilMorningOf(reference, LocalDate.parse("2028-09-10"));
    assertThat(openTasks(reference))
        .as("sixteen weeks before the new end")
        .contains("self-evaluation", "mentor-evaluation", "ro3kvit-evaluation");
    assertThat(evaluations.officialsView(contractOf(reference)))
        .as("what was written of the first year is not of this one")
        .isEmpty();
    YearScript.at("utrecht", START)
        .way("mentor-evaluation", "summarise-evaluation")
        .forEach(step -> submit(reference, step));
    assertThat(shown("manager-utrecht", reference, "decide-follow-up"))
        .containsEntry("endDate", "31 december 2028")
        .hasEntrySatisfying(
            "earlierContractsShown",
            counted -> assertThat(counted.toString()).contains(": 2.", "4 januari 2027"));
    decide("end", null);
    untilMorningOf(reference, LocalDate.parse("2029-01-01"));

    assertThat(readers("year-completed")).isNotEmpty();
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    assertThat(evaluations.officialsView(contracts.ofCase(reference).get(0)))
        .as("the first evaluation stays")
        .isPresent();
  }

  @Test
  @Deviation(
      of = "The contract is extended again, until the law allows no more",
      when = When.END,
      learns = "The manager, when a fourth temporary contract or a longer chain is asked for")
  void chainIsCountedOverAllContractsOfTheCase() {
    extend("2028-12-31");
    untilMorningOf(reference, LocalDate.parse("2028-09-10"));
    assertThat(refusal("manager-utrecht", reference, viewsGiven(), extension("2030-01-04")))
        .contains("3 januari 2030")
        .contains("36 maanden");
    extend("2029-06-30");
    untilMorningOf(reference, LocalDate.parse("2029-04-10"));

    assertThat(refusal("manager-utrecht", reference, viewsGiven(), extension("2029-12-31")))
        .contains("hoogstens 3");
    submit(
        "manager-utrecht",
        reference,
        "decide-follow-up",
        Map.of("outcome", "permanent", "reason", "The work"));
    assertThat(contracts.planned(reference).orElseThrow().isPermanent()).isTrue();
  }

  private String viewsGiven() {
    YearScript.at("utrecht", START)
        .way("mentor-evaluation", "summarise-evaluation")
        .forEach(step -> submit(reference, step));
    return "decide-follow-up";
  }

  private static Map<String, Object> extension(String newEnd) {
    return Map.of("outcome", "extend", "newEndDate", LocalDate.parse(newEnd), "reason", "The work");
  }

  @Test
  @Deviation(
      of = "The contract becomes permanent",
      when = When.END,
      learns =
          "As for an extension; nobody has to decide or to send a notice. After a year of guidance the"
              + " residence is still watched, until HR enters the end of the contract")
  void permanentContractIsGuidedForAYearAndHasNoEnd() {
    decide("permanent", null);
    submit(HR, reference, "collect-right-to-work", facts("free-to-work", "2040-01-01"));
    assertThat(shown(HR, reference, "sign-addendum"))
        .containsEntry("endDate", "Geen: een vast contract");
    assertThat(
            refusal(
                HR,
                reference,
                "sign-addendum",
                Forms.with(signatures(), "endNoticeInContract", true)))
        .isNotBlank();
    sign(Map.of());
    untilMorningOf(reference, END.plusDays(1));
    assertThat(contractOf(reference).isPermanent()).isTrue();
    untilMorningOf(reference, LocalDate.parse("2028-09-14"));
    viewsGiven();

    assertThat(openTasks(reference)).doesNotContain("decide-follow-up", "send-end-notice");
    untilMorningOf(reference, LocalDate.parse("2029-01-04"));
    assertThat(journey).isWaitingAt("message_contractEnded", "callActivity_residence-watch");
    assertThat(openTasks(reference)).isEmpty();
    assertThat(contractOf(reference).isUnderWay()).as("the work goes on").isTrue();
    assertThat(contracts.officials(new MunicipalityId("utrecht"))).isEqualTo(1);

    untilMorningOf(reference, LocalDate.parse("2039-10-03"));
    assertThat(openTasks(reference)).as("the proof ends in 90 days").contains("record-new-proof");

    entered.end(reference, ContractEnd.MUTUAL_CONSENT, LocalDate.parse("2039-10-02"));
    assertThat(openTasks(reference)).contains("complete-offboarding");
    assertThat(journey).isWaitingAt("callActivity_offboarding");
  }

  @Test
  @Deviation(
      of = "The old contract has ended, and the right to work for the next is not settled",
      when = When.END,
      learns =
          "Official, Ro3kvit and mentor, on the first morning without work; HR and the manager that"
              + " morning and every week, and in the open tasks what the first day can be; nobody"
              + " works, and the next contract begins when all is there")
  void nextContractDoesNotBeginBeforeRightToWorkAndSignaturesAreThere() {
    decide("extend", LocalDate.parse("2028-12-31"));
    untilMorningOf(reference, END.plusDays(4));
    assertThat(contracts.underWay(reference)).isEmpty();
    assertThat(readers("contract-begun")).isEmpty();

    submit(HR, reference, "collect-right-to-work", facts("transition-document", "2030-01-01"));
    notifyUwv();
    sign(Map.of());

    assertThat(contracts.underWay(reference)).as("two working days later").isEmpty();
    untilMorningOf(reference, END.plusDays(8));
    assertThat(contracts.underWay(reference).orElseThrow().begunOn())
        .isBetween(END.plusDays(6), END.plusDays(8));
    assertThat(readers("contract-begun")).isNotEmpty();
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
    assertThat(openTasks(reference)).contains("send-end-notice", "collect-right-to-work");
    assertThat(task(reference, "collect-right-to-work").getTenantId()).isEqualTo("utrecht");
    submit(HR, reference, "collect-right-to-work", facts("transition-document", "2030-01-01"));
    notifyUwv();
    sign(Map.of());
    assertThat(journey).hasPassed("gateway_renewed").isWaitingAt("callActivity_evaluation");
    assertThat(readers("right-to-work-renewed")).hasSize(4);

    untilMorningOf(reference, END.plusDays(1));
    assertThat(readers("contract-begun")).isNotEmpty();
    assertThat(openTasks(reference))
        .as("what is still open of the first contract, beside the next one")
        .contains("settle-late-notice", "make-intake-plan");
    tellPayroll();
    assertThat(journey).hasPassed("end_evaluated").isNotEnded();
  }

  @Test
  void whoIsFreeToWorkIsAskedForProofAndNothingElse() {
    decide("permanent", null);
    assertThat(shown(HR, reference, "collect-right-to-work"))
        .containsEntry("endDate", "Geen: een vast contract");
    submit(HR, reference, "collect-right-to-work", facts("free-to-work", "2030-01-01"));

    sign(Map.of());
    assertThat(journey).hasPassed("gateway_renewed");
    assertThat(readers("document-ends-early")).as("a permanent contract").containsExactly(HR);
  }

  @Test
  void contractThatEndsAsksForNothing() {
    decide("end", null);

    assertThat(journey).hasPassed("gateway_extension").hasNotPassed("callActivity_extension");
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
    assertThat(journey).hasPassed("serviceTask_giveUpContract").isNotEnded();
    assertThat(contracts.planned(reference)).isEmpty();
    untilMorningOf(reference, END.plusDays(1));
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    assertThat(contracts.ofCase(reference))
        .extracting(Contract::kind, Contract::endedBy)
        .containsExactly(tuple("first", "last-day"), tuple("extension", "never-began"));
    assertThat(contractOf(reference).isFirst()).as("nobody worked under the other").isTrue();
    assertThat(evaluations.followUp(contractOf(reference)).orElseThrow().outcome())
        .as("what holds now, by nobody's decision")
        .isEqualTo("end");
    assertThat(shown(HR, reference, "complete-offboarding"))
        .containsEntry("leavesOn", "3 januari 2028");
  }

  @Test
  @Deviation(
      of = "The next contract is over before its papers are there",
      when = When.END,
      learns = "Official, Ro3kvit, HR, managers, mentor",
      undone = "Nobody works under it; the case goes on to its end")
  void contractThatIsOverBeforeItsSignaturesDoesNotBegin() {
    decide("extend", LocalDate.parse("2028-03-31"));
    submit(HR, reference, "collect-right-to-work", facts("free-to-work", "2030-01-01"));
    untilMorningOf(reference, LocalDate.parse("2028-04-01"));
    assertThat(openTasks(reference)).contains("sign-addendum");

    sign(Map.of());

    assertTheNextContractNeverBegan();
    assertThat(shown(HR, reference, "complete-offboarding"))
        .containsEntry("leavesOn", "3 januari 2028");
  }

  @Test
  void contractThatWouldBeginOnlyAfterItsLastDayIsNotAskedToBeSigned() {
    decide("extend", LocalDate.parse("2028-03-31"));
    submit(HR, reference, "collect-right-to-work", facts("transition-document", "2030-01-01"));
    untilMorningOf(reference, LocalDate.parse("2028-03-30"));

    notifyUwv();

    assertTheNextContractNeverBegan();
  }

  @Test
  void contractWithOneDayLeftBegins() {
    decide("extend", LocalDate.parse("2028-03-31"));
    submit(HR, reference, "collect-right-to-work", facts("free-to-work", "2030-01-01"));
    untilMorningOf(reference, LocalDate.parse("2028-03-31"));

    sign(Map.of());
    untilMorningOf(reference, LocalDate.parse("2028-04-01"));

    assertThat(readers("contract-begun")).isNotEmpty();
    assertThat(readers("contract-not-begun")).isEmpty();
    assertThat(contracts.ofCase(reference))
        .extracting(Contract::kind, Contract::begunOn, Contract::endedOn)
        .contains(tuple("extension", LocalDate.parse("2028-03-31"), LocalDate.parse("2028-03-31")));
  }

  /** As for one without right to work, but everybody is told, and nobody that it goes on. */
  private void assertTheNextContractNeverBegan() {
    assertThat(readers("contract-not-begun"))
        .containsExactlyInAnyOrder(
            "official-utrecht", "ro3kvit", "hr-utrecht", "manager-utrecht", "mentor-utrecht");
    assertThat(readers("right-to-work-renewed")).isEmpty();
    assertThat(readers("contract-begun")).isEmpty();
    assertThat(journey)
        .hasPassed(
            "gateway_renewed",
            "serviceTask_giveUpContract",
            "gateway_goesOn",
            "sendTask_year-completed")
        .isWaitingAt("callActivity_offboarding");
    assertThat(contracts.ofCase(reference))
        .extracting(Contract::kind, Contract::begunOn, Contract::endedBy)
        .containsExactly(
            tuple("first", START, "last-day"), tuple("extension", null, "never-began"));
    assertThat(evaluations.followUp(contracts.ofCase(reference).get(0)))
        .get()
        .extracting(FollowUp::outcome, FollowUp::reason)
        .containsExactly("end", "too-late");
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
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

  @Test
  void permitFromAfterTheNextContractIsNoneForIt() {
    decide("extend", LocalDate.parse("2028-07-03"));
    submit(HR, reference, "collect-right-to-work", facts("work-restricted", "2030-01-01"));
    submit(
        HR,
        reference,
        "apply-permit",
        Map.of("appliedOn", clock.today(), "applicationNumber", "A-1"));

    assertThat(refusal(HR, reference, "record-permit-decision", permitFrom("2028-07-04")))
        .contains("3 juli 2028", "geen vergunning");
    submit(HR, reference, "record-permit-decision", permitFrom("2028-07-03"));
    assertThat(openTasks(reference)).contains("sign-addendum");
  }

  private static Map<String, Object> permitFrom(String day) {
    return Map.of("outcome", "granted", "validFrom", day, "validUntil", "2029-12-31");
  }

  private void decide(String outcome, LocalDate newEnd) {
    decideOnly(outcome, newEnd);
    sendNotice(clock.today());
  }

  /** An extension with everything that it needs. */
  private void extend(String newEnd) {
    if (openTasks(reference).contains("mentor-evaluation")) {
      viewsGiven();
    }
    decide("extend", LocalDate.parse(newEnd));
    submit(HR, reference, "collect-right-to-work", facts("free-to-work", "2040-01-01"));
    sign(Map.of());
  }

  private void sign(Map<String, Object> more) {
    Map<String, Object> answers = new HashMap<>(signatures());
    answers.putAll(more);
    submit(HR, reference, "sign-addendum", answers);
  }

  private Map<String, Object> signatures() {
    return Map.of("signedByOfficialOn", clock.today(), "signedByMunicipalityOn", clock.today());
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
