package nl.posiv.onboarding.employment.process;

import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.employment.CertificateOutcome;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.TransientFacts;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import org.springframework.stereotype.Component;

/** HR requests the certificate of conduct (VOG) and records what Justis answered. */
@Component
class RequestVog implements CorrectableForm {

  private final Employments employments;

  RequestVog(Employments employments) {
    this.employments = employments;
  }

  @Override
  public String key() {
    return "request-vog";
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of("vogReceivedOn", DateRange.happenedSince(CaseDay.NOMINATION, CaseDay.DECISION));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    CertificateOutcome outcome = answers.outcome(CertificateOutcome.class);
    LocalDate receivedOn = answers.dateIfAny("vogReceivedOn");
    employments.recordConductCertificate(
        context.caseReference(), outcome, receivedOn, context.userId());
    return Map.of(EmploymentProcess.VOG, TransientFacts.text(outcome.id()));
  }
}
