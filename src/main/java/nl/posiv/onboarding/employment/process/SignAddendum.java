package nl.posiv.onboarding.employment.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.Answers;
import nl.posiv.onboarding.engine.CaseForm;
import nl.posiv.onboarding.engine.FormContext;
import org.springframework.stereotype.Component;

/**
 * The start has moved after both sides signed: they sign an addendum with the new dates. The task
 * stands in the process of the right to work, which moves the start.
 */
@Component
class SignAddendum implements CaseForm {

  private final Employments employments;
  private final Appointments appointments;
  private final ProgrammeClock clock;

  SignAddendum(Employments employments, Appointments appointments, ProgrammeClock clock) {
    this.employments = employments;
    this.appointments = appointments;
    this.clock = clock;
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
  public Map<String, Object> submit(FormContext context, Answers answers) {
    LocalDate today = clock.today();
    for (String signature : List.of("signedByOfficialOn", "signedByMunicipalityOn")) {
      answers.require(!answers.date(signature).isAfter(today), signature, "date.in-future");
    }
    employments.recordSignatures(
        context.caseReference(),
        answers.date("signedByOfficialOn"),
        answers.date("signedByMunicipalityOn"),
        context.userId());
    return Map.of();
  }
}
