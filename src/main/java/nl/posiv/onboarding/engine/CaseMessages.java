package nl.posiv.onboarding.engine;

import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Tells a case that something has happened, in whichever tenant its processes run. Whoever brought
 * it about need not have a right to messages.
 */
@Component
public class CaseMessages {

  private final RuntimeService processes;
  private final AsProgramme asProgramme;

  CaseMessages(RuntimeService processes, AsProgramme asProgramme) {
    this.processes = processes;
    this.asProgramme = asProgramme;
  }

  /** Tells everything in a case that waits for a message; where nothing waits, nothing happens. */
  public void tell(CaseReference caseReference, String message) {
    tell(caseReference, message, Map.of());
  }

  /**
   * The same with what is to be known from then on.
   *
   * @param known ids, decisions and dates by variable
   */
  public void tell(CaseReference caseReference, String message, Map<String, Object> known) {
    asProgramme.run(
        () ->
            processes
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(caseReference.value())
                .setVariables(known)
                .correlateAll());
  }
}
