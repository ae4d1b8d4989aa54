package nl.posiv.onboarding.funding.process;

import java.util.Objects;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.funding.FundingCalls;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that a municipality said nothing in time. */
@Component("recordSilence")
class RecordSilence implements JavaDelegate {

  private final FundingCalls calls;

  RecordSilence(FundingCalls calls) {
    this.calls = calls;
  }

  @Override
  public void execute(DelegateExecution execution) {
    calls.passOver(
        CaseVariables.caseOf(execution),
        Objects.requireNonNull(CaseVariables.municipalityOf(execution)));
  }
}
