package nl.posiv.onboarding.righttowork.process;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.posiv.onboarding.approval.StartCorrected;
import nl.posiv.onboarding.approval.StartMoved;
import nl.posiv.onboarding.approval.TermsChanged;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.AnnouncedEndMoved;
import nl.posiv.onboarding.contracts.ContractCorrected;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.contracts.NoLongerPlanned;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseMessages;
import nl.posiv.onboarding.engine.OnboardingProcess;
import nl.posiv.onboarding.engine.ToldToTasks;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.NotificationMissing;
import nl.posiv.onboarding.righttowork.ProofChanged;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.RulesChanged;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the watch over the proof of a case when what it depends on has changed. A rule that changes
 * can also open another route: the cases concerned are asked about their right to work again.
 */
@Component
class WatchFollows {

  /** What the days of a watch follow from. */
  private static final Set<Rule> OF_THE_WATCH =
      EnumSet.of(
          Rule.TEMPORARY_PROTECTION_END,
          Rule.DOCUMENT_END_REMINDER,
          Rule.DOCUMENT_END_REMINDER_SECOND,
          Rule.DOCUMENT_END_REMINDER_THIRD,
          Rule.DOCUMENT_END_REMINDER_LAST);

  /** What the decision table asks of the rules. */
  private static final Set<Rule> OF_THE_ROUTE =
      EnumSet.of(
          Rule.TEMPORARY_PROTECTION_END,
          Rule.TRANSITION_DOCUMENT_NOTIFIED,
          Rule.WORK_PERMIT_LONGEST_STAY,
          Rule.HIGHLY_SKILLED_PAY,
          Rule.HIGHLY_SKILLED_PAY_YOUNG,
          Rule.HIGHLY_SKILLED_AGE_LIMIT);

  private final RightToWork rightToWork;
  private final Contracts contracts;
  private final RouteOfToday routes;
  private final AskRightToWorkAgain askAgain;
  private final AskedProof asked;
  private final RuntimeService runtime;
  private final AsProgramme asProgramme;
  private final CaseMessages messages;
  private final ProgrammeClock clock;

  WatchFollows(
      RightToWork rightToWork,
      Contracts contracts,
      RouteOfToday routes,
      AskRightToWorkAgain askAgain,
      AskedProof asked,
      RuntimeService runtime,
      AsProgramme asProgramme,
      CaseMessages messages,
      ProgrammeClock clock) {
    this.clock = clock;
    this.rightToWork = rightToWork;
    this.contracts = contracts;
    this.routes = routes;
    this.askAgain = askAgain;
    this.asked = asked;
    this.runtime = runtime;
    this.asProgramme = asProgramme;
    this.messages = messages;
  }

  @EventListener
  void follow(ProofChanged changed) {
    tell(changed.caseReference());
  }

  /** As when the residence changes, HR looks at the proof again, and notifies UWV. */
  @EventListener
  void follow(NotificationMissing missing) {
    askAgain.ask(missing.caseReference());
  }

  /** The end of the contract moves with its start. */
  @EventListener
  void follow(StartMoved moved) {
    tell(moved.caseReference());
  }

  /** The same for who leaves earlier, or not after all. */
  @EventListener
  void follow(AnnouncedEndMoved moved) {
    tell(moved.caseReference());
  }

  /** Nobody needs proof of somebody whose next contract was given up after the last was over. */
  @EventListener
  void follow(NoLongerPlanned givenUp) {
    CaseReference reference = givenUp.caseReference();
    if (contracts.hasBegun(reference) && !contracts.isOpen(reference)) {
      tell(reference);
    }
  }

  /**
   * UWV is told the new start, and a contract that was signed gets an addendum. Before the right to
   * work is there, HR is asked about it anyway.
   */
  @EventListener
  void follow(StartCorrected corrected) {
    if (rightToWork.isEstablished(corrected.caseReference())) {
      askAgain.ask(corrected.caseReference(), correctedToday());
    }
  }

  /** The same when the manager decided on other terms. */
  @EventListener
  void follow(TermsChanged changed) {
    if (rightToWork.isEstablished(changed.caseReference())) {
      askAgain.ask(changed.caseReference());
    }
  }

  /** Whoever signs a contract that is to follow signs the days that it has now. */
  @EventListener
  void follow(ContractCorrected corrected) {
    if (corrected.contract().isPlanned()) {
      askAgain.ask(corrected.contract().caseReference(), correctedToday());
    }
  }

  private Map<String, Object> correctedToday() {
    return Map.of(ToldToTasks.DAYS_CORRECTED_ON, clock.today().toString());
  }

  @EventListener
  void follow(RulesChanged changed) {
    if (OF_THE_WATCH.stream().map(Rule::id).anyMatch(changed.id()::equals)) {
      running(ResidenceWatchProcess.KEY).forEach(this::tell);
    }
    if (OF_THE_ROUTE.stream().map(Rule::id).anyMatch(changed.id()::equals)) {
      running(OnboardingProcess.KEY).forEach(this::followRoute);
    }
  }

  private void followRoute(CaseReference reference) {
    if (!routes.wasAnother(reference)) {
      askAgain.takeBack(reference);
    } else if (routes.isAnother(reference) && !askAgain.chooseAgain(reference)) {
      askAgain.askBecauseOfRule(reference);
    }
  }

  private List<CaseReference> running(String process) {
    return asProgramme.call(
        () ->
            runtime.createProcessInstanceQuery().processDefinitionKey(process).list().stream()
                .map(ProcessInstance::getBusinessKey)
                .map(CaseReference::of)
                .sorted()
                .toList());
  }

  /** Without a watch nobody hears. */
  void tell(CaseReference caseReference) {
    if (!asProgramme.call(() -> asked.isStillRight(caseReference))) {
      messages.tell(caseReference, ResidenceWatchProcess.PROOF_CHANGED);
    }
  }
}
