package nl.posiv.onboarding.placement.process;

import java.util.List;
import nl.posiv.onboarding.contracts.ContractCorrected;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.OnboardingProcess;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The year follows the days of its contract that were wrong and were corrected. An evaluation that
 * began by the wrong days, in which nobody wrote anything yet, is waited for again.
 */
@Component
class YearFollowsCorrection {

  private static final String EVALUATION = "timer_evaluation";
  private static final String MID_YEAR = "callActivity_midYear";

  private static final List<String> TIMERS =
      List.of(
          "timer_endOfContract",
          "timer_month",
          "timer_trialPeriod",
          "timer_coreTerms",
          "timer_otherTerms",
          "timer_bsn",
          RoundsFollowCorrection.NEXT);

  private final RuntimeService runtime;
  private final WaitingTimers waiting;
  private final RoundsFollowCorrection rounds;
  private final TermsFollowCorrection terms;
  private final AsProgramme asProgramme;

  YearFollowsCorrection(
      RuntimeService runtime,
      WaitingTimers waiting,
      RoundsFollowCorrection rounds,
      TermsFollowCorrection terms,
      AsProgramme asProgramme) {
    this.runtime = runtime;
    this.waiting = waiting;
    this.rounds = rounds;
    this.terms = terms;
    this.asProgramme = asProgramme;
  }

  @EventListener
  void follow(ContractCorrected corrected) {
    if (!corrected.daysMoved() || corrected.contract().isPlanned()) {
      return;
    }
    CaseReference reference = corrected.contract().caseReference();
    asProgramme.run(
        () -> {
          running(reference, OnboardingProcess.KEY).forEach(this::waitForEvaluation);
          running(reference, PlacementProcess.KEY).forEach(year -> followInYear(year, corrected));
        });
  }

  private List<String> running(CaseReference reference, String process) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(reference.value())
        .processDefinitionKey(process)
        .list()
        .stream()
        .map(ProcessInstance::getId)
        .toList();
  }

  /** Once it is over nothing waits for it: another first day then changes nothing in it. */
  private void waitForEvaluation(String journey) {
    List<String> active = runtime.getActiveActivityIds(journey);
    if (!active.contains(EVALUATION) && !active.contains("callActivity_evaluation")) {
      return;
    }
    runtime
        .createProcessInstanceModification(journey)
        .cancelAllForActivity(EVALUATION)
        .cancelAllForActivity("callActivity_evaluation")
        .cancelAllForActivity("ro3kvit-evaluation")
        .startBeforeActivity(EVALUATION)
        .execute();
  }

  private void followInYear(String year, ContractCorrected corrected) {
    rounds.follow(year, corrected);
    waiting.askAgainIn(year, TIMERS);
    terms.follow(year, corrected.contract());
    boolean halfway = runtime.getActivityInstance(year).getActivityInstances(MID_YEAR).length > 0;
    if (!halfway) {
      runtime
          .createProcessInstanceModification(year)
          .cancelAllForActivity("timer_midYear")
          .startBeforeActivity("gateway_midYear")
          .execute();
    }
  }
}
