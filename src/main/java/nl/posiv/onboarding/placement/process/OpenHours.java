package nl.posiv.onboarding.placement.process;

import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.placement.HoursToBeConfirmed;
import nl.posiv.onboarding.placement.LoggedHours;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The hours about which people are being asked. People themselves may correlate nothing. */
@Component
class OpenHours implements HoursToBeConfirmed {

  // Looked up late: delegates are known to the engine that is being built.
  private final ObjectProvider<RuntimeService> processes;
  private final AsProgramme asProgramme;

  OpenHours(ObjectProvider<RuntimeService> processes, AsProgramme asProgramme) {
    this.processes = processes;
    this.asProgramme = asProgramme;
  }

  /** Nobody is asked any more about hours that others took the place of. */
  void close(LoggedHours replaced) {
    asProgramme.run(
        () ->
            over(replaced.caseReference())
                .processInstanceVariableEquals(AskToConfirmHours.LOGGED, replaced.storedId())
                .correlateAll());
  }

  @Override
  public void closeAll(CaseReference caseReference) {
    asProgramme.run(() -> over(caseReference).correlateAll());
  }

  private MessageCorrelationBuilder over(CaseReference caseReference) {
    return processes
        .getObject()
        .createMessageCorrelation(ConfirmLocalHoursProcess.OVER)
        .processInstanceBusinessKey(caseReference.value());
  }
}
