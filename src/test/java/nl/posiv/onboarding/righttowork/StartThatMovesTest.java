package nl.posiv.onboarding.righttowork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.employment.ContractTerms;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.placement.StartConditions;
import nl.posiv.onboarding.placement.StartConditions.Condition;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.AcceptedOffers;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Deviation.When;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The right to work comes later than planned, and everything follows the start. */
class StartThatMovesTest extends YearTest {

  private static final String HR = "hr-utrecht";
  private static final LocalDate NEW_START = LocalDate.parse("2027-02-15");
  private static final LocalDate NEW_END = LocalDate.parse("2028-02-14");

  @Autowired private StartConditions conditions;
  @Autowired private Placements placements;
  @Autowired private JdbcClient jdbc;

  private CaseReference reference;
  private ProcessInstance process;

  @BeforeEach
  void givenAnAcceptedOfferForTheFirstWorkingDayOf2027() {
    onMorningOf(LocalDate.parse("2026-12-01"));
    reference = acceptedCase("utrecht");
    findMentor(reference);
    checkIdentity(reference);
    process = startPhase("right-to-work", reference, Map.of());
  }

  @Test
  @Deviation(
      of = "The start is postponed after the contract was signed",
      when = When.PREPARATION,
      learns = "Candidate, Ro3kvit, managers, mentor; HR gets the tasks",
      undone =
          "the dates of the contract, by an addendum that both sides sign; UWV is notified of the new start")
  void postponedStartMovesTheSignedContractTheTimersAndWhatPeopleRead() {
    employments.recordContract(
        contractOf(reference), new ContractTerms(1, false, false), new UserId(HR));
    sign(reference);
    collect("work-restricted", true);
    submit(HR, reference, "apply-permit", applied());
    submit(HR, reference, "record-permit-decision", Map.of("outcome", "refused"));
    submit(HR, reference, "resolve-right-to-work", postponedTo(NEW_START));

    assertThat(readers("start-postponed"))
        .containsExactlyInAnyOrder("candidate", "ro3kvit", "manager-utrecht", "mentor-utrecht");
    assertThat(shown(HR, reference, "collect-right-to-work"))
        .containsEntry("startDate", "15 februari 2027")
        .containsEntry("endDate", "14 februari 2028")
        .containsEntry("documentNumber", "TEST-1");
    collect("temporary-protection", true);
    assertThat(shown(HR, reference, "notify-uwv"))
        .containsEntry("startDate", "15 februari 2027")
        .containsEntry("endDate", "14 februari 2028")
        .containsEntry("latestNotification", "11 februari 2027")
        .doesNotContainKey("occasionNote");
    notifyUwv(null);

    assertThat(process).isWaitingAt("sign-addendum");
    assertThat(conditions.unmet(reference)).contains(Condition.SIGNED_BY_BOTH);
    assertThat(shown(HR, reference, "sign-addendum"))
        .containsEntry("startDate", "15 februari 2027")
        .containsEntry("endDate", "14 februari 2028");
    LocalDate today = clock.today();
    refusal(HR, reference, "sign-addendum", signed(today.plusDays(1)));
    submit(HR, reference, "sign-addendum", signed(today));

    assertThat(process)
        .isEnded()
        .hasPassedInOrder(
            "serviceTask_openPeriod",
            "collect-right-to-work",
            "apply-permit",
            "record-permit-decision",
            "resolve-right-to-work",
            "sendTask_start-postponed",
            "collect-right-to-work",
            "notify-uwv",
            "sign-addendum",
            "sendTask_document-ends-early",
            "sendTask_right-to-work-established",
            "end_established")
        .hasNotPassed(
            "sendTask_start-postponed-open",
            "serviceTask_moveStart",
            "sendTask_right-to-work-renewed");
    assertThat(conditions.unmet(reference)).doesNotContain(Condition.SIGNED_BY_BOTH);
    assertThat(conditions.earliestStart(reference)).isEqualTo(NEW_START);
    placements.recordStart(reference, NEW_START, new UserId(HR));
    assertThat(placements.schedule(reference).end()).isEqualTo(NEW_END);
    assertThat(placements.schedule(reference).endNoticeDeadline()).isEqualTo("2028-01-14");
    assertThat(placements.schedule(reference).trialPeriodEnding()).isEqualTo("2027-03-07");
  }

