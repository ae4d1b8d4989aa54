package nl.posiv.onboarding.participation.process;

import java.time.LocalDate;
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
    LocalDate signedOn =
        participations.steps(reference).stream()
            .filter(step -> step.step().equals("sign-agreement"))
            .map(Step::decidedOn)
            .reduce((earlier, later) -> later)
            .map(Objects::requireNonNull)
            .orElseThrow();
    MunicipalityId municipality = participations.open(reference, signedOn);
    execution.setVariable(CaseVariables.MUNICIPALITY, municipality.value());
  }
}
