package nl.posiv.onboarding.righttowork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Deviation.When;
import nl.posiv.onboarding.support.Outboxes;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The proof of the right to work ends while there is a contract. */
class ResidenceWatchTest extends YearTest {

  private static final String HR = "hr-utrecht";
  private static final String OFFICIAL = "official-utrecht";
  private static final String TASK = "record-new-proof";
  private static final LocalDate LAST_DAY = LocalDate.parse("2027-09-01");
  private static final LocalDate ASKED = LocalDate.parse("2027-05-04");

  @Autowired private JdbcClient jdbc;

  private CaseReference reference;
  private ProcessInstance watch;

  @Test
  @Deviation(
      of = "The proof of the right to work ends before the contract",
      when = When.YEAR,
      learns = "HR and the official, four times",
      undone = "nothing: HR records the new proof and the work goes on")
  void hrIsAskedForNewProofAndBothAreRemindedFourTimes() {
    givenProofUntil(LAST_DAY);
    untilMorningOf(reference, ASKED.minusDays(1));
    assertThat(openTasks(reference)).isEmpty();

    for (int days : List.of(120, 90, 60, 30)) {
      LocalDate reminder = LAST_DAY.minusDays(days);
      int before = told("document-ends-soon").size();
      untilMorningOf(reference, reminder.minusDays(1));
      assertThat(told("document-ends-soon")).hasSize(before);
      untilMorningOf(reference, reminder);
      assertThat(told("document-ends-soon")).hasSize(before + 2);
    }

    assertThat(told("document-ends-soon")).containsOnly(HR, OFFICIAL);
    assertThat(openTasks(reference)).containsExactly(TASK);
    assertThat(rightToWork.proofEnd(reference)).contains(LAST_DAY);
  }

  @Test
  void taskIsToBeDoneBeforeTheProofEnds() {
    givenProofUntil(START.plusDays(20));

    assertThat(task(reference, TASK).getDueDate()).isBefore(START.plusDays(21).toString());
    assertThat(told("document-ends-soon")).containsOnly(HR, OFFICIAL);
  }

  @Test
  void newProofIsWhatCounts() {
    givenProofUntil(LAST_DAY);
    untilMorningOf(reference, ASKED);
    record(valid(END));

    assertThat(rightToWork.proofEnd(reference)).contains(END);
    assertThat(rightToWork.dataOf(reference).orElseThrow().documentNumber()).isEqualTo("TEST-NEW");
    assertThat(openTasks(reference)).isEmpty();
    assertThat(watch).isWaitingAt("gateway_wait");

    untilMorningOf(reference, END.plusDays(1));
    assertThat(watch).isEnded().hasPassed("end_noContract").hasNotPassed("end_proofOver");
  }

  @Test
  void secondProofIsWatchedLikeTheFirst() {
    LocalDate second = LocalDate.parse("2027-11-15");
    givenProofUntil(LAST_DAY);
    untilMorningOf(reference, ASKED);
    record(valid(second));
    untilMorningOf(reference, second.minusDays(121));
    assertThat(openTasks(reference)).isEmpty();

    untilMorningOf(reference, second.minusDays(120));
    assertThat(openTasks(reference)).containsExactly(TASK);
    record(valid(END.plusDays(100)));

    assertThat(rightToWork.proofEnd(reference)).contains(END.plusDays(100));
    assertThat(proofs()).containsExactly("valid", "valid");
  }

  @Test
  void whatIsPendingIsAskedAgainUntilProofIsThere() {
    givenProofUntil(LAST_DAY);
    untilMorningOf(reference, ASKED);
    record(Map.of("outcome", "pending"));
    assertThat(openTasks(reference)).containsExactly(TASK);
    assertThat(rightToWork.proofEnd(reference)).contains(LAST_DAY);

    untilMorningOf(reference, LAST_DAY);
    assertThat(watch).hasNotPassed("end_proofOver");
    untilMorningOf(reference, LAST_DAY.plusDays(1));
    assertThat(watch).hasPassed("end_proofOver").isNotEnded();
    assertThat(openTasks(reference)).containsExactly(TASK);

    record(valid(END));
    assertThat(openTasks(reference)).isEmpty();
    assertThat(proofs()).containsExactly("pending", "valid");
  }

  @Test
  void lostEndsTheWatch() {
    givenProofUntil(LAST_DAY);
    untilMorningOf(reference, ASKED);
    record(Map.of("outcome", "lost"));

    assertThat(watch).isEnded().hasPassed("end_proofLost", "end_lost");
    assertThat(proofs()).containsExactly("lost");
  }

  @Test
  void proofThatLastsAsLongAsTheContractIsNotAskedFor() {
    givenProofUntil(END);
    untilMorningOf(reference, END.plusDays(1));

    assertThat(watch).isEnded().hasPassed("end_noContract");
    assertThat(told("document-ends-soon")).isEmpty();
  }

  @Test
  void endOfTheContractEndsWhatIsStillAsked() {
    givenProofUntil(END.minusDays(1));
    untilMorningOf(reference, END.plusDays(1));

    assertThat(watch).isEnded().hasPassed("end_proofOver", "end_contractOver");
  }

  @Test
  void proofThatIsRecordedElsewhereIsFollowed() {
    givenProofUntil(LAST_DAY);
    untilMorningOf(reference, ASKED);
    assertThat(openTasks(reference)).containsExactly(TASK);

    collect(ResidenceStatus.FREE_TO_WORK, END);
    assertThat(openTasks(reference)).isEmpty();

    collect(ResidenceStatus.FREE_TO_WORK, LAST_DAY.minusDays(30));
    assertThat(openTasks(reference)).containsExactly(TASK);
  }

