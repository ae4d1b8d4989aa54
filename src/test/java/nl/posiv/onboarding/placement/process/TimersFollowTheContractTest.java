package nl.posiv.onboarding.placement.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.junit.jupiter.api.Test;

/** Of every timer of the diagrams it is known whether it follows the days of a contract. */
class TimersFollowTheContractTest {

  private static final List<String> OTHERS =
      List.of(
          // An evaluation that began by wrong days begins anew, with its timers.
          "timer_viewsClosed",
          "timer_viewMissing",
          "timer_answerClosed",
          "timer_summaryClosed",
          "timer_endedWithoutNotice",
          "timer_endedUndecided",
          "timer_undecidedClosed",
          "timer_endNoticeWarning",
          "timer_endNoticeDeadline",
          // The round of a month that moves is withdrawn.
          "timer_checkInOverdue",
          // These wait for a day that somebody reported.
          "timer_askAgain",
          "timer_mentorLeaves",
          "timer_officialLeaves",
          "timer_trialPeriodEnds",
          "timer_mutualConsentHolds",
          "timer_municipalityLeaves");

  @Test
  void everyTimerThatAsksTheScheduleFollowsTheContractOrHasAReasonNotTo() throws IOException {
    try (Stream<Path> diagrams = Files.list(Path.of("bpmn"))) {
      assertThat(diagrams.filter(file -> file.toString().endsWith(".bpmn")).flatMap(this::timers))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(TimersOfTheContract.TIMERS.stream(), OTHERS.stream()).toList());
    }
  }

  private Stream<String> timers(Path diagram) {
    return Bpmn.readModelFromFile(diagram.toFile())
        .getModelElementsByType(TimerEventDefinition.class)
        .stream()
        .filter(timer -> timer.getTimeDate() != null)
        .filter(timer -> timer.getTimeDate().getTextContent().contains("${schedule."))
        .map(timer -> ((CatchEvent) timer.getParentElement()).getId());
  }
}
