package nl.posiv.onboarding.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.placement.Hours;
import nl.posiv.onboarding.placement.MidYearView;
import nl.posiv.onboarding.placement.WorkMonth;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Deviation;
import org.junit.jupiter.api.Test;

class EvaluationProcessTest extends EvaluationTest {

  @Test
  void viewsDecisionAndNoticeEndTheEvaluation() {
    giveAllViews();
    assertThat(evaluation).isWaitingAt("decide-follow-up");
    decide("end");
    sendNotice(clock.today(), clock.today(), null);

    assertThat(evaluation)
        .isEnded()
        .hasPassed("self-evaluation", "mentor-evaluation", "message_ro3kvitView")
        .hasPassedInOrder(
            "decide-follow-up",
            "sendTask_follow-up-decided",
            "send-end-notice",
            "end_noticeReceived")
        .hasNotPassed(
            "sendTask_views-incomplete", "sendTask_end-notice-due", "sendTask_end-notice-overdue");
    assertThat(evaluation).variables().containsOnlyKeys("caseReference", "municipality");
    assertThat(evaluations.notice(contractOf(reference)).orElseThrow().daysLate()).isZero();
  }

  @Test
  void managerReadsAllViewsAndTheLastDayForTheNotice() {
    placements.logHours(
        reference,
        new WorkMonth(START, START.plusDays(30)),
        new Hours(new BigDecimal("72.5"), new BigDecimal("72.5")),
        List.of("water"),
        new UserId(OFFICIAL));
    giveAllViews();

    assertThat(shown(MANAGER, reference, "decide-follow-up"))
        .containsEntry("endDate", "3 januari 2028")
        .containsEntry("noticeDeadline", "3 december 2027")
        .containsEntry("reflectionShown", "I learnt a lot")
        .containsEntry("wishShown", "To stay")
        .containsEntry(
            "mentorViewShown",
            "4 – Beter dan afgesproken\n\n"
                + "Wat goed ging: Quick\n\nWat beter had gekund: Dutch\n\nAdvies: Extend")
        .containsEntry("ro3kvitViewShown", "Bijdrage: A water plan\n\nAdvies: Go on")
        .containsEntry(
            "hoursShown", "72,5 uur voor de gemeente, 72,5 uur voor Oekraïne (Oekraïne: 50%)");
  }

  @Test
  @Deviation(
      when = Deviation.When.END,
      of = "A view is missing when the follow-up must be decided",
      learns = "HR, the manager and the mentor",
      undone = "the task of the official or the mentor to give that view")
  void whenTheOfficialIsSilentTheDecisionGoesOnWithoutThatView() {
    giveMentorsView();
    giveRo3kvitsView();
    untilMorningOf(reference, DECISION.minusDays(1));
    assertThat(evaluation).isWaitingAt("self-evaluation");
    untilMorningOf(reference, DECISION);

    assertThat(evaluation)
        .hasPassedInOrder("timer_decisionDue", "sendTask_views-incomplete")
        .isWaitingAt("decide-follow-up");
    assertThat(openTasks(reference)).containsExactly("decide-follow-up");
    assertThat(shown(MANAGER, reference, "decide-follow-up"))
        .doesNotContainKey("reflectionShown")
        .containsKey("mentorViewShown");
  }

  @Test
  void ro3kvitsViewIsAwaitedBesideTheOthers() {
    submit(OFFICIAL, reference, "self-evaluation", lookBack());
    giveMentorsView();
    assertThat(evaluation).isWaitingAt("message_ro3kvitView").isNotWaitingAt("decide-follow-up");

    giveRo3kvitsView();
    assertThat(evaluation).isWaitingAt("decide-follow-up");
  }

  @Test
  void ro3kvitsViewAfterTheDecisionWasDueIsKeptAndDisturbsNobody() {
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
      of = "The notice of the end stands in the contract already",
      learns = "Nobody is warned of it",
      undone = "the task to send the notice is not opened")
  void noticeThatStandsInTheContractIsNeitherSentNorWatched() {
    giveNoticeInContract(reference);
    giveAllViews();
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
    giveAllViews();
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
    giveAllViews();
    decide("end");
    untilMorningOf(reference, LAST_DAY_FOR_NOTICE);
    sendNotice(LAST_DAY_FOR_NOTICE.minusDays(2), LAST_DAY_FOR_NOTICE, null);

    assertThat(evaluations.notice(contractOf(reference)).orElseThrow().daysLate()).isZero();
  }

  @Test
  void noticeIsNotReceivedBeforeItWasSentAndNeitherIsInTheFuture() {
    giveAllViews();
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
    giveAllViews();
    decide("end");
    LocalDate decided = clock.today();
    onMorningOf(decided.plusDays(1));

    for (LocalDate received : List.of(nominated.minusYears(3), decided.minusDays(1))) {
      assertThat(refusal(HR, reference, "send-end-notice", notice(received, received, null)))
          .contains("mag niet voor", "is besloten wat er na het jaar komt");
    }
    assertThat(evaluations.notice(contractOf(reference))).isEmpty();
    submit(HR, reference, "send-end-notice", notice(decided, decided, null));
    assertThat(evaluations.notice(contractOf(reference)).orElseThrow().receivedOn())
        .isEqualTo(decided);
  }

  @Test
  void conditionsAreNeededWhenTheContractGoesOn() {
    giveAllViews();
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
    giveAllViews();
    decide("permanent");

    refusal(HR, reference, "send-end-notice", notice(clock.today(), clock.today(), null));
  }

  @Test
  void contractIsExtendedBeyondItsEndAndToThirtySixMonthsAtMost() {
    giveAllViews();
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
    giveAllViews();
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
    giveAllViews();
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
  void mentorSeesTheGoalsAndWhatWasWrittenAtMidYear() {
    placements.recordPlan(contractOf(reference), "Three goals", new UserId(MENTOR));
    placements.evaluateMidYear(
        contractOf(reference), new MidYearView("3", "Quick", "Dutch"), new UserId(MENTOR));

    assertThat(shown(MENTOR, reference, "mentor-evaluation"))
        .containsEntry("goalsShown", "Three goals")
        .containsEntry(
            "midYearShown",
            "3 – Zoals afgesproken\n\nWat goed gaat: Quick\n\nWat beter kan: Dutch");
  }
}
