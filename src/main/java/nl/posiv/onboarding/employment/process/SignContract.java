package nl.posiv.onboarding.employment.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.employment.Terms;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.springframework.stereotype.Component;

/**
 * HR records the signatures of both sides. A trial period that has become void since the contract
 * was drawn up is taken out first.
 */
@Component
class SignContract implements CorrectableForm {

  private final Employments employments;
  private final Appointments appointments;
  private final RightToWork rightToWork;
  private final CaseContract contract;
  private final Texts texts;

  SignContract(
      Employments employments,
      Appointments appointments,
      RightToWork rightToWork,
      CaseContract contract,
      Texts texts) {
    this.contract = contract;
    this.texts = texts;
    this.employments = employments;
    this.appointments = appointments;
    this.rightToWork = rightToWork;
  }

  @Override
  public String key() {
    return "sign-contract";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Offer offer = appointments.offerOf(context.caseReference());
    Map<String, Object> shown = new HashMap<>();
    shown.put("position", offer.position());
    shown.put("startDate", rightToWork.plannedStart(context.caseReference()));
    shown.put("endDate", offer.endDate());
    if (employments.isTrialPeriodVoid(contract.of(context))) {
      shown.put("occasionNote", texts.get(context.language(), "occasionNote.void-trial-period"));
    }
    return shown;
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(
        "signedByOfficialOn", DateRange.happenedSince(CaseDay.NOMINATION, CaseDay.DECISION),
        "signedByMunicipalityOn", DateRange.happenedSince(CaseDay.NOMINATION, CaseDay.DECISION));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    answers.require(
        !employments.isTrialPeriodVoid(contract.of(context)),
        "signedByMunicipalityOn",
        "employment.void-trial-period");
    employments.recordSignatures(
        contract.of(context),
        answers.date("signedByOfficialOn"),
        answers.date("signedByMunicipalityOn"),
        context.userId());
    recordTermsInContract(context, answers);
    return Map.of();
  }

  /** Terms that stand in the contract are given with it, and need no task after the start. */
  private void recordTermsInContract(FormContext context, Answers answers) {
    LocalDate signedOn = employments.bothSignaturesOn(context.caseReference()).orElseThrow();
    if (answers.flag("coreTermsInContract")) {
      employments.recordGivenTerms(context.caseReference(), Terms.CORE, signedOn, context.userId());
    }
    if (answers.flag("otherTermsInContract")) {
      employments.recordGivenTerms(
          context.caseReference(), Terms.OTHER, signedOn, context.userId());
    }
  }
}
