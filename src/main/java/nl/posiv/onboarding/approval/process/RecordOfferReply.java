package nl.posiv.onboarding.approval.process;

import java.util.Map;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.approval.OpenTerms;
import nl.posiv.onboarding.approval.ReplyOutcome;
import nl.posiv.onboarding.contracts.process.ContractElsewhere;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.nomination.Candidate;
import nl.posiv.onboarding.nomination.Nominations;
import org.springframework.stereotype.Component;

/** HR records what the candidate answered to the offer. A late answer still counts. */
@Component
class RecordOfferReply implements CorrectableForm {

  private final Appointments appointments;
  private final Nominations nominations;
  private final ContractElsewhere elsewhere;
  private final OpenTerms terms;

  RecordOfferReply(
      Appointments appointments,
      Nominations nominations,
      ContractElsewhere elsewhere,
      OpenTerms terms) {
    this.terms = terms;
    this.elsewhere = elsewhere;
    this.appointments = appointments;
    this.nominations = nominations;
  }

  @Override
  public String key() {
    return "record-offer-reply";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Candidate candidate = nominations.candidateOf(context.caseReference());
    Offer offer = appointments.offerOf(context.caseReference());
    return Map.of(
        "email", candidate.email(),
        "phone", candidate.phone(),
        "position", offer.position(),
        "startDate", offer.startDate(),
        "endDate", offer.endDate(),
        "offerValidUntil", appointments.offerValidUntil(context.caseReference()));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    ReplyOutcome outcome = answers.outcome(ReplyOutcome.class);
    boolean accepted = outcome == ReplyOutcome.ACCEPTED;
    if (accepted) {
      elsewhere.refuse(answers, "outcome", appointments.contractElsewhere(context.caseReference()));
    }
    appointments.recordReply(
        context.caseReference(), outcome, answers.textIfAny("reason"), context.userId());
    if (!accepted) {
      terms.close(context.caseReference());
    }
    return Map.of(
        ApprovalProcess.OFFER_REPLY,
        outcome.id(),
        ApprovalProcess.RESULT,
        accepted ? ApprovalProcess.ACCEPTED : ApprovalProcess.DECLINED);
  }
}
