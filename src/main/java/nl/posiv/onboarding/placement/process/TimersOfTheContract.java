package nl.posiv.onboarding.placement.process;

import java.util.List;
import nl.posiv.onboarding.approval.StartMoved;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.rules.RulesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Timers that wait for a day of the contract from before its start: when it moves, the diagram is
 * asked again. All others begin to wait only once the work has begun; when a rule changes, those
 * are asked as well.
 */
@Component
class TimersOfTheContract {

  private static final List<String> TIMERS =
      List.of("timer_start", "timer_evaluation", "timer_helpCloses");

  /** Those whose day follows from a rule, wherever they wait. */
  private static final List<String> TIMERS_OF_RULES =
      List.of(
          "timer_start",
          "timer_evaluation",
          "timer_midYear",
          "timer_midYearViewsClosed",
          "timer_midYearViewMissing",
          "timer_midYearAnswerClosed",
          "timer_trialPeriod",
          "timer_viewsClosed",
          "timer_viewMissing",
          "timer_answerClosed",
          "timer_summaryClosed",
          "timer_endNoticeWarning",
          "timer_endNoticeDeadline",
          "timer_poolConsent",
          "timer_localHoursClosed",
          "timer_ukraineHoursClosed");

  private final WaitingTimers waiting;
  private final AsProgramme asProgramme;

  TimersOfTheContract(WaitingTimers waiting, AsProgramme asProgramme) {
    this.waiting = waiting;
    this.asProgramme = asProgramme;
  }

  /** Whoever moves the start need not have a right to timers. */
  @EventListener
  void follow(StartMoved moved) {
    asProgramme.run(() -> waiting.askAgainIn(moved.caseReference(), TIMERS));
  }

  @EventListener
  void follow(RulesChanged changed) {
    asProgramme.run(() -> waiting.askAgainEverywhere(TIMERS_OF_RULES));
  }
}
