package nl.posiv.onboarding.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A contract is over, and nobody has decided what follows it. */
class EndedUndecidedTest extends JourneyTest {

  private static final LocalDate LAST = START.plusMonths(3).minusDays(1);

  @Autowired private Contracts contracts;

  @Test
  @Deviation(
      when = Deviation.When.END,
      of = "A short contract ends while it is not decided what follows it",
      learns = "everybody, on the day after it; and again two weeks later that the work has ended",
      undone = "the decision is not asked any more; HR closes what was set in motion")
  void shortContractDoesNotEndInSilence() {
    script =
        script
            .answering("prepare-offer", Map.of("endDate", LAST))
            .answering("draft-contract", Map.of("trialPeriod", "0"));
    reach("decide-follow-up");
    untilMorningOf(reference, LAST.plusDays(1));

    assertThat(readers("contract-ended-undecided"))
        .containsExactlyInAnyOrder("official-utrecht", "ro3kvit", HR, MANAGER, MENTOR);
    assertThat(readers("end-notice-missed")).as("none was owed").isEmpty();
    untilMorningOf(reference, LAST.plusDays(14));
    assertThat(openTasks(reference)).contains("decide-follow-up");
    untilMorningOf(reference, LAST.plusDays(15));

    assertThat(openTasks(reference))
        .contains("complete-offboarding")
        .doesNotContain("decide-follow-up");
    assertThat(readers("year-completed")).contains("official-utrecht", HR, "posiv");
    assertThat(readers("follow-up-decided")).as("nobody decided").isEmpty();
    does("complete-offboarding");
    assertThat(journey).isEnded();
  }

  @Test
  void untilThenItCanStillGoOn() {
    script =
        script
            .answering("prepare-offer", Map.of("endDate", LAST))
            .answering("draft-contract", Map.of("trialPeriod", "0"));
    reach("decide-follow-up");
    untilMorningOf(reference, LAST.plusDays(3));
    doIt(
        "decide-follow-up",
        Map.of("outcome", "extend", "newEndDate", LAST.plusMonths(6), "reason", "It goes on"));

    untilMorningOf(reference, LAST.plusDays(20));

    assertThat(openTasks(reference)).doesNotContain("complete-offboarding");
    assertThat(contracts.planned(reference)).isPresent();
  }
}