  @Test
  void contractThatIsNotSignedYetIsSignedForTheNewDates() {
    startPhase("employment", reference, Map.of());
    submit(HR, reference, "draft-contract", Map.of("trialPeriod", "0"));
    collect("temporary-protection", false);
    submit(HR, reference, "resolve-right-to-work", postponedTo(NEW_START));
    collect("temporary-protection", true);
    notifyUwv(null);

    assertThat(process).isEnded().hasNotPassed("sign-addendum");
    assertThat(shown(HR, reference, "sign-contract"))
        .containsEntry("startDate", "15 februari 2027")
        .containsEntry("endDate", "14 februari 2028");
    submit(HR, reference, "sign-contract", signed(clock.today()));
    assertThat(employments.isSignedOtherwise(reference)).isFalse();
    assertThat(conditions.unmet(reference)).doesNotContain(Condition.SIGNED_BY_BOTH);
  }

  @Test
  void lateNotificationMovesTheEndToo() {
    sign(reference);
    onMorningOf(LocalDate.parse("2026-12-31"));
    collect("temporary-protection", true);

    // 31 December is a Thursday, 1 January a holiday: two working days end on Tuesday 5 January.
    assertThat(shown(HR, reference, "notify-uwv"))
        .containsEntry("startDate", "5 januari 2027")
        .containsEntry("endDate", "4 januari 2028")
        .hasEntrySatisfying(
            "occasionNote",
            note -> assertThat((String) note).contains("4 januari 2027", "5 januari 2027"));
    notifyUwv(null);
    submit(HR, reference, "sign-addendum", signed(clock.today()));

    assertThat(process)
        .isEnded()
        .hasPassedInOrder(
            "notify-uwv",
            "serviceTask_moveStart",
            "sendTask_start-date-moved",
            "sign-addendum",
            "end_established");
    assertThat(timesPassed("notify-uwv")).as("UWV was told the date that came").isEqualTo(1);
    assertThat(appointments.offerOf(reference).startDate()).isEqualTo("2027-01-05");
    assertThat(appointments.offerOf(reference).endDate()).isEqualTo("2028-01-04");
    assertThat(readers("start-date-moved"))
        .containsExactlyInAnyOrder(
            "candidate", "ro3kvit", "hr-utrecht", "manager-utrecht", "mentor-utrecht");
  }

  @Test
  @Deviation(
      of = "UWV was told another start than the one that comes",
      when = When.PREPARATION,
      learns = "HR, by a task; of the new dates candidate, Ro3kvit, HR, managers, mentor",
      undone = "the notification to UWV is done again")
  void notificationThatNamedTheOldStartIsDoneAgain() {
    onMorningOf(LocalDate.parse("2026-12-31"));
    collect("temporary-protection", true);
    notifyUwv(START);

    assertThat(process).isWaitingAt("notify-uwv").hasPassed("sendTask_start-date-moved");
    assertThat((String) shown(HR, reference, "notify-uwv").get("occasionNote"))
        .contains("4 januari 2027", "5 januari 2027", "opnieuw");
    // The next working day: the start moves with it, by R05.
    onMorningOf(LocalDate.parse("2027-01-04"));
    notifyUwv(null);

    assertThat(process).isEnded().hasPassed("end_established");
    assertThat(timesPassed("notify-uwv")).isEqualTo(2);
    assertThat(appointments.offerOf(reference).startDate()).isEqualTo("2027-01-06");
    assertThat(rightToWork.namedStart(reference)).contains(LocalDate.parse("2027-01-06"));
  }

  @Test
  void startPostponedToAnUnknownDayDoesNotLieBeforeTheDayThatOpensTheWay() {
    collect("temporary-protection", false);
    submit(HR, reference, "resolve-right-to-work", Map.of("outcome", "postpone-start"));
    assertThat(readers("start-postponed-open"))
        .containsExactlyInAnyOrder("candidate", "ro3kvit", "manager-utrecht", "mentor-utrecht");
    onMorningOf(LocalDate.parse("2027-01-20"));
    collect("free-to-work", true);

    assertThat(process).isEnded().hasPassed("sendTask_start-date-moved", "end_established");
    assertThat(appointments.offerOf(reference).startDate()).isEqualTo("2027-01-20");
    assertThat(appointments.offerOf(reference).endDate()).isEqualTo("2028-01-19");
  }

