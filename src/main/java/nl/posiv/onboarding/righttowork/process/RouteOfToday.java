package nl.posiv.onboarding.righttowork.process;

import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.righttowork.Route;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** The route that the decision table would choose now, by the rules and the proof of today. */
@Component
class RouteOfToday {

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

  /** Whether it is another than the one that was chosen; not before one was. */
  boolean isAnother(CaseReference caseReference) {
    return rightToWork
        .dataOf(caseReference)
        .flatMap(data -> rightToWork.routeOf(caseReference))
        .filter(chosen -> chosen != of(caseReference))
        .isPresent();
  }

  private Route of(CaseReference caseReference) {
    return asProgramme.call(
        () ->
            Route.of(
                decisions
                    .evaluateDecisionTableByKey(TABLE, facts.of(caseReference))
                    .getSingleEntry()));
  }
}
