package nl.posiv.onboarding.evaluation.process;

import nl.posiv.onboarding.engine.CaseMessages;
import nl.posiv.onboarding.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the evaluation of the case that Ro3kvit has given its view. When it waits no more, because
 * the decision was due, nothing happens: the view is kept all the same (ADR 0009). The bean name
 * stands in the diagram of {@code onboarding}.
 */
@Component("passRo3kvitView")
class PassRo3kvitView implements JavaDelegate {

  private final CaseMessages messages;

  PassRo3kvitView(CaseMessages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    messages.tell(CaseVariables.caseOf(execution), EvaluationProcess.RO3KVIT_VIEW_GIVEN);
  }
}
