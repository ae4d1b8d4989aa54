package nl.posiv.onboarding.righttowork.process;

import java.time.LocalDate;
import java.util.Date;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.TransientFacts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.ProofOutcome;
import nl.posiv.onboarding.righttowork.ResidenceWatch;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The bean {@code residenceWatch} of the diagrams: the moments for which the watch over the proof
 * waits, and what it asks of the records. Public because expressions call it.
 */
@Component("residenceWatch")
public class ResidenceWatchFacts {

  private final ResidenceWatch watch;
  private final RouteOfToday routes;
  private final RuntimeService runtime;
  private final AsProgramme asProgramme;

  ResidenceWatchFacts(
      ResidenceWatch watch, RouteOfToday routes, RuntimeService runtime, AsProgramme asProgramme) {
    this.watch = watch;
    this.routes = routes;
    this.runtime = runtime;
    this.asProgramme = asProgramme;
  }

  /** Whether the proof of the case is watched already. */
  public boolean isWatched(DelegateExecution execution) {
    return asProgramme.call(
        () ->
            runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(reference(execution).value())
                    .processDefinitionKey(ResidenceWatchProcess.KEY)
                    .count()
                > 0);
  }

  /** Whether the last day of the contract has passed. */
  public boolean isContractOver(DelegateExecution execution) {
    return watch.isContractOver(reference(execution));
  }

  /** Whether temporary protection was left, and nobody told what this means for the insurance. */
  public boolean isInsuranceDue(DelegateExecution execution) {
    return execution.getVariable(ResidenceWatchProcess.HEALTH_INSURANCE) == null
        && watch.hasLeftProtection(reference(execution));
  }

  /** Whether new proof is to be asked for now. */
  public boolean isNewProofNeeded(DelegateExecution execution) {
    return watch.isNewProofNeeded(reference(execution));
  }

  /** The last day of the proof, by which HR is to have seen new proof. */
  public String lastDayOfProof(DelegateExecution execution) {
    return watch.proofEnd(reference(execution)).toString();
  }

  /** Whether the last day of the proof has passed. */
  public boolean isProofOver(DelegateExecution execution) {
    return watch.isProofOver(reference(execution));
  }

  /**
   * Whether the decision table would choose another route than it did, or the route leads through a
   * permit: a document of residence does not lengthen that. Of somebody who was entered at work no
   * route is known; where a permit is missing, one is looked for. UWV that was told another status,
   * or none, is told this one.
   */
  public boolean isRouteAnother(DelegateExecution execution) {
    return routes.isAnother(reference(execution))
        || watch.isByPermit(reference(execution))
        || watch.withoutPermitSince(reference(execution)).isPresent()
        || watch.isOtherStatusNotified(reference(execution));
  }

  /** What the journey hears when the watch ends: that the right to work is lost, or nothing. */
  public Object result(DelegateExecution execution) {
    String lost = ProofOutcome.LOST.id();
    return TransientFacts.text(
        lost.equals(execution.getVariable(ResidenceWatchProcess.NEW_PROOF)) ? lost : "over");
  }

  /** When there is something to do next, while no new proof is asked for. */
  public Date nextLook(DelegateExecution execution) {
    return startOf(watch.nextLook(reference(execution)));
  }

  /** When people are reminded next, or the proof is over. */
  public Date nextReminder(DelegateExecution execution) {
    return startOf(watch.nextReminder(reference(execution)));
  }

  /** When the last day of the contract is over. */
  public Date contractOver(DelegateExecution execution) {
    return startOf(watch.contractOver(reference(execution)));
  }

  private static CaseReference reference(DelegateExecution execution) {
    return CaseVariables.caseOf(execution);
  }

  private static Date startOf(LocalDate day) {
    return Date.from(day.atStartOfDay(ProgrammeClock.ZONE).toInstant());
  }
}
