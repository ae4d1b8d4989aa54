package nl.posiv.onboarding.approval.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CaseDays;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** The day on which the municipality said yes. */
@Component
class ApprovalDays implements CaseDays {

  private final Appointments appointments;

  ApprovalDays(Appointments appointments) {
    this.appointments = appointments;
  }

  @Override
  public Map<CaseDay, Function<CaseReference, Optional<LocalDate>>> known() {
    return Map.of(CaseDay.DECISION, appointments::decidedOn);
  }
}