  @Test
  void whoIsAskedAlreadyIsNotAskedOnceMoreForTheSame() {
    givenProofUntil(LAST_DAY);
    untilMorningOf(reference, ASKED);
    String asked = task(reference, TASK).getId();

    appointments.moveStart(reference, START.plusWeeks(1), new UserId(HR));
    collect(ResidenceStatus.FREE_TO_WORK, LAST_DAY);

    assertThat(told("document-ends-soon")).hasSize(2);
    assertThat(task(reference, TASK).getId()).isEqualTo(asked);
    untilMorningOf(reference, LAST_DAY.minusDays(90));
    assertThat(told("document-ends-soon")).hasSize(4);
  }

  @Test
  void endOfTheContractThatMovesIsFollowedByWhatIsAsked() {
    givenProofUntil(END.minusDays(1));
    untilMorningOf(reference, END.minusDays(100));
    assertThat(openTasks(reference)).containsExactly(TASK);

    appointments.moveStart(reference, START.plusWeeks(1), new UserId(HR));

    untilMorningOf(reference, END.plusDays(7));
    assertThat(watch).isNotEnded();
    untilMorningOf(reference, END.plusDays(8));
    assertThat(watch).isEnded().hasPassed("end_contractOver");
  }

  @Test
  void contractThatGoesOnIsFollowed() {
    givenProofUntil(END);
    untilMorningOf(reference, END.minusDays(100));
    assertThat(openTasks(reference)).isEmpty();

    rightToWork.announceExtension(reference, END.plusDays(1), null);

    assertThat(openTasks(reference)).containsExactly(TASK);
    untilMorningOf(reference, END.plusDays(1));
    assertThat(watch).hasPassed("end_proofOver").isNotEnded();
  }

  @Test
  void healthInsuranceFollowsTheResidence() {
    givenProof(ResidenceStatus.TEMPORARY_PROTECTION, LocalDate.parse("2027-03-04"));
    assertThat(refusal(HR, reference, TASK, valid("temporary-protection", END)))
        .contains("4 maart 2027");
    assertThat(told("health-insurance")).isEmpty();

    record(valid("transition-document", END));

    assertThat(told("health-insurance")).containsExactlyInAnyOrder(HR, OFFICIAL);
    collect(ResidenceStatus.FREE_TO_WORK, END);
    assertThat(told("health-insurance")).as("once").hasSize(2);
  }

  @Test
  void documentThatOutlivesTemporaryProtectionIsTheOneThatFollowsIt() {
    givenProof(ResidenceStatus.TEMPORARY_PROTECTION, LocalDate.parse("2027-03-04"));

    record(Map.of("outcome", "valid", "documentNumber", "TEST-NEW", "documentValidUntil", END));

    assertThat(rightToWork.dataOf(reference).orElseThrow().status())
        .isEqualTo(ResidenceStatus.TRANSITION_DOCUMENT);
    assertThat(rightToWork.proofEnd(reference)).contains(END);
  }

  @Test
  void proofThatIsNotLongerIsNone() {
    givenProofUntil(LAST_DAY);
    untilMorningOf(reference, ASKED);

    assertThat(refusal(HR, reference, TASK, valid(LAST_DAY))).contains("1 september 2027");
    assertThat(refusal(HR, reference, TASK, valid(ASKED.minusDays(1)))).isNotBlank();
    record(valid(LAST_DAY.plusDays(1)));
  }

  @Test
  void formShowsWhatEnds() {
    givenProofUntil(LAST_DAY);
    untilMorningOf(reference, ASKED);

    assertThat(shown(HR, reference, TASK)).containsEntry("proofEnd", "1 september 2027");
  }

  private void givenProofUntil(LocalDate lastDay) {
    givenProof(ResidenceStatus.FREE_TO_WORK, lastDay);
  }

  private void givenProof(ResidenceStatus status, LocalDate lastDay) {
    reference = acceptedCase("utrecht");
    employments.arrangeWorkplace(reference, new UserId(OFFICIAL), new UserId(HR));
    collect(status, lastDay);
    watch = startPhase("residence-watch", reference, Map.of());
  }

  private void collect(ResidenceStatus status, LocalDate lastDay) {
    rightToWork.collect(
        reference,
        new CollectedData(
            "Ukrainian",
            status,
            LocalDate.parse("1985-05-05"),
            "TEST-1",
            lastDay,
            true,
            new BigDecimal("4500"),
            false),
        new UserId(HR));
    rightToWork.recordRoute(
        reference,
        status == ResidenceStatus.TEMPORARY_PROTECTION ? Route.UWV_NOTIFICATION : Route.NONE);
  }

  private static Map<String, Object> valid(LocalDate until) {
    return valid("free-to-work", until);
  }

  private static Map<String, Object> valid(String status, LocalDate until) {
    return Map.of(
        "outcome",
        "valid",
        "residenceStatus",
        status,
        "documentNumber",
        "TEST-NEW",
        "documentValidUntil",
        until);
  }

  private void record(Map<String, Object> answers) {
    submit(HR, reference, TASK, answers);
  }

  private List<String> told(String notice) {
    return new Outboxes(jdbc).readers(notice, reference);
  }

  private List<String> proofs() {
    return jdbc.sql(
            "select outcome from posiv.residence_proof where case_reference = :case order by id")
        .param("case", reference.value())
        .query(String.class)
        .list();
  }
}
