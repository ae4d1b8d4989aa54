package nl.posiv.onboarding.change.process;

import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.nomination.Nominations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Nobody puts forward, or keeps in the pool, a candidate whose case ended early. The bean name
 * stands in the diagram of {@code onboarding}.
 */
@Component("closeNomination")
class CloseNomination implements JavaDelegate {

  private final Nominations nominations;

  CloseNomination(Nominations nominations) {
    this.nominations = nominations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    nominations.close(CaseVariables.caseOf(execution));
  }
}
