package nl.posiv.onboarding.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Deviation.When;
import nl.posiv.onboarding.support.EngineTables;
import nl.posiv.onboarding.support.JourneyTest;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.Test;

/** Somebody cannot be reached, or had to leave at once: nothing ends with it. */
class EmergencyTest extends JourneyTest {

  private static final String[] ALL = {"candidate", "ro3kvit", "posiv", HR, MANAGER, MENTOR};

  @Deviation(
      of = "The official cannot be reached, or had to leave at once",
      when = When.YEAR,
      learns =
          "the person, at their own address; Ro3kvit, the programme leads, HR, the manager and the"
              + " mentor: the fact, never why",
      undone = "nothing ends; HR is asked until somebody knows, and then all hear that it is over")
  @Test
  void hrIsAskedUntilThePersonIsReachedAndNothingEnds() {
    reach("take-oath");
    report(HR, "emergency");

    assertThat(readers("emergency")).containsExactlyInAnyOrder(ALL);
    assertThat(openTasks(reference)).contains("follow-emergency", "take-oath");
    assertThat(task(reference, "follow-emergency").getTenantId()).isEqualTo("utrecht");
    assertThat(shown(HR, reference, "follow-emergency").get("colleaguesShown").toString())
        .isNotBlank();
    doIt(
        "follow-emergency",
        Map.of("outcome", "not-yet", "reachableBy", "a sister in Lviv", "standIn", "Ro3kvit"));
    assertThat(openTasks(reference)).doesNotContain("follow-emergency").contains("take-oath");
    untilMorningOf(reference, clock.today().plusDays(3));
    assertThat(shown(HR, reference, "follow-emergency"))
        .containsEntry("reachableBy", "a sister in Lviv");
    doIt("follow-emergency", Map.of("outcome", "reached"));

    assertThat(readers("emergency-over")).containsExactlyInAnyOrder(ALL);
    assertThat(journey).isNotEnded().hasPassed("end_emergencyOver");
    assertThat(contractOf(reference).isUnderWay()).isTrue();
    assertThat(new EngineTables(jdbc).placesOf(List.of("a sister in Lviv"))).isEmpty();
    report("ro3kvit", "emergency");
    assertThat(openTasks(reference)).containsOnlyOnce("follow-emergency");
    assertThat(shown(HR, reference, "follow-emergency").get("reachableBy")).isNull();
  }

  @Test
  void oneEmergencyIsLookedIntoOnce() {
    reach("follow-emergency");
    assertThat(refused("ro3kvit")).contains("already");
    doIt("follow-emergency", Map.of("outcome", "not-yet"));

    assertThat(refused("ro3kvit")).contains("already");
  }

  @Test
  void beforeTheFirstDayTheCandidateIsCalled() {
    reach("timer_start");

    assertThat(refused("ro3kvit")).contains("not started");
  }

  @Test
  void workThatEndsAfterAllIsReportedAsWhatItIs() {
    reach("follow-emergency");
    report(HR, "official-resigned");

    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    assertThat(running()).containsExactly("offboarding", "onboarding");
  }

  @Test
  void officialsDoNotReportTheirOwn() {
    reach("take-oath");

    assertThat(refused("official-utrecht")).isNotBlank();
  }

  private String refused(String user) {
    FormFieldValidationException refused =
        catchThrowableOfType(FormFieldValidationException.class, () -> report(user, "emergency"));
    assertThat(refused).isNotNull();
    return refused.getMessage();
  }
}
