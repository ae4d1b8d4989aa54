package nl.posiv.onboarding.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.Outboxes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The notice of the end (aanzegging) is received late, or never. */
class LateNoticeTest extends EvaluationTest {

  @Autowired private JdbcClient jdbc;

  @ParameterizedTest(name = "{0}")
  @CsvSource({"extend", "end", "permanent"})
  @Deviation(
      when = Deviation.When.END,
      of = "The notice of the end is received late, before the contract ends",
      learns =
          "HR and the manager, when the last day is over; HR, by a task to tell payroll of the days")
  void lateNoticeIsPassedToPayrollWithItsDaysWhateverWasDecided(String outcome) {
    decided(outcome);
    untilMorningOf(reference, LAST_DAY_FOR_NOTICE.plusDays(3));
    sendNotice(LAST_DAY_FOR_NOTICE, LAST_DAY_FOR_NOTICE.plusDays(3), "Scale 10");

    assertThat(evaluation)
        .hasPassed("sendTask_end-notice-overdue")
        .hasNotPassed("end_noticeReceived")
        .isWaitingAt("settle-late-notice");
    assertThat(evaluations.notice(contractOf(reference)).orElseThrow().daysLate()).isEqualTo(3);
    assertThat(shown(HR, reference, "settle-late-notice"))
        .containsEntry("noticeDeadline", "3 december 2027")
        .containsEntry("noticeReceivedOn", "6 december 2027")
        .containsEntry("endDate", "3 januari 2028")
        .containsEntry(
            "delayShown",
            "Aantal dagen na de laatste dag waarop de aanzegging is ontvangen: 3.\n\n"
                + "Vergoeding: 3/31 van het brutoloon van een maand.");
    settle();

    assertThat(evaluation).isEnded().hasPassed("end_lateNoticeSettled");
    assertThat(evaluation)
        .variables()
        .containsOnlyKeys("caseReference", "municipality", "finishBefore");
    assertThat(evaluations.payrollInformedOn(contractOf(reference))).contains(clock.today());
  }