  @Test
  void statusThatChangesBeforeTheStartIsAskedForTheFirstStartAgain() {
    collect("free-to-work", true);
    assertThat(process).isEnded();
    onMorningOf(LocalDate.parse("2026-12-31"));
    process = startPhase("right-to-work", reference, Map.of());
    collect("temporary-protection", true);
    assertThat(rightToWork.isEstablished(reference)).isFalse();
    notifyUwv(null);

    assertThat(process).isEnded().hasPassed("sendTask_start-date-moved", "end_established");
    assertThat(conditions.earliestStart(reference)).isEqualTo("2027-01-05");
  }

  @Test
  @Deviation(
      of = "The work or the residence status changes, and work may go on",
      when = When.YEAR,
      learns = "Official, Ro3kvit, HR, managers")
  void changeDuringTheYearIsNotifiedAgainAndMovesNothing() {
    collect("temporary-protection", true);
    notifyUwv(null);
    placements.recordStart(reference, START, new UserId(HR));
    onMorningOf(LocalDate.parse("2027-02-01"));
    process = startPhase("right-to-work", reference, Map.of());

    Map<String, Object> known = shown(HR, reference, "collect-right-to-work");
    assertThat(known)
        .containsEntry("startDate", "1 februari 2027")
        .containsEntry("endDate", "3 januari 2028")
        .containsEntry("nationality", "Ukrainian");
    assertThat((String) known.get("occasionNote")).contains("opnieuw nodig, vanaf vandaag");
    collect("temporary-protection", true);
    assertThat(shown(HR, reference, "notify-uwv"))
        .doesNotContainKey("latestNotification")
        .hasEntrySatisfying(
            "occasionNote", note -> assertThat((String) note).contains("opnieuw weten"));
    notifyUwv(null);

    assertThat(process)
        .isEnded()
        .hasPassedInOrder(
            "serviceTask_openPeriod",
            "collect-right-to-work",
            "notify-uwv",
            "sendTask_right-to-work-renewed",
            "end_renewed")
        .hasNotPassed("serviceTask_moveStart", "sendTask_right-to-work-established");
    assertThat(process).variables().doesNotContainKey("rightToWork");
    assertThat(appointments.offerOf(reference).startDate()).isEqualTo(START);
    assertThat(rightToWork.isEstablished(reference)).isTrue();
    assertThat(conditions.earliestStart(reference)).isEqualTo(START);
  }

  @Test
  @Deviation(
      of = "The work or the residence status changes, and there is no right to work",
      when = When.YEAR,
      learns = "HR, managers")
  void changeForWhichThereIsNoRightIsToldToHrAndTheManager() {
    collect("temporary-protection", true);
    notifyUwv(null);
    placements.recordStart(reference, START, new UserId(HR));
    onMorningOf(LocalDate.parse("2027-03-05"));
    process = startPhase("right-to-work", reference, Map.of());
    collect("temporary-protection", true);

    assertThat(process).isWaitingAt("resolve-right-to-work");
    assertThat(refusal(HR, reference, "resolve-right-to-work", postponedTo(NEW_START)))
        .contains("werkt al");
    submit(HR, reference, "resolve-right-to-work", Map.of("outcome", "end"));

    assertThat(process).isEnded().hasPassed("end_notRenewed").hasNotPassed("end_refused");
    assertThat(process).variables().doesNotContainKey("rightToWork");
    assertThat(readers("right-to-work-not-renewed"))
        .containsExactlyInAnyOrder("hr-utrecht", "manager-utrecht");
    assertThat(readers("right-to-work-refused")).isEmpty();
  }

