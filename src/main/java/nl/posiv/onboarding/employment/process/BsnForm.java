package nl.posiv.onboarding.employment.process;

import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.employment.BsnStatus;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.TransientFacts;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.language.Bsn;

/**
 * HR records the citizen service number (BSN), or how the official starts without it. The number is
 * never shown again and is no process variable. An answer without an outcome is that of somebody
 * who has the number.
 */
abstract class BsnForm implements CorrectableForm {

  private static final String REGISTRATIONS = "bsn_registration";

  private final Employments employments;

  BsnForm(Employments employments) {
    this.employments = employments;
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(
        "appointmentOn",
        DateRange.between(CaseDay.NOMINATION, CaseDay.CONTRACT_END, CaseDay.HORIZON));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    BsnStatus status =
        Optional.ofNullable(answers.choiceIfAny("outcome", BsnStatus.class))
            .orElse(BsnStatus.REGISTERED);
    switch (status) {
      case REGISTERED -> register(context, answers);
      case WITH_PROOF -> startWithProof(context, answers);
      case ANONYMOUS_RATE -> startAtAnonymousRate(context, answers);
    }
    return Map.of(EmploymentProcess.BSN_STATUS, TransientFacts.text(status.id()));
  }

  private void register(FormContext context, Answers answers) {
    requireBsn(answers);
    employments.registerBsn(context.caseReference(), answers.text("bsn"), context.userId());
  }

  private static void requireBsn(Answers answers) {
    answers.require(Bsn.passesElevenTest(answers.text("bsn")), "bsn", "employment.no-bsn");
  }

  /** A number that is on record was registered. */
  @Override
  public Map<String, Object> implied(Recorded recorded) {
    return recorded.table().equals(REGISTRATIONS)
        ? Map.of("outcome", BsnStatus.REGISTERED.id())
        : Map.of();
  }

  @Override
  public void check(Recorded recorded, Answers answers) {
    if (recorded.table().equals(REGISTRATIONS)) {
      requireBsn(answers);
    } else if (recorded.value("appointment_on") != null) {
      answers.expect(answers.has("appointmentOn"), "appointmentOn", "form.required");
    }
  }

  private void startWithProof(FormContext context, Answers answers) {
    answers.expect(answers.has("appointmentOn"), "appointmentOn", "form.required");
    answers.require(answers.flag("proofKept"), "proofKept", "form.unchecked");
    employments.startWithProofOfBsn(
        context.caseReference(), answers.date("appointmentOn"), context.userId());
  }

  /** Nobody comes to this rate by leaving a field empty. */
  private void startAtAnonymousRate(FormContext context, Answers answers) {
    answers.require(
        answers.flag("anonymousRateAccepted"),
        "anonymousRateAccepted",
        "employment.anonymous-rate");
    employments.startAtAnonymousRate(context.caseReference(), context.userId());
  }
}
