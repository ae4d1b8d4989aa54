package nl.posiv.onboarding.participation.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseMessages;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.participation.OwnStepRuns;
import nl.posiv.onboarding.participation.Participation;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends the process {@code participation-step} beside that of the programme leads. */
@Component
@Transactional
class EngineOwnStepRuns implements OwnStepRuns {

  private final RuntimeService runtime;
  private final CaseMessages messages;
  private final AsProgramme asProgramme;

  EngineOwnStepRuns(RuntimeService runtime, CaseMessages messages, AsProgramme asProgramme) {
    this.runtime = runtime;
    this.messages = messages;
    this.asProgramme = asProgramme;
  }

  @Override
  public Optional<String> present(CaseReference reference) {
    return asProgramme.call(
        () ->
            find(ParticipationStepProcess.KEY, reference)
                .map(
                    it -> (String) runtime.getVariable(it.getId(), ParticipationStepProcess.STEP)));
  }

  @Override
  public void begin(Participation joining, String task) {
    CaseReference reference = joining.caseReference();
    asProgramme.run(
        () ->
            find(ParticipationProcess.KEY, reference)
                .ifPresent(
                    leads -> {
                      Map<String, Object> known = new HashMap<>();
                      known.put(CaseVariables.CASE_REFERENCE, reference.value());
                      known.put(CaseVariables.MUNICIPALITY, joining.tenant().value());
                      known.put(ParticipationStepProcess.STEP, task);
                      known.put(
                          ParticipationProcess.FINISH_BEFORE,
                          runtime.getVariable(leads.getId(), ParticipationProcess.FINISH_BEFORE));
                      runtime.startProcessInstanceByKey(
                          ParticipationStepProcess.KEY, reference.value(), known);
                    }));
  }

  @Override
  public void end(CaseReference reference) {
    messages.tell(reference, ParticipationStepProcess.OVER);
  }

  private Optional<ProcessInstance> find(String process, CaseReference reference) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(process)
        .processInstanceBusinessKey(reference.value())
        .list()
        .stream()
        .findFirst();
  }
}
