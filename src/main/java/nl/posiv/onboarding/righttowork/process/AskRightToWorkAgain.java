package nl.posiv.onboarding.righttowork.process;

import java.util.Map;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseMessages;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The bean {@code askRightToWorkAgain} of the diagram: leads a case through the right to work once
 * more, as if somebody had reported that the residence has changed.
 */
@Component("askRightToWorkAgain")
class AskRightToWorkAgain implements JavaDelegate {

  /** What the root process of a case waits for. */
  private static final String RESIDENCE_CHANGED = "residence-changed";

  private final RuntimeService runtime;
  private final AsProgramme asProgramme;
  private final CaseMessages messages;

  AskRightToWorkAgain(RuntimeService runtime, AsProgramme asProgramme, CaseMessages messages) {
    this.runtime = runtime;
    this.asProgramme = asProgramme;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ask(CaseVariables.caseOf(execution));
  }

  void ask(CaseReference caseReference) {
    ask(caseReference, Map.of());
  }

  /**
   * While HR is finding out about it anyway, nothing is asked beside; where signatures alone are
   * waited for, HR finds out again first.
   *
   * @param known to the task of the signatures when it comes
   */
  void ask(CaseReference caseReference, Map<String, Object> known) {
    messages.tell(caseReference, RightToWorkProcess.AGAIN, known);
    asProgramme.run(
        () -> {
          if (!isAsked(caseReference)) {
            runtime
                .createMessageCorrelation(RESIDENCE_CHANGED)
                .processInstanceBusinessKey(caseReference.value())
                .withoutTenantId()
                .correlateAll();
          }
        });
  }

  private boolean isAsked(CaseReference caseReference) {
    return runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(caseReference.value())
            .processDefinitionKey(RightToWorkProcess.KEY)
            .count()
        > 0;
  }
}
