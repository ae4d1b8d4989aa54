package nl.posiv.onboarding.offboarding.process;

import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.offboarding.Offboardings;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The bean {@code toUndo} of the diagram: whether there is work to do. Public because expressions
 * call it.
 */
@Component("toUndo")
public class StepsToUndo {

  private final Offboardings offboardings;

  StepsToUndo(Offboardings offboardings) {
    this.offboardings = offboardings;
  }

  /** Whether anything was set in motion. */
  public boolean exists(DelegateExecution execution) {
    CaseReference reference = CaseVariables.caseOf(execution);
    return !offboardings.stepsToUndo(reference).isEmpty();
  }
}
