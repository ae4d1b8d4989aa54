package nl.posiv.onboarding.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.JourneyTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The official has no BSN on the first working day. */
class BsnNotThereYetTest extends JourneyTest {

  /** Passes the eleven test; given to nobody. */
  private static final String BSN = "999990019";

  private static final LocalDate APPOINTMENT = LocalDate.parse("2027-01-07");
  private static final Map<String, Object> WITH_PROOF =
      Map.of("outcome", "with-proof", "appointmentOn", APPOINTMENT, "proofKept", true);
  private static final Map<String, Object> ANONYMOUS =
      Map.of("outcome", "anonymous-rate", "anonymousRateAccepted", true);

  @BeforeEach
  void givenEverythingButTheBsn() {
    script = script.ofSomebodyFreeToWork().without("register-bsn");
    play("confirm-willingness", "arrange-workplace");
  }

  @Test
  @Deviation(
      when = Deviation.When.PREPARATION,
      of = "There is no BSN before the first working day, but proof of the " + "appointment",
      learns =
          "HR, who records it and sees it at the start; a task stays open until "
              + "the BSN is there")
  void officialStartsWithProofOfTheAppointmentAndTheBsnFollows() {
    submit(HR, reference, "register-bsn", WITH_PROOF);
    assertThat(journey).hasPassed("serviceTask_startGate").isWaitingAt("timer_start");
    assertThat(told("anonymous-rate")).isEmpty();

    untilMorningOf(reference, START);
    assertThat(shown(HR, reference, "confirm-start").get("bsnShown").toString())
        .contains("7 januari 2027");
    does("confirm-start");
    untilMorningOf(reference, START.plusDays(1));
    assertThat(openTasks(reference)).contains("follow-up-bsn");

    submit(HR, reference, "follow-up-bsn", Map.of("bsn", BSN));
    assertThat(openTasks(reference)).doesNotContain("follow-up-bsn");
    assertThat(employments.isBsnRegistered(reference)).isTrue();
    assertThat(employments.isWageTaxToRepair(reference)).isFalse();
  }

  @Test
  @Deviation(
      when = Deviation.When.PREPARATION,
      of = "There is neither a BSN nor proof of an appointment before the first " + "working day",
      learns =
          "HR, who chooses the anonymous rate of the wage tax by name, gets a "
              + "mail and sees it at the start",
      undone =
          "the payroll corrects the wage tax when the BSN is there, and HR "
              + "records that it was asked to")
  void anonymousRateIsChosenKnowinglyStaysVisibleAndIsRepaired() {
    submit(HR, reference, "register-bsn", ANONYMOUS);
    assertThat(told("anonymous-rate")).containsExactly("anonymous-rate " + HR);
    assertThat(employments.bsnStatus(reference)).contains(BsnStatus.ANONYMOUS_RATE);

    untilMorningOf(reference, START);
    assertThat(shown(HR, reference, "confirm-start").get("bsnShown").toString()).contains("52%");
    does("confirm-start");
    untilMorningOf(reference, START.plusDays(1));

    assertThat(shown(HR, reference, "follow-up-bsn").get("bsnShown").toString()).contains("52%");
    assertThat(refusal(HR, reference, "follow-up-bsn", Map.of("bsn", BSN)))
        .contains("loonbelasting");
    assertThat(employments.isBsnRegistered(reference)).isFalse();

    LocalDate told = clock.today();
    submit(HR, reference, "follow-up-bsn", Map.of("bsn", BSN, "payrollToldOn", told));
    assertThat(openTasks(reference)).doesNotContain("follow-up-bsn");
    assertThat(employments.isBsnRegistered(reference)).isTrue();
    assertThat(employments.wageTaxRepairedOn(reference)).contains(told);
    assertThat(employments.isWageTaxToRepair(reference)).isFalse();
  }

  @Test
  void followUpComesBackUntilTheBsnIsThere() {
    submit(HR, reference, "register-bsn", WITH_PROOF);
    untilMorningOf(reference, START);
    does("confirm-start");
    untilMorningOf(reference, START.plusDays(4));

    submit(
        HR,
        reference,
        "follow-up-bsn",
        Map.of("outcome", "with-proof", "appointmentOn", "2027-01-21", "proofKept", true));
    assertThat(employments.bsnAppointmentOn(reference)).contains(LocalDate.parse("2027-01-21"));
    assertThat(openTasks(reference)).contains("follow-up-bsn");

    submit(HR, reference, "follow-up-bsn", ANONYMOUS);
    assertThat(told("anonymous-rate")).containsExactly("anonymous-rate " + HR);
    assertThat(openTasks(reference)).contains("follow-up-bsn");
    submit(HR, reference, "follow-up-bsn", ANONYMOUS);
    assertThat(openTasks(reference)).contains("follow-up-bsn");
  }

  /** Ten working days from Monday 4 January. */
  @Test
  void followUpIsDueInTheDaysOfTheRule() {
    submit(HR, reference, "register-bsn", WITH_PROOF);
    untilMorningOf(reference, START);
    does("confirm-start");
    untilMorningOf(reference, START);

    assertThat(task(reference, "follow-up-bsn").getDueDate().toInstant())
        .isEqualTo("2027-01-18T16:00:00Z");
  }

  @Test
  void nothingIsChosenByLeavingAFieldEmpty() {
    assertThat(refusal(HR, reference, "register-bsn", Map.of())).contains("BSN");
    assertThat(refusal(HR, reference, "register-bsn", Map.of("outcome", "anonymous-rate")))
        .contains("52%");
    assertThat(
            refusal(
                HR,
                reference,
                "register-bsn",
                Map.of("outcome", "with-proof", "appointmentOn", APPOINTMENT)))
        .contains("bewijs");
    assertThat(
            refusal(
                HR, reference, "register-bsn", Map.of("outcome", "with-proof", "proofKept", true)))
        .contains("afspraak");
    assertThat(employments.bsnStatus(reference)).isEmpty();
    assertThat(journey).isWaitingAt("subProcess_preparation");
  }

  @Test
  void whoHasABsnIsNotAskedAgain() {
    does("register-bsn");
    untilMorningOf(reference, START);
    does("confirm-start");
    untilMorningOf(reference, START.plusDays(1));

    assertThat(openTasks(reference)).doesNotContain("follow-up-bsn");
  }
}
