package nl.posiv.onboarding.change.process;

import nl.posiv.onboarding.change.CaseEndsEarly;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Records why the case ends early, and who knows of it, as long as all of it still runs. A cause
 * that came with the message stays. The bean name stands in the diagram of {@code onboarding}.
 */
@Component("recordEarlyEnd")
class RecordEarlyEnd implements JavaDelegate {

  /** The cause that the step stands for; an input of the step in the diagram. */
  private static final String CAUSE = "cause";

  private final CaseState state;
  private final ApplicationEventPublisher events;

  RecordEarlyEnd(CaseState state, ApplicationEventPublisher events) {
    this.state = state;
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (execution.getVariable(ReportChangeProcess.EARLY_END) == null) {
      execution.setVariable(ReportChangeProcess.EARLY_END, execution.getVariable(CAUSE));
    }
    CaseReference reference = CaseVariables.caseOf(execution);
    execution.setVariable(
        ReportChangeProcess.MUNICIPALITY_INVOLVED,
        state.isMunicipalityInvolved(reference) ? "yes" : "no");
    events.publishEvent(new CaseEndsEarly(reference));
  }
}
