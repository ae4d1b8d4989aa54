package nl.posiv.onboarding.participation.process;

import java.util.Objects;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.participation.Participations;
import nl.posiv.onboarding.participation.Step;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The municipality takes part from the day on which the agreement was signed, in the same
 * transaction: there is no moment at which it is signed and closed.
 */
@Component
class OpenMunicipality implements JavaDelegate {

  private final Participations participations;

  OpenMunicipality(Participations participations) {
    this.participations = participations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseReference reference = CaseVariables.caseOf(execution);
    Step signed =
        participations.steps(reference).stream()
            .filter(step -> step.step().equals("sign-agreement"))
            .reduce((earlier, later) -> later)
            .orElseThrow();
    MunicipalityId municipality =
        participations.open(
            reference, Objects.requireNonNull(signed.decidedOn()), signed.recordedBy());
    execution.setVariable(CaseVariables.MUNICIPALITY, municipality.value());
  }
}
