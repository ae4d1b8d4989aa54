package nl.posiv.onboarding.placement.process;

import java.util.List;
import nl.posiv.onboarding.approval.StartMoved;
import nl.posiv.onboarding.contracts.NoLongerPlanned;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.ProofChanged;
import nl.posiv.onboarding.righttowork.RightToWorkMoved;
import nl.posiv.onboarding.rules.RulesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Timers that wait for a day of the contract: whatever moves its first or its last day has the
 * diagrams asked again for all of them. Those of an evaluation that has begun are not among them:
 * where its days were wrong it begins anew. When a rule changes, other timers are asked as well;
 * when the right to work moves, the one that waits for a contract to follow.
 */
@Component
class TimersOfTheContract {

  private static final String EVALUATION = "timer_evaluation";

  /** Waits until a contract that follows another begins, once everything for it is there. */
  private static final String NEXT_START = "timer_nextStart";

  /** Where its id stands in a diagram, another start or end of the contract moves its moment. */
  static final List<String> TIMERS =
      List.of(
          "timer_start",
          NEXT_START,
          EVALUATION,
          "timer_helpCloses",
          "timer_endOfContract",
          "timer_month",
          "timer_trialPeriod",
          RoundsFollowDays.NEXT);

  /** Those whose day follows from a rule, wherever they wait. */
  private static final List<String> TIMERS_OF_RULES =
      List.of(
          "timer_start",
          NEXT_START,
          EVALUATION,
          "timer_midYear",
          "timer_midYearViewsClosed",
          "timer_midYearViewMissing",
          "timer_midYearAnswerClosed",
          "timer_trialPeriod",
          "timer_viewsClosed",
          "timer_viewMissing",
          "timer_answerClosed",
          "timer_summaryClosed",
          "timer_undecidedClosed",
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

  @EventListener
  void follow(StartMoved moved) {
    askAgain(moved.caseReference());
  }

  /** Work that begins late is evaluated late; nothing else waits for its first day by then. */
  @EventListener
  void follow(NoLongerPlanned moved) {
    asProgramme.run(() -> waiting.askAgainIn(moved.caseReference(), List.of(EVALUATION)));
  }

  @EventListener
  void follow(RightToWorkMoved moved) {
    askNextStartAgain(moved.caseReference());
  }

  /** A permit, or a status that asks for one. */
  @EventListener
  void follow(ProofChanged changed) {
    askNextStartAgain(changed.caseReference());
  }

  private void askNextStartAgain(CaseReference reference) {
    asProgramme.run(() -> waiting.askAgainIn(reference, List.of(NEXT_START)));
  }

  /** Whoever moves a day need not have a right to timers. */
  void askAgain(CaseReference reference) {
    asProgramme.run(() -> waiting.askAgainIn(reference, TIMERS));
  }

  @EventListener
  void follow(RulesChanged changed) {
    asProgramme.run(() -> waiting.askAgainEverywhere(TIMERS_OF_RULES));
  }
}