  @Test
  @Deviation(
      of =
          "The residence status changes when the start is planned for today or before, and nobody has confirmed it",
      when = When.PREPARATION,
      learns = "Candidate, Ro3kvit, managers, mentor: the start is postponed",
      undone = "the dates of the contract")
  void whoseFirstDayIsNotConfirmedCanStillStartLater() {
    collect("temporary-protection", true);
    notifyUwv(null);
    onMorningOf(START.plusDays(1));
    process = startPhase("right-to-work", reference, Map.of());
    assertThat((String) shown(HR, reference, "collect-right-to-work").get("occasionNote"))
        .as("asked before, of somebody who is not at work")
        .contains("al eerder bekeken")
        .doesNotContain("vanaf vandaag");
    collect("temporary-protection", false);

    assertThat(shown(HR, reference, "resolve-right-to-work")).doesNotContainKey("occasionNote");
    submit(HR, reference, "resolve-right-to-work", postponedTo(NEW_START));
    assertThat(readers("start-postponed")).contains("candidate", "manager-utrecht");
    collect("temporary-protection", true);
    notifyUwv(null);

    assertThat(process)
        .isEnded()
        .hasPassed("sendTask_right-to-work-established", "end_established")
        .hasNotPassed("sendTask_right-to-work-renewed");
    assertThat(appointments.offerOf(reference).startDate()).isEqualTo(NEW_START);
    assertThat(rightToWork.namedStart(reference)).contains(NEW_START);
  }

  @Test
  void whoDidNotComeIsNotAtWork() {
    assertThat(rightToWork.isAtWork(reference)).isFalse();
    placements.recordNoShow(reference, new UserId(HR));
    assertThat(rightToWork.isAtWork(reference)).isFalse();
    assertThat(contractOf(reference).endedBy()).isEqualTo("never-began");

    CaseReference other = acceptedCase("utrecht");
    placements.recordStart(other, START, new UserId(HR));
    assertThat(rightToWork.isAtWork(other)).isTrue();
  }

  @Test
  void startThatIsPostponedLeavesSensibleTimeBeforeAContractElsewhere() {
    contractAtArnhemFrom(LocalDate.parse("2028-01-10"));
    collect("temporary-protection", false);

    assertThat(
            refusal(
                HR, reference, "resolve-right-to-work", postponedTo(LocalDate.parse("2027-11-11"))))
        .contains("11 november 2027", "10 januari 2028");
    assertThat(contractOf(reference).firstDay()).isEqualTo(START);
    // Two months before it are left, to the day.
    submit(HR, reference, "resolve-right-to-work", postponedTo(LocalDate.parse("2027-11-10")));
    assertThat(contractOf(reference).lastDay()).contains(LocalDate.parse("2028-01-09"));
  }

  @Test
  @Deviation(
      of = "The right to work comes so late that the contract would run into another one",
      when = When.PREPARATION,
      learns = "Candidate, Ro3kvit, HR, managers, mentor",
      undone = "the end of the contract comes forward, to the day before the other one")
  void lateNotificationIsTakenAndTheContractEndsBeforeTheOneElsewhere() {
    contractAtArnhemFrom(LocalDate.parse("2028-01-05"));
    sign(reference);
    collect("temporary-protection", true);
    untilMorningOf(reference, LocalDate.parse("2027-01-08"));
    notifyUwv(null);
    submit(HR, reference, "sign-addendum", signed(clock.today()));

    assertThat(process)
        .isEnded()
        .hasPassedInOrder(
            "notify-uwv",
            "serviceTask_moveStart",
            "sendTask_start-date-moved",
            "sign-addendum",
            "end_established")
        .hasNotPassed("resolve-right-to-work");
    assertThat(contractOf(reference).firstDay()).isEqualTo("2027-01-12");
    assertThat(contractOf(reference).lastDay()).contains(LocalDate.parse("2028-01-04"));
    assertThat(appointments.offerOf(reference).endDate()).isEqualTo("2028-01-04");
    assertThat(rightToWork.period(reference).endsOn()).isEqualTo("2028-01-04");
    assertThat(rightToWork.uwvNotifiedOn(reference)).contains(LocalDate.parse("2027-01-08"));
  }

