package nl.posiv.onboarding.placement.process;

import java.util.List;
import nl.posiv.onboarding.approval.StartMoved;
import nl.posiv.onboarding.engine.CaseTimers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Timers that wait for a day of the contract from before its start: they follow when it moves. All
 * others begin to wait only once the work has begun.
 */
@Component
class TimersOfTheContract {

  private static final List<String> TIMERS =
      List.of("timer_start", "timer_evaluation", "timer_helpCloses");

  private final CaseTimers timers;

  TimersOfTheContract(CaseTimers timers) {
    this.timers = timers;
  }

  @EventListener
  void follow(StartMoved moved) {
    timers.askAgain(moved.caseReference(), TIMERS);
  }
}
