package nl.posiv.onboarding.participation.process;

import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseMessages;
import nl.posiv.onboarding.participation.EndReason;
import nl.posiv.onboarding.participation.ParticipationRuns;
import nl.posiv.onboarding.participation.Participations;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends ways of municipalities that no form begins or ends. */
@Component
@Transactional
class EngineParticipationRuns implements ParticipationRuns {

  private final RuntimeService runtime;
  private final CaseMessages messages;
  private final AsProgramme asProgramme;
  private final Participations participations;
  private final JoiningVariables variables;

  EngineParticipationRuns(
      RuntimeService runtime,
      CaseMessages messages,
      AsProgramme asProgramme,
      Participations participations,
      JoiningVariables variables) {
    this.runtime = runtime;
    this.messages = messages;
    this.asProgramme = asProgramme;
    this.participations = participations;
    this.variables = variables;
  }

  @Override
  public void begin(CaseReference reference) {
    asProgramme.run(
        () ->
            runtime
                .createProcessInstanceByKey(ParticipationProcess.KEY)
                .businessKey(reference.value())
                .setVariables(variables.of(participations.of(reference)))
                // The start event asks for the form of a programme lead.
                .startBeforeActivity("sendTask_participation-registered")
                .execute());
  }

  @Override
  public void withdraw(CaseReference reference) {
    participations.end(reference, EndReason.WITHDRAWN);
    messages.tell(reference, ParticipationProcess.WITHDRAWN);
  }
}
