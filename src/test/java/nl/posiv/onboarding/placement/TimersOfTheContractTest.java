package nl.posiv.onboarding.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The start moves while timers wait for a day of the contract. */
class TimersOfTheContractTest extends JourneyTest {

  private static final LocalDate NEW_START = START.plusMonths(1);

  @Autowired private Placements placements;

  @Test
  void caseThatWaitsForItsFirstDayWaitsForTheNewOne() {
    reach("timer_start");
    assertThat(day("timer_start")).isEqualTo(START);

    appointments.moveStart(reference, NEW_START, new UserId("hr-utrecht"));

    assertThat(day("timer_start")).isEqualTo(NEW_START);
  }

  @Test
  void checklistOfPracticalHelpStaysOpenUntilTheNewEndIsOver() {
    reach("arrange-practical-help");
    assertThat(day("timer_helpCloses")).isEqualTo(START.plusYears(1));

    appointments.moveStart(reference, NEW_START, new UserId("hr-utrecht"));

    assertThat(day("timer_helpCloses")).isEqualTo(NEW_START.plusYears(1));
  }

  @Test
  void evaluationBeginsSixteenWeeksBeforeTheNewEnd() {
    reach("confirm-start");
    LocalDate before = day("timer_evaluation");

    appointments.moveStart(reference, NEW_START, new UserId("hr-utrecht"));

    assertThat(day("timer_evaluation"))
        .isAfter(before)
        .isEqualTo(placements.schedule(reference).evaluation())
        .isEqualTo(NEW_START.plusYears(1).minusDays(1).minusWeeks(16));
  }

  private LocalDate day(String timer) {
    return engine
        .getManagementService()
        .createJobQuery()
        .activityId(timer)
        .singleResult()
        .getDuedate()
        .toInstant()
        .atZone(ProgrammeClock.ZONE)
        .toLocalDate();
  }
}
