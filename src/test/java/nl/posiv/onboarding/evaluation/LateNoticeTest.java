package nl.posiv.onboarding.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.support.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notice of the end (aanzegging) is received late, or never. */
class LateNoticeTest extends EvaluationTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({"extend", "end", "permanent"})
  void lateNoticeIsPassedToPayrollWithItsDaysWhateverWasDecided(String outcome) {
    decided(outcome);
    untilMorningOf(reference, LAST_DAY_FOR_NOTICE.plusDays(3));
    sendNotice(LAST_DAY_FOR_NOTICE, LAST_DAY_FOR_NOTICE.plusDays(3), "Scale 10");

    assertThat(evaluation)
        .hasPassed("sendTask_end-notice-overdue")
        .hasNotPassed("end_noticeReceived")
        .isWaitingAt("settle-late-notice");
    assertThat(evaluations.notice(reference).orElseThrow().daysLate()).isEqualTo(3);
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
        .containsOnlyKeys("caseReference", "municipality", "followUp");
    assertThat(evaluations.payrollInformedOn(reference)).contains(clock.today());
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

  @Test
  void noticeReceivedInTimeButRecordedAfterTheEndOwesNothing() {
    decided("end");
    untilMorningOf(reference, END.plusDays(5));
    sendNotice(LAST_DAY_FOR_NOTICE, LAST_DAY_FOR_NOTICE, null);

    assertThat(evaluation)
        .isEnded()
        .hasPassed("end_noticeReceived")
        .hasNotPassed("settle-late-notice");
  }

  @Test
  void noticeReceivedAfterTheContractEndedOwesAWholeMonth() {
    decided("end");
    untilMorningOf(reference, END.plusDays(5));
    sendNotice(clock.today(), clock.today(), null);

    assertThat(evaluations.notice(reference).orElseThrow().daysLate()).isEqualTo(36);
    assertThat((String) shown(HR, reference, "settle-late-notice").get("delayShown"))
        .contains("het hele brutoloon van een maand");
  }

  @Test
  void noticeThatNeverCameOwesAWholeMonth() {
    decided("extend");
    untilMorningOf(reference, END);
    assertThat(refusal(HR, reference, "send-end-notice", Map.of("neverReceived", true)))
        .contains("3 januari 2028");
    untilMorningOf(reference, END.plusDays(1));
    submit(HR, reference, "send-end-notice", Map.of("neverReceived", true));

    assertThat(evaluations.notice(reference).orElseThrow().receivedOn()).isNull();
    assertThat(shown(HR, reference, "settle-late-notice")).doesNotContainKey("noticeReceivedOn");
    assertThat((String) shown(HR, reference, "settle-late-notice").get("delayShown"))
        .contains("geen aanzegging ontvangen", "het hele brutoloon van een maand");
    settle();
    assertThat(evaluation).isEnded().hasPassed("end_lateNoticeSettled");
  }

  @Test
  void noticeInTheContractIsNeverLate() {
    giveNoticeInContract(reference);
    giveAllViews();
    untilMorningOf(reference, END.plusDays(1));
    decide("end");

    assertThat(evaluation)
        .isEnded()
        .hasPassed("end_noticeInContract")
        .hasNotPassed("send-end-notice", "settle-late-notice");
  }

  private void decided(String outcome) {
    giveAllViews();
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

  private String settlementRefused(LocalDate informedOn) {
    return refusal(HR, reference, "settle-late-notice", Map.of("payrollInformedOn", informedOn));
  }
}
