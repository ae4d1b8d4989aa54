package nl.posiv.onboarding.righttowork.process;

import java.util.Map;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.TransientFacts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.Occasion;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.righttowork.RightToWorkData;
import nl.posiv.onboarding.righttowork.WorkPeriod;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The bean {@code rightToWorkFacts} of the diagram: what the decision table and the gateways ask of
 * the records, and what it tells the journey. Inputs of the decision table and the result pass by
 * and are kept nowhere. Public because expressions call it.
 */
@Component("rightToWorkFacts")
public class RightToWorkFacts {

  private final RightToWork rightToWork;

  RightToWorkFacts(RightToWork rightToWork) {
    this.rightToWork = rightToWork;
  }

  /** Why the right to work is asked: the id of an {@link Occasion}. */
  public String occasion(DelegateExecution execution) {
    return period(execution).occasion();
  }

  /**
   * The last day of the old contract, by which the right to work for the next must be settled; null
   * for every other occasion.
   */
  public @Nullable String finishBefore(DelegateExecution execution) {
    WorkPeriod period = period(execution);
    return period.why() == Occasion.EXTENSION ? period.startsOn().minusDays(1).toString() : null;
  }

  /** Whether everything that decides on the route is there, and was just seen. */
  public boolean isCollected(DelegateExecution execution) {
    return rightToWork.isCollected(CaseVariables.caseOf(execution));
  }

  /** Whether UWV was told another start than the one that is planned now. */
  public boolean startToBeNotifiedAgain(DelegateExecution execution) {
    return rightToWork.isStartToBeNotifiedAgain(CaseVariables.caseOf(execution));
  }

  /** Whether the proof ends before the period does. */
  public boolean proofEndsEarly(DelegateExecution execution) {
    return rightToWork.proofEndsEarly(CaseVariables.caseOf(execution)).isPresent();
  }

  /** The category of the residence document. */
  public Object residenceStatus(DelegateExecution execution) {
    return TransientFacts.text(data(execution).residenceStatus());
  }

  /** Whether HR saw the original proof. */
  public Object proofSeen(DelegateExecution execution) {
    return TransientFacts.flag(data(execution).proofSeen());
  }

  /** Whether temporary protection still holds on the first day of the period. */
  public Object protectionHolds(DelegateExecution execution) {
    return TransientFacts.flag(rightToWork.isProtectionInForce(period(execution)));
  }

  /** Whether the work lasts longer than a work permit without residence allows. */
  public Object longStay(DelegateExecution execution) {
    return TransientFacts.flag(rightToWork.isLongStay(period(execution)));
  }

  /** Whether the municipality is a recognised sponsor at the IND. */
  public Object recognisedSponsor(DelegateExecution execution) {
    return TransientFacts.flag(data(execution).recognisedSponsor());
  }

  /** Whether the pay reaches the threshold of a highly skilled migrant. */
  public Object payReachesThreshold(DelegateExecution execution) {
    return TransientFacts.flag(rightToWork.payReachesThreshold(CaseVariables.caseOf(execution)));
  }

  /** Whether holders of the transition document are notified to UWV as well. */
  public Object transitionDocumentNotified(DelegateExecution execution) {
    return TransientFacts.flag(rightToWork.isTransitionDocumentNotified());
  }

  /** All that the decision table asks for about a period. */
  Map<String, Object> of(WorkPeriod period) {
    CaseReference caseReference = period.caseReference();
    RightToWorkData data = rightToWork.dataOf(caseReference).orElseThrow();
    return Map.of(
        "residenceStatus",
        TransientFacts.text(data.residenceStatus()),
        "proofSeen",
        TransientFacts.flag(data.proofSeen()),
        "protectionHolds",
        TransientFacts.flag(rightToWork.isProtectionInForce(period)),
        "longStay",
        TransientFacts.flag(rightToWork.isLongStay(period)),
        "recognisedSponsor",
        TransientFacts.flag(data.recognisedSponsor()),
        "payReachesThreshold",
        TransientFacts.flag(rightToWork.payReachesThreshold(caseReference)),
        "transitionDocumentNotified",
        TransientFacts.flag(rightToWork.isTransitionDocumentNotified()));
  }

  /** What the journey hears when the right to work is there. */
  public Object established() {
    return TransientFacts.text("established");
  }

  /** What the journey hears when there is no right to work. */
  public Object refused() {
    return TransientFacts.text("refused");
  }

  /** What the journey hears when the contract that was to follow is over before it could begin. */
  public Object tooLate() {
    return TransientFacts.text("too-late");
  }

  /**
   * Whether the contract that is to follow can still begin before it is over. Asked because of it
   * alone: a change can run beside, and its right to work is not that contract's.
   */
  public boolean timeLeft(DelegateExecution execution) {
    return !Occasion.EXTENSION.id().equals(execution.getVariable(RightToWorkProcess.OCCASION))
        || rightToWork.isTimeLeft(CaseVariables.caseOf(execution));
  }

  /** Whether the permit was applied for. */
  public boolean permitAppliedFor(DelegateExecution execution) {
    return rightToWork.applicationOf(CaseVariables.caseOf(execution)).isPresent();
  }

  /** Whether the work may begin on the planned start date. */
  public boolean startDatePossible(DelegateExecution execution) {
    return rightToWork.isPlannedStartPossible(CaseVariables.caseOf(execution));
  }

  /** Whether start and end of the contract can move to the day on which the work may begin. */
  public boolean startCanMove(DelegateExecution execution) {
    return rightToWork.canStartMove(CaseVariables.caseOf(execution));
  }

  private WorkPeriod period(DelegateExecution execution) {
    return rightToWork.period(CaseVariables.caseOf(execution));
  }

  private RightToWorkData data(DelegateExecution execution) {
    return rightToWork.dataOf(CaseVariables.caseOf(execution)).orElseThrow();
  }
}
