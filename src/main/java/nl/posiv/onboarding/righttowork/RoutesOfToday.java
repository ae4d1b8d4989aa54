package nl.posiv.onboarding.righttowork;

import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;

/** The routes that the decision table would choose by the rules and the proof of today. */
public interface RoutesOfToday {

  /**
   * The route that would be chosen now with what HR collected; empty before one was chosen. A
   * change of which nothing was collected yet has none of its own.
   */
  Optional<Route> now(CaseReference caseReference);
}