  @ParameterizedTest(name = "Permit from {0} before a contract from 10 January 2028: moved {1}")
  @CsvSource({"2027-11-10, true", "2027-11-11, false", "2028-01-10, false", "2028-02-01, false"})
  void permitFromALaterDayIsTakenWhateverTimeItLeaves(LocalDate validFrom, boolean moved) {
    contractAtArnhemFrom(LocalDate.parse("2028-01-10"));
    collect("work-restricted", true);
    submit(HR, reference, "apply-permit", applied());
    submit(
        HR,
        reference,
        "record-permit-decision",
        Map.of("outcome", "granted", "validFrom", validFrom, "validUntil", "2029-01-01"));

    if (moved) {
      assertThat(contractOf(reference).lastDay()).contains(LocalDate.parse("2028-01-09"));
      assertThat(process).isEnded();
    } else {
      assertThat(process)
          .isWaitingAt("resolve-right-to-work")
          .hasNotPassed("serviceTask_moveStart", "sendTask_right-to-work-established");
      assertThat(contractOf(reference).firstDay()).isEqualTo(START);
    }
  }

  @Test
  @Deviation(
      of = "The right to work comes when too little time is left before another contract",
      when = When.PREPARATION,
      learns = "HR, by a task that says why; of the end candidate, Ro3kvit, managers, mentor",
      undone = "the contract that nobody begins under is given up, if HR decides so")
  void hrDecidesWhenTooLittleTimeIsLeftBeforeTheContractElsewhere() {
    contractAtArnhemFrom(LocalDate.parse("2028-01-10"));
    collect("work-restricted", true);
    submit(HR, reference, "apply-permit", applied());
    submit(
        HR,
        reference,
        "record-permit-decision",
        Map.of("outcome", "granted", "validFrom", "2027-12-01", "validUntil", "2029-01-01"));

    assertThat((String) shown(HR, reference, "resolve-right-to-work").get("occasionNote"))
        .contains("1 december 2027", "10 januari 2028", "te weinig tijd");
    submit(HR, reference, "resolve-right-to-work", Map.of("outcome", "other-route"));
    collect("temporary-protection", true);
    notifyUwv(null);

    assertThat(process).isEnded().hasPassed("end_established");
    assertThat(contractOf(reference).firstDay()).isEqualTo(START);
  }

