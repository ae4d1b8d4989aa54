package nl.posiv.onboarding.approval.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.approval.TermsEffect;
import nl.posiv.onboarding.approval.TermsOutcome;
import nl.posiv.onboarding.approval.TermsProposal;
import nl.posiv.onboarding.approval.TermsProposals;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/**
 * The mandate holder decides on other terms of an offer. Four eyes: not whoever judged the
 * candidate or proposed them.
 */
@Component
class DecideTerms implements CaseForm {

  private static final String OUTCOME = "outcome";

  private final TermsProposals proposals;
  private final Appointments appointments;
  private final TermsTexts termsTexts;
  private final OfferCost cost;
  private final OfferDays days;
  private final Texts texts;

  DecideTerms(
      TermsProposals proposals,
      Appointments appointments,
      TermsTexts termsTexts,
      OfferCost cost,
      OfferDays days,
      Texts texts) {
    this.proposals = proposals;
    this.appointments = appointments;
    this.termsTexts = termsTexts;
    this.cost = cost;
    this.days = days;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "decide-terms";
  }

  @Override
  public Optional<String> barred(CaseReference caseReference, UserId userId) {
    return proposals.isBarred(caseReference, userId)
        ? Optional.of("terms.four-eyes-claim")
        : Optional.empty();
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    TermsProposal proposal = termsTexts.proposal(context);
    Language language = context.language();
    Offer present = appointments.offerOf(context.caseReference());
    Offer proposed = proposals.offerWith(proposal);
    Map<String, Object> shown = new HashMap<>();
    shown.put("nowShown", termsTexts.lines(language, present, proposal, true));
    shown.put("proposedShown", termsTexts.lines(language, proposed, proposal, true));
    shown.put("costNowShown", cost.of(present, language));
    shown.put("costProposedShown", cost.of(proposed, language));
    shown.put("whyShown", proposal.reason());
    shown.put(
        "effectShown", texts.get(language, "terms.effect." + proposals.effect(proposal).id()));
    return shown;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    TermsProposal proposal = termsTexts.proposal(context);
    answers.require(
        !proposals.isBarred(context.caseReference(), context.userId()), OUTCOME, "terms.four-eyes");
    TermsOutcome outcome = answers.outcome(TermsOutcome.class);
    if (outcome == TermsOutcome.REFUSE) {
      proposals.refuse(proposal, answers.text("reason"), context.userId());
      return Map.of(TermsProcess.DECISION, outcome.id());
    }
    requireDays(proposal, answers);
    TermsEffect effect = proposals.agree(proposal, context.userId());
    return Map.of(TermsProcess.DECISION, outcome.id(), TermsProcess.EFFECT, effect.id());
  }

  /** Days that could be offered when they were proposed may be over by now. */
  private void requireDays(TermsProposal proposal, Answers answers) {
    if (proposal.startDate() == null && proposal.endDate() == null) {
      return;
    }
    Offer proposed = proposals.offerWith(proposal);
    CaseReference reference = proposal.caseReference();
    days.require(
        reference,
        proposed.startDate(),
        proposed.endDate(),
        proposals.accepted(reference),
        answers,
        OUTCOME,
        OUTCOME);
    answers.refuseMistakes();
  }
}
