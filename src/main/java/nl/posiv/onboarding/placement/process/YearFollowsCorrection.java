package nl.posiv.onboarding.placement.process;

import java.util.List;
import nl.posiv.onboarding.contracts.ContractCorrected;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.OnboardingProcess;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The year follows the days of its contract that were wrong and were corrected. An evaluation that
 * began by the wrong days, in which nobody wrote anything yet, is waited for again.
 */
@Component
class YearFollowsCorrection {

  private static final String EVALUATION = "timer_evaluation";

  private final RuntimeService runtime;
  private final RunningYears years;
  private final TimersOfTheContract timers;
  private final RoundsFollowDays rounds;
  private final Placements placements;
  private final TermsFollowCorrection terms;
  private final AsProgramme asProgramme;

  YearFollowsCorrection(
      RuntimeService runtime,
      RunningYears years,
      TimersOfTheContract timers,
      RoundsFollowDays rounds,
      Placements placements,
      TermsFollowCorrection terms,
      AsProgramme asProgramme) {
    this.runtime = runtime;
    this.years = years;
    this.timers = timers;
    this.rounds = rounds;
    this.placements = placements;
    this.terms = terms;
    this.asProgramme = asProgramme;
  }

  @EventListener
  void follow(ContractCorrected corrected) {
    if (!corrected.daysMoved()) {
      return;
    }
    CaseReference reference = corrected.contract().caseReference();
    if (!corrected.contract().isPlanned()) {
      asProgramme.run(
          () -> {
            years.running(reference, OnboardingProcess.KEY).forEach(this::waitForEvaluation);
            years
                .running(reference, PlacementProcess.KEY)
                .forEach(year -> followInYear(year, corrected));
          });
    }
    timers.askAgain(reference);
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
    rounds.follow(
        year, placements.schedule(corrected.before()), placements.schedule(corrected.contract()));
    terms.follow(year, corrected.contract());
    years.waitForMidYear(year);
  }
}
