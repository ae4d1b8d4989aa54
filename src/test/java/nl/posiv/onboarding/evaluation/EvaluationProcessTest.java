package nl.posiv.onboarding.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractKind;
import nl.posiv.onboarding.placement.HoursEntry;
import nl.posiv.onboarding.placement.MonthlyHours;
import nl.posiv.onboarding.placement.WorkMonth;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Deviation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EvaluationProcessTest extends EvaluationTest {

  @Autowired private MonthlyHours hours;

  @Test
  void viewsDecisionAndNoticeEndTheEvaluation() {
    evaluate();
    assertThat(evaluation).isWaitingAt("decide-follow-up");
    decide("end");
    sendNotice(clock.today(), clock.today(), null);

    assertThat(evaluation)
        .isEnded()
        .hasPassed("self-evaluation", "mentor-evaluation", "message_ro3kvitView")
        .hasPassedInOrder(
            "respond-to-evaluation",
            "summarise-evaluation",
            "decide-follow-up",
            "sendTask_follow-up-decided",
            "send-end-notice",
            "end_noticeReceived")
        .hasNotPassed(
            "sendTask_views-incomplete", "sendTask_end-notice-due", "sendTask_end-notice-overdue");
    assertThat(evaluation)
        .variables()
        .containsOnlyKeys("caseReference", "municipality", "finishBefore");
    assertThat(evaluations.notice(contractOf(reference)).orElseThrow().daysLate()).isZero();
  }

  @Test
  void managerReadsAllViewsAndTheLastDayForTheNotice() {
    hours.log(
        contractOf(reference),
        new WorkMonth(START, START.plusDays(30)),
        new HoursEntry(
            new BigDecimal("72.5"), new BigDecimal("72.5"), List.of("water"), null, null),
        new UserId(OFFICIAL));
    evaluate();

    assertThat(shown(MANAGER, reference, "decide-follow-up"))
        .containsEntry("endDate", "3 januari 2028")
        .containsEntry("noticeDeadline", "3 december 2027")
        .containsEntry("reflectionShown", "I learnt a lot")
        .containsEntry("wishShown", "To stay")
        .containsEntry(
            "mentorViewShown",
            "4 – Beter dan afgesproken: de doelen zijn gehaald, en een deel van het werk gaat verder"
                + " dan dat\n\n"
                + "Wat goed ging: Quick\n\nWat beter had gekund: Dutch\n\nAdvies: Extend")
        .containsEntry("ro3kvitViewShown", "Bijdrage: A water plan\n\nAdvies: Go on")
        .containsEntry("responseShown", "I see it the same way")
        .containsEntry("summaryShown", "A good year")
        .containsEntry("motivationShown", nominations.find(reference).motivation())
        .containsEntry(
            "moneyShown",
            "Functie: Adviser on water management, schaal 10, trede 3, 36 uur per week."
                + " Budgetcode: WATER-7")
        .containsEntry(
            "hoursShown", "72,5 uur voor de gemeente, 72,5 uur voor Oekraïne (Oekraïne: 50%)");
  }

  @Test
  @Deviation(
      when = Deviation.When.END,
      of = "A view on the year is not given by the last day for it",
      learns = "HR, the manager and the mentor",
      undone = "the task to give that view closes; forms and pages say that it is missing")
  void whenTheOfficialIsSilentTheEvaluationGoesOnWithoutThatView() {
    giveMentorsView();
    giveRo3kvitsView();
    untilMorningOf(reference, VIEWS_CLOSED.minusDays(1));
    assertThat(evaluation).isWaitingAt("self-evaluation");
    untilMorningOf(reference, VIEWS_CLOSED);

    assertThat(evaluation)
        .hasPassedInOrder("timer_viewsClosed", "sendTask_views-incomplete")
        .isWaitingAt("respond-to-evaluation");
    assertThat(openTasks(reference)).containsExactly("respond-to-evaluation");
    answer("I was ill");
    assertThat(shown(HR, reference, "summarise-evaluation"))
        .containsEntry("reflectionShown", MISSING)
        .containsEntry("wishShown", MISSING)
        .containsEntry("responseShown", "I was ill")
        .containsEntry("ro3kvitViewShown", "Bijdrage: A water plan\n\nAdvies: Go on");
    summarise();
    assertThat(shown(MANAGER, reference, "decide-follow-up"))
        .containsEntry("reflectionShown", MISSING)
        .containsEntry("summaryShown", "A good year");
  }

  @Test
  void ro3kvitsViewIsAwaitedBesideTheOthers() {
    submit(OFFICIAL, reference, "self-evaluation", lookBack());
    giveMentorsView();
    assertThat(evaluation)
        .isWaitingAt("message_ro3kvitView")
        .isNotWaitingAt("respond-to-evaluation");

    giveRo3kvitsView();
    assertThat(evaluation).isWaitingAt("respond-to-evaluation");
  }

  @Test
  void ro3kvitsViewAtTheVeryMomentInWhichTheViewsCloseIsKeptAndDisturbsNobody() {
    untilMorningOf(reference, DECISION);
    assertThat(evaluation).isWaitingAt("decide-follow-up");
    giveRo3kvitsView();

    assertThat(evaluation).isWaitingAt("decide-follow-up");
    assertThat(shown(MANAGER, reference, "decide-follow-up"))
        .containsEntry("ro3kvitViewShown", "Bijdrage: A water plan\n\nAdvies: Go on");
  }

  @Test
  @Deviation(
      when = Deviation.When.END,
      of = "The official does not answer what was written",
      learns = "HR and the manager, in their forms",
      undone = "the task to answer closes on its last day")
  void answerThatIsNotGivenClosesAndIsSaidToBeMissing() {
    giveAllViews();
    untilMorningOf(reference, ANSWER_CLOSED.minusDays(1));
    assertThat(evaluation).isWaitingAt("respond-to-evaluation");
    untilMorningOf(reference, ANSWER_CLOSED);

    assertThat(evaluation).hasPassed("timer_answerClosed").isWaitingAt("summarise-evaluation");
    assertThat(openTasks(reference)).containsExactly("summarise-evaluation");
    assertThat(shown(HR, reference, "summarise-evaluation"))
        .containsEntry("responseShown", MISSING)
        .containsEntry("reflectionShown", "I learnt a lot");
  }

  @Test
  @Deviation(
      when = Deviation.When.END,
      of = "HR does not summarise the evaluation",
      learns = "The manager, in the form of the decision",
      undone = "the task to summarise closes on its last day, in time for the decision")
  void summaryThatIsNotWrittenHoldsNothingUp() {
    giveAllViews();
    answer("I see it the same way");
    untilMorningOf(reference, SUMMARY_CLOSED.minusDays(1));
    assertThat(evaluation).isWaitingAt("summarise-evaluation");
    untilMorningOf(reference, SUMMARY_CLOSED);

    assertThat(evaluation).hasPassed("timer_summaryClosed");
    assertThat(openTasks(reference)).containsExactly("decide-follow-up");
    assertThat(shown(MANAGER, reference, "decide-follow-up"))
        .containsEntry("summaryShown", MISSING)
        .containsEntry("responseShown", "I see it the same way");
    assertThat(SUMMARY_CLOSED).isBefore(DECISION).isBefore(LAST_DAY_FOR_NOTICE);
  }

  @Test
  void officialReadsWhatWasWrittenAndMayHaveNothingToAdd() {
    giveAllViews();

    assertThat(shown(OFFICIAL, reference, "respond-to-evaluation"))
        .containsEntry("ro3kvitViewShown", "Внесок: A water plan\n\nПорада: Go on");
    submit(OFFICIAL, reference, "respond-to-evaluation", Map.of());

    assertThat(shown(HR, reference, "summarise-evaluation"))
        .containsEntry("responseShown", "Heeft het gelezen en heeft niets toe te voegen.");
  }

  @Test
  void whereTheMentorAndRo3kvitAreSilentThereIsNothingToAnswer() {
    submit(OFFICIAL, reference, "self-evaluation", lookBack());
    untilMorningOf(reference, VIEWS_CLOSED);

    assertThat(evaluation)
        .hasNotPassed("respond-to-evaluation")
        .isWaitingAt("summarise-evaluation");
    assertThat(shown(HR, reference, "summarise-evaluation"))
        .containsEntry("responseShown", "Er was niets om op te antwoorden.");
  }

  @Test
  void tasksOfTheEvaluationAreDueOnTheLastWorkingDayBeforeTheyClose() {
    assertThat(task(reference, "self-evaluation").getDueDate())
        .isEqualTo(at("2027-10-01T17:00:00+02:00"));
    giveAllViews();
    assertThat(task(reference, "respond-to-evaluation").getDueDate())
        .isEqualTo(at("2027-10-08T17:00:00+02:00"));
    answer("I see it the same way");
    assertThat(task(reference, "summarise-evaluation").getDueDate())
        .isEqualTo(at("2027-10-15T17:00:00+02:00"));
    summarise();
    assertThat(task(reference, "decide-follow-up").getDueDate())
        .isEqualTo(at("2027-10-25T17:00:00+02:00"));
  }

  private static Date at(String moment) {
    return Date.from(OffsetDateTime.parse(moment).toInstant());
  }

  @Test
  @Deviation(
      when = Deviation.When.END,
      of = "The notice of the end stands in the contract already",
      learns = "Nobody is warned of it",
      undone = "the task to send the notice is not opened")
  void noticeThatStandsInTheContractIsNeitherSentNorWatched() {
    giveNoticeInContract(reference);
    evaluate();
    untilMorningOf(reference, LAST_DAY_FOR_NOTICE.plusDays(1));
    assertThat(evaluation)
        .hasPassed("end_warningNotNeeded", "end_noticeNotNeeded")
        .hasNotPassed("sendTask_end-notice-due", "sendTask_end-notice-overdue");
    decide("end");

    assertThat(evaluation)
        .isEnded()
        .hasPassed("sendTask_follow-up-decided", "end_noticeInContract")
        .hasNotPassed("send-end-notice");
  }

  @Test
  void warningComesSixWeeksBeforeTheEndAndTheAlarmWhenTheLastDayIsOver() {
    evaluate();
    decide("end");
    untilMorningOf(reference, WARNING.minusDays(1));
    assertThat(evaluation).hasNotPassed("sendTask_end-notice-due");
    untilMorningOf(reference, WARNING);
    assertThat(evaluation).hasPassed("sendTask_end-notice-due");
    untilMorningOf(reference, LAST_DAY_FOR_NOTICE);
    assertThat(evaluation).hasNotPassed("sendTask_end-notice-overdue");
    untilMorningOf(reference, LAST_DAY_FOR_NOTICE.plusDays(1));

    assertThat(evaluation).hasPassed("sendTask_end-notice-overdue").isWaitingAt("send-end-notice");
  }

  @Test
  void noticeReceivedOnTheLastDayIsInTime() {
    evaluate();
    decide("end");
    untilMorningOf(reference, LAST_DAY_FOR_NOTICE);
    sendNotice(LAST_DAY_FOR_NOTICE.minusDays(2), LAST_DAY_FOR_NOTICE, null);

    assertThat(evaluations.notice(contractOf(reference)).orElseThrow().daysLate()).isZero();
  }

  @Test
  void noticeIsNotReceivedBeforeItWasSentAndNeitherIsInTheFuture() {
    evaluate();
    decide("end");
    LocalDate today = clock.today();

    refusal(HR, reference, "send-end-notice", notice(today, today.minusDays(1), null));
    assertThat(refusal(HR, reference, "send-end-notice", notice(today, today.plusDays(1), null)))
        .contains("toekomst");
    assertThat(
            refusal(
                HR,
                reference,
                "send-end-notice",
                notice(today.plusDays(1), today.plusDays(1), null)))
        .contains("toekomst");
  }

  @Test
  void noticeBeforeTheNominationOrBeforeTheDecisionIsAMistake() {
    LocalDate nominated = nominations.find(reference).nominatedOn();
    evaluate();
    decide("end");
    LocalDate decided = clock.today();
    onMorningOf(decided.plusDays(1));

    for (LocalDate received : List.of(nominated.minusYears(3), decided.minusDays(1))) {
      assertThat(refusal(HR, reference, "send-end-notice", notice(received, received, null)))
          .contains("mag niet voor", "is besloten wat er na dit contract komt");
    }
    assertThat(evaluations.notice(contractOf(reference))).isEmpty();
    submit(HR, reference, "send-end-notice", notice(decided, decided, null));
    assertThat(evaluations.notice(contractOf(reference)).orElseThrow().receivedOn())
        .isEqualTo(decided);
  }

  @Test
  void conditionsAreNeededWhenTheContractGoesOn() {
    evaluate();
    submit(MANAGER, reference, "decide-follow-up", extendUntil(LocalDate.parse("2028-07-03")));
    LocalDate today = clock.today();

    assertThat(shown(HR, reference, "send-end-notice"))
        .containsEntry("decisionShown", "Het contract wordt verlengd")
        .containsEntry("newEndDate", "3 juli 2028")
        .containsEntry("noticeDeadline", "3 december 2027");
    assertThat(refusal(HR, reference, "send-end-notice", notice(today, today, null)))
        .contains("voorwaarden");
    sendNotice(today, today, "Scale 10, step 4, 36 hours");
    assertThat(evaluation).isEnded().hasPassed("end_noticeReceived");
  }

  @Test
  void conditionsAreNeededForAPermanentContractToo() {
    evaluate();
    decide("permanent");

    refusal(HR, reference, "send-end-notice", notice(clock.today(), clock.today(), null));
  }

  @Test
  void contractIsExtendedBeyondItsEndAndToThirtySixMonthsAtMost() {
    evaluate();
    refusal(MANAGER, reference, "decide-follow-up", extendUntil(END));
    assertThat(
            refusal(
                MANAGER, reference, "decide-follow-up", extendUntil(LocalDate.parse("2030-01-04"))))
        .contains("3 januari 2030")
        .contains("36");
    refusal(
        MANAGER, reference, "decide-follow-up", Map.of("outcome", "extend", "reason", "Good work"));
    submit(MANAGER, reference, "decide-follow-up", extendUntil(LocalDate.parse("2030-01-03")));

    assertThat(evaluations.followUp(contractOf(reference)).orElseThrow().newEndDate())
        .isEqualTo("2030-01-03");
  }

  @Test
  void contractsFromBeforeTheProgrammeCountInTheChain() {
    evaluate();
    LocalDate last = LocalDate.parse("2029-01-04");
    contracts.addEarlier(
        reference,
        new MunicipalityId("utrecht"),
        LocalDate.parse("2026-01-05"),
        LocalDate.parse("2026-12-31"),
        new UserId(HR));

    assertThat(refusal(MANAGER, reference, "decide-follow-up", extendUntil(last.plusDays(1))))
        .contains("4 januari 2029")
        .contains("36");
    submit(MANAGER, reference, "decide-follow-up", extendUntil(last));

    assertThat(evaluations.followUp(contractOf(reference)).orElseThrow().newEndDate())
        .isEqualTo(last);
  }

  @Test
  void fourthTemporaryContractIsNone() {
    evaluate();
    LocalDate first = LocalDate.parse("2026-01-05");
    contracts.addEarlier(
        reference, new MunicipalityId("utrecht"), first, first.plusMonths(3), new UserId(HR));
    Contract second =
        contracts.addEarlier(
            reference,
            new MunicipalityId("utrecht"),
            first.plusMonths(4),
            LocalDate.parse("2026-12-31"),
            new UserId(HR));

    assertThat(refusal(MANAGER, reference, "decide-follow-up", extendUntil(END.plusMonths(6))))
        .contains("hoogstens 3");

    contracts.removeEarlier(second.id());
    submit(MANAGER, reference, "decide-follow-up", extendUntil(END.plusMonths(6)));
  }

  @Test
  void countThatIsUsedUpLeavesNoDayForATemporaryContract() {
    LocalDate first = LocalDate.parse("2026-01-05");
    for (LocalDate day : List.of(first, first.plusMonths(4))) {
      contracts.addEarlier(
          reference,
          new MunicipalityId("utrecht"),
          day,
          day.plusMonths(4).minusDays(1),
          new UserId(HR));
    }
    evaluate();

    assertThat(shown(MANAGER, reference, "decide-follow-up").get("earlierContractsShown"))
        .asString()
        .contains(": 3.", "nog een contract zou vast zijn")
        .doesNotContain("kan uiterlijk");
  }

  @Test
  void timeThatIsUsedUpLeavesNoDayForATemporaryContract() {
    contracts.addEarlier(
        reference,
        new MunicipalityId("utrecht"),
        LocalDate.parse("2025-02-01"),
        LocalDate.parse("2026-12-31"),
        new UserId(HR));
    evaluate();

    assertThat(shown(MANAGER, reference, "decide-follow-up").get("earlierContractsShown"))
        .asString()
        .contains("dus tot en met 31 januari 2028", "zou vast moeten zijn");
    assertThat(refusal(MANAGER, reference, "decide-follow-up", extendUntil(END.plusDays(20))))
        .contains("31 januari 2028", "vast contract");
  }

  @Test
  void extensionLastsTwoMonthsAtLeast() {
    evaluate();

    assertThat(refusal(MANAGER, reference, "decide-follow-up", extendUntil(END.plusDays(1))))
        .contains("minstens 2 maanden", "3 maart 2028");
    refusal(MANAGER, reference, "decide-follow-up", extendUntil(LocalDate.parse("2028-03-02")));
    submit(MANAGER, reference, "decide-follow-up", extendUntil(LocalDate.parse("2028-03-03")));
  }

  @Test
  void extensionThatRunsIntoAContractElsewhereEndsBeforeItOrIsNone() {
    evaluate();
    CaseReference elsewhere = nominatedCase("arnhem");
    isSamePerson(elsewhere, reference);
    planned(elsewhere, LocalDate.parse("2028-03-04"));

    assertThat(refusal(MANAGER, reference, "decide-follow-up", extendUntil(END.plusMonths(6))))
        .contains("vanaf 4 maart 2028", "tot en met 3 maart 2028")
        .doesNotContain("begindatum");
    contracts.move(elsewhere, LocalDate.parse("2028-03-03"), LocalDate.parse("2029-03-02"));
    assertThat(refusal(MANAGER, reference, "decide-follow-up", extendUntil(END.plusMonths(6))))
        .contains("3 maart 2028", "Kies dat het werk eindigt");
    contracts.move(elsewhere, LocalDate.parse("2028-03-04"), LocalDate.parse("2029-03-03"));
    submit(MANAGER, reference, "decide-follow-up", extendUntil(LocalDate.parse("2028-03-03")));
  }

  private void planned(CaseReference elsewhere, LocalDate first) {
    contracts.plan(
        elsewhere,
        new MunicipalityId("arnhem"),
        ContractKind.FIRST,
        first,
        first.plusYears(1).minusDays(1),
        null,
        new UserId("hr-arnhem"));
  }

  @Test
  void mentorSeesTheGoalsAndWhatWasWrittenAtMidYear() {
    placements.recordPlan(contractOf(reference), "Three goals", new UserId(MENTOR));
    midYears.recordView(
        midYears.ask(contractOf(reference)),
        Voice.MENTOR,
        new MidYearView("3", "Quick", "Dutch"),
        new UserId(MENTOR));

    assertThat(shown(MENTOR, reference, "mentor-evaluation"))
        .containsEntry("goalsShown", "Three goals")
        .containsEntry(
            "midYearShown",
            "3 – Zoals afgesproken: de doelen zijn gehaald of goed onderweg, met de gewone"
                + " begeleiding\n\nWat goed gaat: Quick\n\nWat beter kan: Dutch");
  }
}
