package nl.posiv.onboarding.evaluation.process;

import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.evaluation.MidYear;
import nl.posiv.onboarding.evaluation.MidYears;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Finds the evaluation in between that a step is about: the last of its contract, as one closes
 * before the next is asked.
 */
@Component
class CaseMidYear {

  private final MidYears midYears;
  private final CaseContract contract;

  CaseMidYear(MidYears midYears, CaseContract contract) {
    this.midYears = midYears;
    this.contract = contract;
  }

  MidYear of(DelegateExecution execution) {
    return of(contract.of(execution));
  }

  MidYear of(FormContext context) {
    return of(contract.of(context));
  }

  private MidYear of(Contract present) {
    return midYears
        .latest(present)
        .orElseThrow(
            () ->
                new IllegalStateException("None was asked in between: " + present.caseReference()));
  }
}
