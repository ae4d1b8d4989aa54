package nl.posiv.onboarding.approval.process;

import java.util.Map;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.approval.ReplyOutcome;
import nl.posiv.onboarding.approval.TermsProposal;
import nl.posiv.onboarding.approval.TermsProposals;
import nl.posiv.onboarding.contracts.process.ContractElsewhere;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.nomination.Candidate;
import nl.posiv.onboarding.nomination.Nominations;
import org.springframework.stereotype.Component;

/** HR records what the candidate answered to other terms than those that were accepted. */
@Component
class RecordTermsReply implements CaseForm {

  private final TermsProposals proposals;
  private final Appointments appointments;
  private final Nominations nominations;
  private final TermsTexts termsTexts;
  private final ContractElsewhere elsewhere;

  RecordTermsReply(
      TermsProposals proposals,
      Appointments appointments,
      Nominations nominations,
      TermsTexts termsTexts,
      ContractElsewhere elsewhere) {
    this.proposals = proposals;
    this.appointments = appointments;
    this.nominations = nominations;
    this.termsTexts = termsTexts;
    this.elsewhere = elsewhere;
  }

  @Override
  public String key() {
    return "record-terms-reply";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    TermsProposal proposal = termsTexts.proposal(context);
    Candidate candidate = nominations.candidateOf(context.caseReference());
    return Map.of(
        "email", candidate.email(),
        "phone", candidate.phone(),
        "nowShown",
            termsTexts.lines(
                context.language(), appointments.offerOf(context.caseReference()), proposal, false),
        "proposedShown",
            termsTexts.lines(context.language(), proposals.offerWith(proposal), proposal, false));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    TermsProposal proposal = termsTexts.proposal(context);
    ReplyOutcome outcome = answers.outcome(ReplyOutcome.class);
    if (outcome == ReplyOutcome.ACCEPTED) {
      Offer proposed = proposals.offerWith(proposal);
      elsewhere.refuse(
          answers,
          "outcome",
          appointments.contractElsewhere(
              context.caseReference(), proposed.startDate(), proposed.endDate()));
      answers.refuseMistakes();
    }
    proposals.recordReply(proposal, outcome, answers.textIfAny("reason"), context.userId());
    return Map.of(TermsProcess.REPLY, outcome.id());
  }
}
