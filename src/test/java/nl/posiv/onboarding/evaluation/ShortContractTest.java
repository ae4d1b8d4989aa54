package nl.posiv.onboarding.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R11: in a contract shorter than six months nobody is owed a notice of the end. */
class ShortContractTest extends YearTest {

  private static final LocalDate SIX_MONTHS = LocalDate.parse("2027-07-03");

  @Autowired private Placements placements;

  private CaseReference reference;

  @Test
  void noticeOfAContractADayShorterIsNeitherWatchedNorMissed() {
    LocalDate end = SIX_MONTHS.minusDays(1);
    ProcessInstance evaluation = evaluatedUntil(end);

    untilMorningOf(reference, end.plusDays(1));

    assertThat(placements.isEndNoticeNeeded(contractOf(reference))).isFalse();
    assertThat(evaluation)
        .hasPassed("end_warningNotNeeded", "end_noticeNotNeeded", "end_endedWithNotice")
        .hasNotPassed("sendTask_end-notice-due", "sendTask_end-notice-overdue")
        .hasNotPassed("settle-late-notice");
  }

  @Test
  void noticeOfAContractOfSixMonthsIsOwed() {
    ProcessInstance evaluation = evaluatedUntil(SIX_MONTHS);

    untilMorningOf(reference, SIX_MONTHS.plusDays(1));

    assertThat(placements.isEndNoticeNeeded(contractOf(reference))).isTrue();
    assertThat(evaluation)
        .hasPassed("sendTask_end-notice-due", "sendTask_end-notice-overdue")
        .isWaitingAt("settle-late-notice");
  }

  @Test
  void workThatBeginsLaterDoesNotShortenTheContract() {
    evaluatedUntil(SIX_MONTHS);
    placements.recordStart(reference, START.plusDays(3), new UserId("hr-utrecht"));

    assertThat(placements.isEndNoticeNeeded(contractOf(reference))).isTrue();
  }

  @Test
  void nothingIsNeededWhereItStandsInTheContract() {
    evaluatedUntil(SIX_MONTHS);
    giveNoticeInContract(reference);

    assertThat(placements.isEndNoticeNeeded(contractOf(reference))).isFalse();
  }

  private ProcessInstance evaluatedUntil(LocalDate end) {
    reference = readyCase("utrecht");
    contracts.move(reference, START, end);
    placements.recordStart(reference, START, new UserId("hr-utrecht"));
    untilMorningOf(reference, end.minusWeeks(10));
    return startPhase("evaluation", reference, Map.of());
  }
}
