package nl.posiv.onboarding.change.process;

import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.change.Change;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.contracts.ContractEnd;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Nobody puts forward, or keeps in the pool, a candidate whose case ended early, and nobody works
 * under its contract any more. The bean name stands in the diagram of {@code onboarding}.
 */
@Component("closeNomination")
class CloseNomination implements JavaDelegate {

  /** What ends a contract under way; every other cause comes before the work begins. */
  private static final Map<String, ContractEnd> ENDS =
      Map.of(
          Change.OFFICIAL_RESIGNED.id(), ContractEnd.OFFICIAL_RESIGNED,
          Change.MUNICIPALITY_LEFT.id(), ContractEnd.MUNICIPALITY_LEFT,
          Change.TRIAL_PERIOD_ENDED.id(), ContractEnd.TRIAL_PERIOD,
          Change.MUTUAL_CONSENT.id(), ContractEnd.MUTUAL_CONSENT,
          Change.DEATH.id(), ContractEnd.DEATH);

  private final Nominations nominations;
  private final Contracts contracts;
  private final Changes changes;
  private final ProgrammeClock clock;

  CloseNomination(
      Nominations nominations, Contracts contracts, Changes changes, ProgrammeClock clock) {
    this.nominations = nominations;
    this.contracts = contracts;
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseReference caseReference = CaseVariables.caseOf(execution);
    String cause = (String) execution.getVariable(ReportChangeProcess.EARLY_END);
    nominations.close(caseReference);
    contracts.endEarly(
        caseReference,
        ENDS.getOrDefault(cause, ContractEnd.RIGHT_TO_WORK_LOST),
        lastDay(caseReference, cause));
  }

  /**
   * Who leaves works until the day before the one that was reported, who died until that very day;
   * who must stop, until today.
   */
  private LocalDate lastDay(CaseReference caseReference, String cause) {
    LocalDate today = clock.today();
    return ENDS.containsKey(cause)
        ? changes
            .dayOf(caseReference, cause)
            .map(day -> Change.DEATH.id().equals(cause) ? day : day.minusDays(1))
            .orElse(today)
        : today;
  }
}
