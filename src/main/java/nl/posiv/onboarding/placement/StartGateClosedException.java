package nl.posiv.onboarding.placement;

import java.util.Set;
import nl.posiv.onboarding.records.CaseReference;

/** Somebody was about to start although a condition of the start gate is not met. */
public class StartGateClosedException extends RuntimeException {

  private final Set<StartConditions.Condition> unmet;

  StartGateClosedException(CaseReference caseReference, Set<StartConditions.Condition> unmet) {
    super("Case " + caseReference + " may not start yet; missing: " + unmet);
    this.unmet = Set.copyOf(unmet);
  }

  /** The conditions that are not met. */
  public Set<StartConditions.Condition> unmet() {
    return unmet;
  }
}
