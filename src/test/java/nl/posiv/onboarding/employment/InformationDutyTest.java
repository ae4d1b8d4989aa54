package nl.posiv.onboarding.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** HR gives the terms of the employment within a week and a month after the start (R13). */
class InformationDutyTest extends YearTest {

  private static final String HR = "hr-utrecht";

  private CaseReference reference;
  private ProcessInstance year;

  @Test
  void termsAreTasksFromTheFirstDayUntilTheyAreGiven() {
    startYear();
    assertThat(task(reference, "give-core-terms").getDueDate().toInstant())
        .as("Monday a week later, when offices close")
        .isEqualTo(Instant.parse("2027-01-11T16:00:00Z"));
    assertThat(task(reference, "give-other-terms").getDueDate().toInstant())
        .isEqualTo(Instant.parse("2027-02-04T16:00:00Z"));

    submit(HR, reference, "give-core-terms", Map.of("givenOn", START));
    LocalDate later = START.plusDays(10);
    untilMorningOf(reference, later);
    submit(HR, reference, "give-other-terms", Map.of("givenOn", later));

    assertThat(openTasks(reference)).doesNotContain("give-core-terms", "give-other-terms");
    assertThat(employments.termsGivenOn(reference, Terms.CORE)).contains(START);
    assertThat(employments.termsGivenOn(reference, Terms.OTHER)).contains(later);
  }

  @Test
  void termsInTheContractNeedNoTask() {
    reference = readyCase("utrecht");
    employments.recordGivenTerms(reference, Terms.CORE, START.minusDays(20), new UserId(HR));
    startYear();

    assertThat(openTasks(reference)).contains("give-other-terms").doesNotContain("give-core-terms");
  }

  @Test
  void contractWithAllTermsLeavesNothingToGive() {
    reference = readyCase("utrecht");
    employments.recordGivenTerms(reference, Terms.CORE, START.minusDays(20), new UserId(HR));
    employments.recordGivenTerms(reference, Terms.OTHER, START.minusDays(20), new UserId(HR));
    startYear();

    assertThat(openTasks(reference)).doesNotContain("give-core-terms", "give-other-terms");
  }

  /** The law counts from the first day of work, not from the day on which HR recorded it. */
  @Test
  void startConfirmedLateLeavesTheLastDayWhereItIs() {
    reference = readyCase("utrecht");
    year = startPhase("placement", reference, Map.of());
    untilMorningOf(reference, START.plusDays(10));
    submit(HR, reference, "confirm-start", Map.of("outcome", "started", "startedOn", START));
    untilMorningOf(reference, START.plusDays(10));

    assertThat(task(reference, "give-core-terms").getDueDate().toInstant())
        .isEqualTo(Instant.parse("2027-01-11T16:00:00Z"));
  }

  @Test
  void factCannotLieInTheFuture() {
    startYear();

    assertThat(refusal(HR, reference, "give-core-terms", Map.of("givenOn", START.plusDays(1))))
        .contains("toekomst");
    assertThat(employments.termsGivenOn(reference, Terms.CORE)).isEmpty();
  }

  /** Somebody who never records it is reminded, and does not keep the year from ending. */
  @Test
  @Deviation(
      when = Deviation.When.YEAR,
      of = "The terms of the employment are never recorded as given",
      learns = "HR is reminded; then the managers",
      undone = "the tasks close when the contract ends")
  void openTasksDoNotHoldUpTheEndOfTheYear() {
    startYear();
    untilMorningOf(reference, END);
    assertThat(openTasks(reference)).contains("give-core-terms", "give-other-terms");

    untilMorningOf(reference, END.plusDays(1));
    assertThat(year).isEnded();
    assertThat(openTasks(reference)).isEmpty();
  }

  private void startYear() {
    if (reference == null) {
      reference = readyCase("utrecht");
    }
    year = startPhase("placement", reference, Map.of());
    submit(HR, reference, "confirm-start", Map.of("outcome", "started", "startedOn", START));
    untilMorningOf(reference, START);
  }
}
