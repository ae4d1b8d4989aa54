package nl.posiv.onboarding.righttowork.process;

import java.util.Optional;
import java.util.function.Function;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.righttowork.Route;
import nl.posiv.onboarding.righttowork.RoutesOfToday;
import nl.posiv.onboarding.righttowork.WorkPeriod;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** The route that the decision table would choose now, by the rules and the proof of today. */
@Component
class RouteOfToday implements RoutesOfToday {

  private static final String TABLE = "right-to-work-route";

  private final RightToWork rightToWork;
  private final RightToWorkFacts facts;
  private final DecisionService decisions;
  private final AsProgramme asProgramme;

  RouteOfToday(
      RightToWork rightToWork,
      RightToWorkFacts facts,
      DecisionService decisions,
      AsProgramme asProgramme) {
    this.rightToWork = rightToWork;
    this.facts = facts;
    this.decisions = decisions;
    this.asProgramme = asProgramme;
  }

  @Override
  public Optional<Route> now(CaseReference caseReference) {
    return rightToWork
        .dataOf(caseReference)
        .map(data -> rightToWork.settledPeriod(caseReference))
        .filter(period -> rightToWork.routeOf(period).isPresent())
        .map(this::of);
  }

  /** Whether it is another than the one that was chosen; not before one was. */
  boolean isAnother(CaseReference caseReference) {
    return isAnother(caseReference, rightToWork::period);
  }

  /** The same before a change of which HR has collected nothing yet. */
  boolean wasAnother(CaseReference caseReference) {
    return isAnother(caseReference, rightToWork::settledPeriod);
  }

  /** Before data were collected there may be no offer, and so no period. */
  private boolean isAnother(
      CaseReference caseReference, Function<CaseReference, WorkPeriod> asked) {
    return rightToWork
        .dataOf(caseReference)
        .map(data -> asked.apply(caseReference))
        .filter(period -> rightToWork.routeOf(period).filter(it -> it != of(period)).isPresent())
        .isPresent();
  }

  private Route of(WorkPeriod period) {
    return asProgramme.call(
        () ->
            Route.of(
                decisions.evaluateDecisionTableByKey(TABLE, facts.of(period)).getSingleEntry()));
  }
}