  @Test
  void whoStopsThereBeginsUnderNothing() {
    contractAtArnhemFrom(LocalDate.parse("2028-01-10"));
    collect("work-restricted", true);
    submit(HR, reference, "apply-permit", applied());
    submit(
        HR,
        reference,
        "record-permit-decision",
        Map.of("outcome", "granted", "validFrom", "2027-12-01", "validUntil", "2029-01-01"));
    submit(HR, reference, "resolve-right-to-work", Map.of("outcome", "end"));

    assertThat(process).isEnded().hasPassed("end_refused");
    assertThat(contractOf(reference).endedBy()).isEqualTo("never-began");
    assertThatThrownBy(
            () -> appointments.moveStart(reference, LocalDate.parse("2027-12-01"), new UserId(HR)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void startThatWasLeftOpenAndComesTooLateIsDecidedToo() {
    contractAtArnhemFrom(LocalDate.parse("2028-01-10"));
    collect("temporary-protection", false);
    submit(HR, reference, "resolve-right-to-work", Map.of("outcome", "postpone-start"));
    onMorningOf(LocalDate.parse("2027-12-01"));
    collect("free-to-work", true);

    assertThat(process).isWaitingAt("resolve-right-to-work");
    submit(HR, reference, "resolve-right-to-work", Map.of("outcome", "end"));
    assertThat(process).isEnded().hasPassed("end_refused");
  }

  @ParameterizedTest(name = "Permit from {0} in a chain until 31 July 2027: moved {1}")
  @CsvSource({"2027-02-15, true", "2027-06-01, true", "2027-06-02, false"})
  void startThatMovesLeavesTheChainAsLongAsTheLawHasIt(LocalDate validFrom, boolean moved) {
    contractBeforeFrom(LocalDate.parse("2024-08-01"));
    collect("work-restricted", true);
    submit(HR, reference, "apply-permit", applied());
    submit(
        HR,
        reference,
        "record-permit-decision",
        Map.of("outcome", "granted", "validFrom", validFrom, "validUntil", "2029-01-01"));

    if (moved) {
      assertThat(contractOf(reference).firstDay()).isEqualTo(validFrom);
      assertThat(contractOf(reference).lastDay()).contains(LocalDate.parse("2027-07-31"));
      assertThat(appointments.offerOf(reference).endDate()).isEqualTo("2027-07-31");
      assertThat(process).isEnded();
    } else {
      assertThat(process)
          .isWaitingAt("resolve-right-to-work")
          .hasNotPassed("serviceTask_moveStart", "sendTask_right-to-work-established");
      assertThat((String) shown(HR, reference, "resolve-right-to-work").get("occasionNote"))
          .contains("2 juni 2027", "31 juli 2027", "te weinig tijd");
      assertThat(contractOf(reference).firstDay()).isEqualTo(START);
    }
  }

  @Test
  void startThatIsPostponedLeavesSensibleTimeInTheChain() {
    contractBeforeFrom(LocalDate.parse("2024-08-01"));
    collect("temporary-protection", false);

    assertThat(
            refusal(
                HR, reference, "resolve-right-to-work", postponedTo(LocalDate.parse("2027-06-02"))))
        .contains("1 juni 2027", "36 maanden");
    submit(HR, reference, "resolve-right-to-work", postponedTo(LocalDate.parse("2027-06-01")));
    assertThat(contractOf(reference).lastDay()).contains(LocalDate.parse("2027-07-31"));
  }

  @ParameterizedTest(name = "From 15 February until the day before {0}: {1} months of trial period")
  @CsvSource({"2027-08-16, 1", "2027-08-15, 0"})
  void contractThatIsCutToSixMonthsHasNoTrialPeriodAnyMore(LocalDate elsewhere, int months) {
    employments.recordContract(
        contractOf(reference), new ContractTerms(1, false, false), new UserId(HR));
    contractAtArnhemFrom(elsewhere);

    appointments.moveStart(reference, NEW_START, new UserId(HR));

    assertThat(contractOf(reference).lastDay()).contains(elsewhere.minusDays(1));
    assertThat(employments.trialPeriodMonths(contractOf(reference))).contains(months);
    assertThat(employments.draft(contractOf(reference)))
        .contains(new ContractTerms(months, false, false));
  }

  /** A temporary contract with the municipality, until the end of the year before. */
  private void contractBeforeFrom(LocalDate first) {
    contracts.addEarlier(
        reference,
        new MunicipalityId("utrecht"),
        first,
        LocalDate.parse("2026-12-31"),
        new UserId(HR));
  }

  private void contractAtArnhemFrom(LocalDate first) {
    CaseReference later = follow(nominatedCase("arnhem"));
    isSamePerson(later, reference);
    new AcceptedOffers(appointments).accept(later, first, first.plusYears(1).minusDays(1));
  }

  private void collect(String status, boolean proofSeen) {
    submit(
        HR,
        reference,
        "collect-right-to-work",
        Map.of(
            "nationality", "Ukrainian",
            "residenceStatus", status,
            "birthDate", "1985-05-05",
            "documentNumber", "TEST-1",
            "documentValidUntil", "2030-01-01",
            "proofSeen", proofSeen,
            "monthlyPay", 4500));
  }

  private void notifyUwv(LocalDate named) {
    Map<String, Object> answers =
        new HashMap<>(Map.of("notifiedOn", clock.today(), "receiptNumber", "UWV-1"));
    if (named != null) {
      answers.put("startNamed", named);
    }
    submit(HR, reference, "notify-uwv", answers);
  }

  private Map<String, Object> applied() {
    return Map.of("appliedOn", clock.today(), "applicationNumber", "A-1");
  }

  private static Map<String, Object> postponedTo(LocalDate day) {
    return Map.of("outcome", "postpone-start", "newStartDate", day);
  }

  private static Map<String, Object> signed(LocalDate day) {
    return Map.of("signedByOfficialOn", day, "signedByMunicipalityOn", day);
  }

  private long timesPassed(String task) {
    return engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(process.getId())
        .activityId(task)
        .finished()
        .count();
  }

  private List<String> readers(String notice) {
    return jdbc.sql(
            """
            select coalesce(recipient, 'candidate') from posiv.outbox
            where case_reference = :case and notice = :notice
            """)
        .param("case", reference.value())
        .param("notice", notice)
        .query(String.class)
        .list();
  }
}
