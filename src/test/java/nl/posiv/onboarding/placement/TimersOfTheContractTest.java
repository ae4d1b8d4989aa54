package nl.posiv.onboarding.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.CorrectedContracts;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.righttowork.TimesWithoutProof;
import nl.posiv.onboarding.support.CorrectionTest;
import nl.posiv.onboarding.support.Forms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The start moves while timers wait for a day of the contract. */
class TimersOfTheContractTest extends CorrectionTest {

  private static final LocalDate NEW_START = START.plusMonths(1);

  @Autowired private Placements placements;
  @Autowired private CorrectedContracts corrected;
  @Autowired private TimesWithoutProof times;

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
    reach("collect-right-to-work");

    appointments.moveStart(reference, NEW_START, new UserId("hr-utrecht"));
    reach("confirm-start");
    submit(HR, reference, "confirm-start", Map.of("outcome", "started", "startedOn", NEW_START));

    assertThat(day("timer_evaluation"))
        .isEqualTo(placements.schedule(reference).evaluation())
        .isEqualTo(NEW_START.plusYears(1).minusDays(1).minusWeeks(16));
  }

  @Test
  void workThatBeginsLateUnderAShortContractIsEvaluatedLateAndNotBeforeItBegins() {
    givenAContractOfHundredDays();
    reach("confirm-start");
    untilMorningOf(reference, START.plusDays(55));
    assertThat(openTasks(reference))
        .contains("confirm-start")
        .doesNotContain("mentor-evaluation", "self-evaluation", "ro3kvit-evaluation");

    LocalDate begun = START.plusDays(20);
    submit(HR, reference, "confirm-start", Map.of("outcome", "started", "startedOn", begun));

    assertThat(day("timer_evaluation"))
        .as("half of the days that are left")
        .isEqualTo(begun.plusDays(40));
  }

  @Test
  void startThatWasConfirmedWronglyMovesTheEvaluationWithIt() {
    givenAContractOfHundredDays();
    reach("take-oath");
    assertThat(day("timer_evaluation")).isEqualTo(START.plusDays(50));
    untilMorningOf(reference, START.plusDays(20));

    corrected.begin(reference, START.plusDays(20), "Was ill", new UserId(HR));

    assertThat(day("timer_evaluation")).isEqualTo(START.plusDays(60));
  }

  @Test
  void contractThatFollowsBeginsOnTheDayOfTheCorrectedNotification() {
    reach("timer_nextStart");
    LocalDate planned = day("timer_nextStart");
    assertThat(planned).as("notified on the last day of the old one").isAfter(clock.today());

    correct(HR, "uwv_notification", Map.of("notifiedOn", END.minusDays(5).toString()));

    assertThat(day("timer_nextStart")).isBefore(planned);
  }

  @Test
  void contractThatFollowsWaitsForThePermitThatANewStatusAsksFor() {
    reach("timer_nextStart");
    report(HR, "residence-changed");
    doIt("collect-right-to-work", Forms.rightToWork("work-restricted", true));
    assertThat(day("timer_nextStart")).as("nobody knows when").isAfter(END.plusYears(100));
    does("apply-permit");
    LocalDate holds = clock.today().plusDays(20);

    doIt(
        "record-permit-decision",
        Map.of("outcome", "granted", "validFrom", holds.toString(), "validUntil", "2030-12-31"));

    assertThat(day("timer_nextStart")).isEqualTo(holds);
    untilMorningOf(reference, holds);
    assertThat(contracts.underWay(reference)).map(Contract::begunOn).contains(holds);
    assertThat(times.since(reference)).isEmpty();
  }

  private void givenAContractOfHundredDays() {
    script =
        script
            .answering("prepare-offer", Map.of("endDate", START.plusDays(99)))
            .answering("draft-contract", Map.of("trialPeriod", "0"));
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
