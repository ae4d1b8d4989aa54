package nl.posiv.onboarding.employment.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CaseDays;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** The days of the contract and of what goes with it. */
@Component
class EmploymentDays implements CaseDays {

  private final Employments employments;

  EmploymentDays(Employments employments) {
    this.employments = employments;
  }

  @Override
  public Map<CaseDay, Function<CaseReference, Optional<LocalDate>>> known() {
    return Map.of(
        CaseDay.SIGNATURE,
        employments::bothSignaturesOn,
        CaseDay.CERTIFICATE,
        employments::conductCertificateReceivedOn);
  }
}
