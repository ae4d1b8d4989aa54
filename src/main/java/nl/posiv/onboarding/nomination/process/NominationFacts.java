package nl.posiv.onboarding.nomination.process;

import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.nomination.Nominations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The bean {@code nominationFacts} of the diagrams: what they ask about a nomination. Public
 * because expressions call it.
 */
@Component("nominationFacts")
public class NominationFacts {

  private final Nominations nominations;

  NominationFacts(Nominations nominations) {
    this.nominations = nominations;
  }

  /** Whether the case was entered where it stands, and goes on. */
  public boolean worksAlready(DelegateExecution execution) {
    return nominations.find(CaseVariables.caseOf(execution)).worksAlready();
  }
}
