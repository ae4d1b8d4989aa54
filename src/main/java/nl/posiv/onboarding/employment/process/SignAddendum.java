package nl.posiv.onboarding.employment.process;

import java.util.Map;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import org.springframework.stereotype.Component;

/**
 * The start has moved after both sides signed: they sign an addendum with the new dates. The task
 * stands in the process of the right to work, which moves the start.
 */
@Component
class SignAddendum implements CaseForm {

  private final Employments employments;
  private final Appointments appointments;

  SignAddendum(Employments employments, Appointments appointments) {
    this.employments = employments;
    this.appointments = appointments;
  }

  @Override
  public String key() {
    return "sign-addendum";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Offer offer = appointments.offerOf(context.caseReference());
    return Map.of("startDate", offer.startDate(), "endDate", offer.endDate());
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(
        "signedByOfficialOn", DateRange.happenedSince(CaseDay.NOMINATION, CaseDay.SIGNATURE),
        "signedByMunicipalityOn", DateRange.happenedSince(CaseDay.NOMINATION, CaseDay.SIGNATURE));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    employments.recordSignatures(
        context.caseReference(),
        answers.date("signedByOfficialOn"),
        answers.date("signedByMunicipalityOn"),
        context.userId());
    return Map.of();
  }
}
