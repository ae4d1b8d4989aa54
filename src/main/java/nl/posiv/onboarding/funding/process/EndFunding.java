package nl.posiv.onboarding.funding.process;

import java.util.Map;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.funding.FundingCalls;
import nl.posiv.onboarding.funding.FundingStage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records an end that nobody decided. */
@Component("endFunding")
class EndFunding implements JavaDelegate {

  private static final Map<String, FundingStage> ENDS =
      Map.of(
          "serviceTask_nobody", FundingStage.NOBODY,
          "serviceTask_missed", FundingStage.MISSED);

  private final FundingCalls calls;

  EndFunding(FundingCalls calls) {
    this.calls = calls;
  }

  @Override
  public void execute(DelegateExecution execution) {
    FundingStage end = ENDS.get(execution.getCurrentActivityId());
    if (end == null) {
      throw new IllegalStateException("No end " + execution.getCurrentActivityId());
    }
    calls.end(CaseVariables.caseOf(execution), end, null, null);
  }
}
