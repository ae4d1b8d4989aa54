package nl.posiv.onboarding.mission.process;

import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Tells the process of a mission what happened. People themselves may correlate nothing. */
@Component
class MissionMessages {

  private final RuntimeService processes;
  private final AsProgramme asProgramme;

  MissionMessages(RuntimeService processes, AsProgramme asProgramme) {
    this.processes = processes;
    this.asProgramme = asProgramme;
  }

  void tell(CaseReference caseReference, Long mission, String message) {
    asProgramme.call(
        () ->
            processes
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(caseReference.value())
                .processInstanceVariableEquals(MissionOf.VARIABLE, mission)
                .correlateWithResult());
  }
}