  @Test
  void payrollIsInformedAfterTheLastDayAndNotInTheFuture() {
    decided("end");
    untilMorningOf(reference, LAST_DAY_FOR_NOTICE.plusDays(1));
    sendNotice(clock.today(), clock.today(), null);

    assertThat(settlementRefused(clock.today().plusDays(1))).contains("toekomst");
    assertThat(settlementRefused(LAST_DAY_FOR_NOTICE)).contains("3 december 2027");
    settle();
    assertThat(evaluation).isEnded();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"extend", "end", "permanent"})
  @Deviation(
      when = Deviation.When.END,
      of = "The contract ends, and no notice of its end is on record",
      learns = "HR, by a task to tell payroll of a whole month, and the manager",
      undone = "the task to send the notice")
  void noticeThatIsNotOnRecordAtTheEndOwesAWholeMonthAndPayrollsTaskOpensByItself(String outcome) {
    decided(outcome);
    untilMorningOf(reference, END);
    assertThat(evaluation).isWaitingAt("send-end-notice");
    untilMorningOf(reference, END.plusDays(1));

    assertThat(evaluation)
        .hasPassedInOrder(
            "sendTask_end-notice-overdue",
            "timer_endedWithoutNotice",
            "serviceTask_recordMissedNotice",
            "sendTask_end-notice-missed")
        .isWaitingAt("settle-late-notice");
    assertThat(openTasks(reference)).containsExactly("settle-late-notice");
    assertThat(readers("end-notice-missed")).containsExactlyInAnyOrder(HR, MANAGER);
    EndNotice missed = evaluations.notice(contractOf(reference)).orElseThrow();
    assertThat(missed.receivedOn()).isNull();
    assertThat(missed.daysLate()).isEqualTo(31);
    assertThat(shown(HR, reference, "settle-late-notice")).doesNotContainKey("noticeReceivedOn");
    assertThat(owed()).contains("geen aanzegging ontvangen", "het hele brutoloon van een maand");
    settle();
    assertThat(evaluation).isEnded().hasPassed("end_lateNoticeSettled");
    assertThat(evaluation)
        .variables()
        .containsOnlyKeys("caseReference", "municipality", "finishBefore");
  }

  @Test
  @Deviation(
      when = Deviation.When.END,
      of = "The contract ends while it is not decided what follows it",
      learns = "HR, by a task to tell payroll of a whole month, and the manager, who still decides",
      undone = "the task to send the notice is not opened")
  void whatIsOwedDoesNotWaitForTheDecision() {
    evaluate();
    untilMorningOf(reference, END.plusDays(1));

    assertThat(openTasks(reference))
        .containsExactlyInAnyOrder("decide-follow-up", "settle-late-notice");
    assertThat(readers("contract-ended-undecided"))
        .containsExactlyInAnyOrder(OFFICIAL, "ro3kvit", HR, MANAGER, MENTOR);
    settle();
    assertThat(evaluation).isWaitingAt("decide-follow-up");
    decide("end");
    assertThat(evaluation)
        .isEnded()
        .hasPassedInOrder("timer_endedUndecided", "end_lateNoticeSettled", "end_noticeRecorded")
        .hasNotPassed("send-end-notice");
  }

  @Test
  void lateDecisionOpensNoSecondTaskBesideTheOneForPayroll() {
    evaluate();
    untilMorningOf(reference, END.plusDays(1));
    decide("end");

    assertThat(openTasks(reference)).containsExactly("settle-late-notice");
    settle();
    assertThat(evaluation).isEnded();
  }

  @Test
  @Deviation(
      when = Deviation.When.END,
      of = "The notice of the end was received, but HR records it after the contract ended",
      learns = "HR, in the task to tell payroll; what is owed is counted anew",
      undone = "the task to tell payroll, if the notice was received in time")
  void noticeReceivedInTimeButRecordedAfterTheEndOwesNothing() {
    decided("end");
    untilMorningOf(reference, END.plusDays(5));
    recordAfterAll(received(LAST_DAY_FOR_NOTICE));

    assertThat(evaluation)
        .isEnded()
        .hasPassed("settle-late-notice", "end_noticeReceived")
        .hasNotPassed("end_lateNoticeSettled");
    assertThat(evaluations.notice(contractOf(reference)).orElseThrow().daysLate()).isZero();
  }

  @Test
  void noticeReceivedLateButRecordedAfterTheEndOwesItsDays() {
    decided("end");
    untilMorningOf(reference, END.plusDays(5));
    recordAfterAll(received(LAST_DAY_FOR_NOTICE.plusDays(3)));

    assertThat(evaluation).isWaitingAt("settle-late-notice");
    assertThat(shown(HR, reference, "settle-late-notice"))
        .containsEntry("noticeReceivedOn", "6 december 2027");
    assertThat(owed()).contains("3/31 van het brutoloon");
    settle();
    assertThat(evaluation).isEnded().hasPassed("end_lateNoticeSettled");
  }

  @Test
  void noticeReceivedAfterTheContractEndedOwesAWholeMonth() {
    decided("end");
    untilMorningOf(reference, END.plusDays(5));
    recordAfterAll(received(clock.today()));

    assertThat(evaluations.notice(contractOf(reference)).orElseThrow().daysLate()).isEqualTo(36);
    assertThat(owed()).contains("het hele brutoloon van een maand");
    settle();
    assertThat(evaluation).isEnded().hasPassed("end_lateNoticeSettled");
  }

  @Test
  void noticeRecordedAfterTheEndIsCheckedAsAnyOther() {
    decided("extend");
    untilMorningOf(reference, END.plusDays(5));
    Map<String, Object> received = received(LAST_DAY_FOR_NOTICE);

    assertThat(refusedAfterAll(received)).contains("voorwaarden");
    assertThat(refusedAfterAll(Forms.with(received, "receivedOn", clock.today().plusDays(1))))
        .contains("toekomst");
    refusedAfterAll(Forms.with(received, "receivedOn", LAST_DAY_FOR_NOTICE.minusDays(9)));
    recordAfterAll(Forms.with(received, "conditions", "Scale 10"));
    assertThat(evaluation).isEnded().hasPassed("end_noticeReceived");
  }

  @Test
  void noticeInTheContractIsNeverLate() {
    giveNoticeInContract(reference);
    evaluate();
    untilMorningOf(reference, END.plusDays(1));
    decide("end");

    assertThat(evaluation)
        .isEnded()
        .hasPassed("end_noticeInContract")
        .hasNotPassed("send-end-notice", "settle-late-notice");
  }

  @Test
  void noticeInTheContractOwesNothingThoughNothingIsDecided() {
    giveNoticeInContract(reference);
    evaluate();
    untilMorningOf(reference, END.plusDays(1));

    assertThat(evaluation).hasPassed("end_endedWithNotice").hasNotPassed("settle-late-notice");
    assertThat(openTasks(reference)).containsExactly("decide-follow-up");
  }

  private void decided(String outcome) {
    evaluate();
    Map<String, Object> decision = Map.of("outcome", outcome, "reason", "The work");
    submit(
        MANAGER,
        reference,
        "decide-follow-up",
        outcome.equals("extend")
            ? Forms.with(decision, "newEndDate", LocalDate.parse("2028-07-03"))
            : decision);
  }

  private void settle() {
    submit(HR, reference, "settle-late-notice", Map.of("payrollInformedOn", clock.today()));
  }

  private String owed() {
    return (String) shown(HR, reference, "settle-late-notice").get("delayShown");
  }

  private static Map<String, Object> received(LocalDate day) {
    return Map.of(
        "receivedAfterAll",
        true,
        "sentOn",
        day.minusDays(1),
        "receivedOn",
        day,
        "deliveryProof",
        "Signed copy");
  }

  private void recordAfterAll(Map<String, Object> receipt) {
    submit(HR, reference, "settle-late-notice", receipt);
  }

  private String refusedAfterAll(Map<String, Object> receipt) {
    return refusal(HR, reference, "settle-late-notice", receipt);
  }

  private List<String> readers(String notice) {
    return new Outboxes(jdbc).readers(notice, reference);
  }

  private String settlementRefused(LocalDate informedOn) {
    return refusal(HR, reference, "settle-late-notice", Map.of("payrollInformedOn", informedOn));
  }
}
