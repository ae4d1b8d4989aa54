package nl.posiv.onboarding.placement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The round about the next month of the contract begins, whenever the step comes to be worked off.
 * The bean name stands in the diagram.
 */
@Component("openMonth")
class OpenMonth implements JavaDelegate {

  private final AskedMonths months;

  OpenMonth(AskedMonths months) {
    this.months = months;
  }

  @Override
  public void execute(DelegateExecution execution) {
    months
        .next(execution)
        .ifPresent(
            next -> execution.setVariable(AskedMonths.MONTH, next.month().from().toString()));
  }
}
