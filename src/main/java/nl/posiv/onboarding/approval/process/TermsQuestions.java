package nl.posiv.onboarding.approval.process;

import java.util.Map;
import nl.posiv.onboarding.approval.OpenTerms;
import nl.posiv.onboarding.approval.TermsProposal;
import nl.posiv.onboarding.approval.TermsProposals;
import nl.posiv.onboarding.contracts.NoLongerPlanned;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseMessages;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the manager about other terms of an offer, and takes the question back. */
@Component
class TermsQuestions implements OpenTerms {

  private final TermsProposals proposals;
  private final RuntimeService processes;
  private final AsProgramme asProgramme;
  private final CaseMessages messages;

  TermsQuestions(
      TermsProposals proposals,
      RuntimeService processes,
      AsProgramme asProgramme,
      CaseMessages messages) {
    this.proposals = proposals;
    this.processes = processes;
    this.asProgramme = asProgramme;
    this.messages = messages;
  }

  /** Asks about a proposal, and about none before it any more. */
  void ask(TermsProposal proposal) {
    takeBack(proposal.caseReference());
    asProgramme.run(
        () ->
            processes.startProcessInstanceByKey(
                TermsProcess.KEY,
                proposal.caseReference().value(),
                Map.of(
                    CaseVariables.CASE_REFERENCE,
                    proposal.caseReference().value(),
                    CaseVariables.MUNICIPALITY,
                    proposal.municipality().value(),
                    TermsTexts.PROPOSAL,
                    proposal.storedId())));
  }

  /** Nobody is asked any more about what was withdrawn. */
  void takeBack(CaseReference caseReference) {
    messages.tell(caseReference, TermsProcess.OVER);
  }

  @Override
  public void close(CaseReference caseReference) {
    if (proposals.end(caseReference)) {
      takeBack(caseReference);
    }
  }

  @EventListener
  void close(NoLongerPlanned planned) {
    close(planned.caseReference());
  }
}
