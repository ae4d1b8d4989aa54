package nl.posiv.onboarding.placement.process;

import java.util.Map;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.placement.ConfirmedHours;
import nl.posiv.onboarding.placement.HoursHalf;
import nl.posiv.onboarding.placement.LoggedHours;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hours of a month were logged: both halves are to be confirmed, beside the case. Whoever is still
 * asked about the month as it was before need not answer. The bean name stands in the diagrams.
 */
@Component("askToConfirmHours")
class AskToConfirmHours implements JavaDelegate {

  /**
   * The variable with the number of the logged hours: it passes by where they are logged, and the
   * processes that confirm them are about it.
   */
  static final String LOGGED = "loggedHours";

  /** The variable that says which half it is about: local or ukraine. */
  static final String HALF = "half";

  private final ConfirmedHours confirmed;
  private final OpenHours open;
  // Looked up late: delegates are known to the engine that is being built.
  private final ObjectProvider<RuntimeService> processes;
  private final AsProgramme asProgramme;

  AskToConfirmHours(
      ConfirmedHours confirmed,
      OpenHours open,
      ObjectProvider<RuntimeService> processes,
      AsProgramme asProgramme) {
    this.confirmed = confirmed;
    this.open = open;
    this.processes = processes;
    this.asProgramme = asProgramme;
  }

  @Override
  public void execute(DelegateExecution execution) {
    LoggedHours logged = confirmed.find((Long) execution.getVariable(LOGGED));
    confirmed.before(logged).forEach(open::close);
    if (!confirmed.areToBeConfirmed(logged)) {
      return;
    }
    String municipality = (String) execution.getVariable(CaseVariables.MUNICIPALITY);
    asProgramme.run(
        () -> {
          ask(ConfirmLocalHoursProcess.KEY, HoursHalf.LOCAL, logged, municipality);
          ask(ConfirmUkraineHoursProcess.KEY, HoursHalf.UKRAINE, logged, municipality);
        });
  }

  private void ask(String process, HoursHalf half, LoggedHours logged, String municipality) {
    processes
        .getObject()
        .startProcessInstanceByKey(
            process,
            logged.caseReference().value(),
            Map.of(
                CaseVariables.CASE_REFERENCE,
                logged.caseReference().value(),
                CaseVariables.MUNICIPALITY,
                municipality,
                LOGGED,
                logged.storedId(),
                HALF,
                half.id()));
  }
}
