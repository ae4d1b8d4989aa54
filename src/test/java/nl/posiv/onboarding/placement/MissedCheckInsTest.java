package nl.posiv.onboarding.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mentor does not log the monthly talks. */
class MissedCheckInsTest extends YearTest {

  private static final String MENTOR = "mentor-utrecht";

  @Autowired private JdbcClient jdbc;

  private CaseReference reference;
  private ProcessInstance placement;

  @BeforeEach
  void givenAYearThatHasBegun() {
    reference = readyCase("utrecht");
    placement = startPhase("placement", reference, Map.of());
    submit(
        "hr-utrecht", reference, "confirm-start", Map.of("outcome", "started", "startedOn", START));
  }

  @Test
  void managerHearsOfTheSecondInARowOnceItsLastDayIsOver() {
    // Rounds on Thursday 4 February and Thursday 4 March; five working days each.
    untilMorningOf(reference, LocalDate.parse("2027-02-12"));
    assertThat(placement).hasPassed("end_checkInsKept").hasNotPassed("sendTask_check-ins-missed");
    untilMorningOf(reference, LocalDate.parse("2027-03-11"));
    assertThat(told()).isEmpty();
    untilMorningOf(reference, LocalDate.parse("2027-03-12"));

    assertThat(placement).hasPassed("sendTask_check-ins-missed", "end_checkInsMissed");
    assertThat(told()).containsExactly("manager-utrecht");
    assertThat(tasks(reference, "log-check-in")).hasSize(2);
  }

  @Test
  void managerHearsOfARowOnlyOnce() {
    untilMorningOf(reference, START.plusMonths(6));

    assertThat(told()).containsExactly("manager-utrecht");
  }

  @Test
  void checkInThatIsLoggedEndsTheRowAndTheNextRowIsToldAgain() {
    untilMorningOf(reference, START.plusMonths(2));
    logLast();
    untilMorningOf(reference, START.plusMonths(4));
    assertThat(told()).as("missed: the first and the third").isEmpty();
    untilMorningOf(reference, START.plusMonths(5));
    assertThat(told()).as("missed: the third and the fourth").hasSize(1);

    logLast();
    untilMorningOf(reference, START.plusMonths(7));
    assertThat(told()).hasSize(1);
    untilMorningOf(reference, START.plusMonths(8));
    assertThat(told()).hasSize(2);
  }

  @Test
  void lateCheckInCounts() {
    untilMorningOf(reference, START.plusMonths(2).minusDays(1));
    logLast();
    untilMorningOf(reference, START.plusMonths(3));

    assertThat(told()).isEmpty();
  }

  private void logLast() {
    List<Task> open = tasks(reference, "log-check-in");
    Map<String, Object> answers =
        Map.of(
            "checkInDate",
            clock.today(),
            "wellbeing",
            "good",
            "progress",
            "Fine",
            "concern",
            false);
    as(
        MENTOR,
        () ->
            engine
                .getFormService()
                .submitTaskForm(open.get(open.size() - 1).getId(), asTasklistSends(answers)));
  }

  private List<String> told() {
    return jdbc.sql(
            """
            select recipient from posiv.outbox
            where case_reference = :case and notice = 'check-ins-missed'
            """)
        .param("case", reference.value())
        .query(String.class)
        .list();
  }
}
