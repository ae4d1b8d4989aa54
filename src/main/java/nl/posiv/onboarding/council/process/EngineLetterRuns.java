package nl.posiv.onboarding.council.process;

import java.util.Map;
import nl.posiv.onboarding.council.CouncilLetter;
import nl.posiv.onboarding.council.LetterRuns;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseVariables;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins letters that no form begins. */
@Component
@Transactional
class EngineLetterRuns implements LetterRuns {

  private final RuntimeService runtime;
  private final AsProgramme asProgramme;

  EngineLetterRuns(RuntimeService runtime, AsProgramme asProgramme) {
    this.runtime = runtime;
    this.asProgramme = asProgramme;
  }

  @Override
  public void begin(CouncilLetter letter) {
    asProgramme.run(
        () ->
            runtime
                .createProcessInstanceByKey(CouncilLetterProcess.KEY)
                .businessKey(letter.caseReference().value())
                .setVariables(variables(letter))
                // The start event asks for the form of HR.
                .startBeforeActivity("gateway_mergeDraft")
                .execute());
  }

  /** What the process knows of a letter. */
  static Map<String, Object> variables(CouncilLetter letter) {
    return Map.of(
        CaseVariables.CASE_REFERENCE,
        letter.caseReference().value(),
        CaseVariables.MUNICIPALITY,
        letter.municipality().value());
  }
}
