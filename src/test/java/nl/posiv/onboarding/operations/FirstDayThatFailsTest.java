package nl.posiv.onboarding.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.JourneyTest;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A step of the journey fails for which a municipality is waiting, too. */
class FirstDayThatFailsTest extends JourneyTest {

  @AfterEach
  void repair() {
    deadlinesHoldUntil(null);
  }

  @Test
  @Deviation(
      of = "The year cannot begin for a technical reason",
      when = Deviation.When.ANY_TIME,
      learns = "The administrator; Ro3kvit and HR: that the case waits, and that it goes on",
      undone = "nothing; the first working day is confirmed after the repair")
  void firstDayThatFailsIsToldToRo3kvitAndToHrWhoWaitForIt() {
    reach("timer_start");
    deadlinesHoldUntil(clock.today());

    moveTo(START.plusDays(1));

    assertThat(openTasks(reference)).doesNotContain("confirm-start");
    assertThat(readers("step-failed")).containsExactly("admin");
    assertThat(readers("case-waits")).containsExactlyInAnyOrder("ro3kvit", "hr-utrecht");

    repair();
    ManagementService jobs = engine.getManagementService();
    jobs.setJobRetries(jobs.createJobQuery().noRetriesLeft().singleResult().getId(), 1);
    moveTo(START.plusDays(2));

    assertThat(openTasks(reference)).contains("confirm-start");
    assertThat(readers("case-goes-on")).containsExactlyInAnyOrder("ro3kvit", "hr-utrecht");
  }

  /** The task of the first day needs a deadline: its own, or the one for all tasks. */
  private void deadlinesHoldUntil(LocalDate day) {
    jdbc.sql(
            """
            update posiv.rule set valid_to = cast(:day as date)
            where id in ('deadline.confirm-start', 'deadline.default')
            """)
        .param("day", day == null ? null : day.toString())
        .update();
  }

  private void moveTo(LocalDate day) {
    programme.moveTo(day.atTime(12, 0).atZone(ProgrammeClock.ZONE).toInstant());
  }
}
