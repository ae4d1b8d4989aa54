package nl.posiv.onboarding.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.CollectedData;
import nl.posiv.onboarding.righttowork.ResidenceStatus;
import nl.posiv.onboarding.righttowork.Route;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Deviation.When;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The proof of the right to work ends during the year. */
class ProofThatEndsTest extends YearTest {

  private static final LocalDate LAST_DAY = LocalDate.parse("2027-09-01");
  private static final LocalDate REMINDER = LocalDate.parse("2027-05-04");

  @Autowired private JdbcClient jdbc;

  private CaseReference reference;
  private ProcessInstance placement;

  @Test
  @Deviation(
      of = "The proof of the right to work ends before the contract",
      when = When.YEAR,
      learns = "HR")
  void hrIsReminded120DaysBefore() {
    givenProofUntil(LAST_DAY);
    untilMorningOf(reference, REMINDER.minusDays(1));
    assertThat(placement).hasNotPassed("timer_documentEnd");
    untilMorningOf(reference, REMINDER);

    assertThat(placement).hasPassedInOrder("sendTask_document-ends-soon", "end_documentEnd");
    assertThat(told()).containsExactly("hr-utrecht");
  }

  @Test
  void newProofBeforeThatDayMakesTheReminderNeedless() {
    givenProofUntil(LAST_DAY);
    untilMorningOf(reference, REMINDER.minusDays(1));
    collect(END);
    untilMorningOf(reference, REMINDER);

    assertThat(placement).hasPassed("end_proofLasts");
    assertThat(told()).isEmpty();
  }

  @Test
  void proofThatEndsSoonAtTheStartIsRemindedOfAtOnce() {
    givenProofUntil(START.plusDays(30));
    untilMorningOf(reference, START);

    assertThat(told()).containsExactly("hr-utrecht");
  }

  @Test
  void proofUntilTheLastDayOfTheContractIsEnough() {
    givenProofUntil(END);
    untilMorningOf(reference, END.plusDays(1));

    assertThat(placement).isEnded().hasPassed("end_proofLasts");
    assertThat(told()).isEmpty();
  }

  @Test
  void proofUntilTheDayBeforeIsNot() {
    givenProofUntil(END.minusDays(1));
    untilMorningOf(reference, END.minusDays(122));
    assertThat(told()).isEmpty();
    untilMorningOf(reference, END.minusDays(121));

    assertThat(told()).containsExactly("hr-utrecht");
  }

  @Test
  void endOfTheContractEndsTheWatch() {
    givenProofUntil(LAST_DAY);
    untilMorningOf(reference, END.plusDays(1));

    assertThat(placement).isEnded().hasPassed("end_contractEnded");
  }

  private void givenProofUntil(LocalDate lastDay) {
    reference = acceptedCase("utrecht");
    collect(lastDay);
    checkIdentity(reference);
    sign(reference);
    findMentor(reference);
    employments.arrangeWorkplace(reference, "official-utrecht", "hr-utrecht");
    placement = startPhase("placement", reference, Map.of());
    submit(
        "hr-utrecht", reference, "confirm-start", Map.of("outcome", "started", "startedOn", START));
  }

  private void collect(LocalDate lastDay) {
    rightToWork.collect(
        reference,
        new CollectedData(
            "Ukrainian",
            ResidenceStatus.FREE_TO_WORK,
            LocalDate.parse("1985-05-05"),
            "TEST-1",
            lastDay,
            true,
            new BigDecimal("4500"),
            false),
        "hr-utrecht");
    rightToWork.recordRoute(reference, Route.NONE);
  }

  private List<String> told() {
    return jdbc.sql(
            """
            select recipient from posiv.outbox
            where case_reference = :case and notice = 'document-ends-soon'
            """)
        .param("case", reference.value())
        .query(String.class)
        .list();
  }
}
