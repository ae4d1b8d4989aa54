package nl.posiv.onboarding.evaluation.process;

import nl.posiv.onboarding.engine.CaseMessages;
import nl.posiv.onboarding.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the evaluation in between of the case that Ro3kvit has given its view; when it waits no
 * more, nothing happens (ADR 0009). The bean name stands in the diagram of {@code onboarding}.
 */
@Component("passRo3kvitMidYear")
class PassRo3kvitMidYear implements JavaDelegate {

  private final CaseMessages messages;

  PassRo3kvitMidYear(CaseMessages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    messages.tell(CaseVariables.caseOf(execution), MidYearProcess.RO3KVIT_MID_YEAR_GIVEN);
  }
}
