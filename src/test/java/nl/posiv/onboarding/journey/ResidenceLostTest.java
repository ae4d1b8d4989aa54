package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Deviation.When;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The watch over the proof of the right to work, in the whole journey. */
class ResidenceLostTest extends JourneyTest {

  @Autowired private RightToWork rightToWork;

  @Test
  @Deviation(
      of = "The right to work is lost while somebody works",
      when = When.YEAR,
      learns = "everybody: the work stops today, and not why",
      undone = "all open tasks close; HR gets a task for what was set in motion")
  void workStopsTheSameDayAndEverybodyLearnsTheFact() {
    givenNewProofIsNeededAtWork();
    assertThat(running()).containsOnlyOnce("residence-watch");

    doIt("record-new-proof", Map.of("outcome", "lost"));

    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    assertThat(running()).containsExactly("offboarding", "onboarding");
    assertThat(readers("right-to-work-lost"))
        .containsExactlyInAnyOrder("official-utrecht", "ro3kvit", "posiv", HR, MANAGER, MENTOR);
  }

  @Test
  void newProofOfTheSameStatusIsOnlyRecorded() {
    givenNewProofIsNeededAtWork();
    doIt("record-new-proof", valid("transition-document"));

    assertThat(running()).containsOnlyOnce("residence-watch").doesNotContain("right-to-work");
  }

  @Test
  void beforeTheFirstDayUwvIsToldAsWellAndNobodyBeginsBefore() {
    reach("record-new-proof");
    doIt("record-new-proof", valid("transition-document"));

    assertThat(openTasks(reference)).contains("notify-uwv").doesNotContain("collect-right-to-work");
    assertThat(rightToWork.isEstablished(reference)).isFalse();
    does("notify-uwv");
    assertThat(rightToWork.isEstablished(reference)).isTrue();
    assertThat(running()).containsOnlyOnce("residence-watch").doesNotContain("right-to-work");
  }

  @Test
  void newStatusThatNeedsOtherStepsLeadsThroughTheRightToWorkOnceMore() {
    givenNewProofIsNeededAtWork();
    doIt("record-new-proof", valid("work-restricted"));

    assertThat(openTasks(reference)).contains("collect-right-to-work");
    does("collect-right-to-work");
    does("notify-uwv");
    assertThat(running()).containsOnlyOnce("residence-watch").doesNotContain("right-to-work");
    assertThat(openTasks(reference))
        .as("again under temporary protection")
        .contains("record-new-proof");
  }

  @Test
  void changeThatIsSettledAfterTheNextContractWasOverIsStillAboutTheWorkOnly() {
    reach("decide-follow-up");
    report(HR, "residence-changed");
    extendBy(2);
    untilMorningOf(reference, END.plusMonths(2).plusDays(1));
    assertThat(tasks(reference, "collect-right-to-work")).hasSize(2);

    doIt("collect-right-to-work", Forms.rightToWork("free-to-work", true));

    assertThat(journey).hasPassed("end_residenceChanged").isNotEnded();
    assertThat(openTasks(reference)).doesNotContain("sign-addendum");
    assertThat(readers("contract-not-begun")).isEmpty();
    doIt("collect-right-to-work", Forms.rightToWork("free-to-work", true));
    assertThat(readers("contract-not-begun")).contains("official-utrecht");
    assertThat(contracts.planned(reference)).isEmpty();
    assertThat(openTasks(reference)).contains("complete-offboarding");
  }

  private void extendBy(int months) {
    doIt(
        "decide-follow-up",
        Map.of(
            "outcome", "extend", "newEndDate", END.plusMonths(months), "reason", "A short while"));
  }

  @Test
  void watchEndsWithTheCase() {
    reach("complete-offboarding");
    assertThat(openTasks(reference)).isEqualTo(List.of("complete-offboarding"));
    does("complete-offboarding");

    assertThat(running()).isEmpty();
  }

  private void givenNewProofIsNeededAtWork() {
    script = script.answering("record-new-proof", Map.of("documentValidUntil", "2027-05-10"));
    reach("take-oath");
    untilMorningOf(reference, LocalDate.parse("2027-01-10"));
  }

  private static Map<String, Object> valid(String status) {
    return Map.of(
        "outcome",
        "valid",
        "residenceStatus",
        status,
        "documentNumber",
        "TEST-NEW",
        "documentValidUntil",
        "2030-03-04");
  }
}
