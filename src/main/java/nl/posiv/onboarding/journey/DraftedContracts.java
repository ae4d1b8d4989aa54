package nl.posiv.onboarding.journey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.employment.ContractTerms;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.form.FormWords;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** Tells the candidate what the contract says, before and after both sides sign it. */
@Component
class DraftedContracts {

  private static final String OFFER = "prepare-offer";
  private static final String DRAFT = "draft-contract";

  private final Contracts contracts;
  private final Employments employments;
  private final Appointments appointments;
  private final FormWords forms;

  DraftedContracts(
      Contracts contracts, Employments employments, Appointments appointments, FormWords forms) {
    this.contracts = contracts;
    this.employments = employments;
    this.appointments = appointments;
    this.forms = forms;
  }

  /**
   * The contract as a page shows it. The template reads these, so they are public.
   *
   * @param status key of the text that says whether it is signed as it is
   */
  public record Drafted(String status, List<Line> lines) {}

  /** A value with what it is. */
  public record Line(String label, String value) {}

  /** The first contract, once it is drawn up; one that was entered was never drawn up here. */
  Optional<Drafted> of(CaseReference reference, PageTexts t) {
    return contracts
        .present(reference)
        .filter(contract -> contract.isFirst() && !contract.isOver())
        .flatMap(
            contract ->
                employments
                    .draft(contract)
                    .flatMap(
                        draft ->
                            appointments
                                .findOffer(reference)
                                .map(
                                    offer ->
                                        new Drafted(
                                            status(contract), lines(contract, draft, offer, t)))));
  }

  private String status(Contract contract) {
    if (!employments.isSigned(contract.storedId())) {
      return "candidate.contract.read";
    }
    return employments.isSignedOtherwise(contract.caseReference())
        ? "candidate.contract.otherwise"
        : "candidate.contract.signed";
  }

  private List<Line> lines(Contract contract, ContractTerms draft, Offer offer, PageTexts t) {
    return List.of(
        new Line(question(OFFER, "position", t), offer.position()),
        new Line(question(OFFER, "hoursPerWeek", t), number(offer.hoursPerWeek(), t)),
        new Line(question(OFFER, "startDate", t), t.date(contract.firstDay())),
        new Line(question(OFFER, "endDate", t), t.date(offer.endDate())),
        new Line(
            question(DRAFT, "scaleStepShown", t), t.of("scaleStep", offer.scale(), offer.step())),
        new Line(
            question(DRAFT, "trialPeriod", t),
            forms
                .choice(
                    t.language(), DRAFT, "trialPeriod", String.valueOf(draft.trialPeriodMonths()))
                .orElseThrow()),
        yesOrNo("earlyNoticeClause", draft.earlyNoticeClause(), t),
        yesOrNo("endNoticeInContract", draft.endNoticeInContract(), t));
  }

  private Line yesOrNo(String key, boolean is, PageTexts t) {
    return new Line(question(DRAFT, key, t), t.of(is ? "file.yes" : "file.no"));
  }

  private static String number(BigDecimal hours, PageTexts t) {
    return t.texts().number(t.language(), hours);
  }

  private String question(String form, String key, PageTexts t) {
    return forms.question(t.language(), form, key);
  }
}
