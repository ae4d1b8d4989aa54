package nl.posiv.onboarding.approval.process;

import java.util.Map;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.FormContext;
import org.springframework.stereotype.Component;

/** Ro3kvit answers HR's question; afterwards HR reviews again. */
@Component
class SupplyInformation implements CorrectableForm {

  private final Appointments appointments;

  SupplyInformation(Appointments appointments) {
    this.appointments = appointments;
  }

  @Override
  public String key() {
    return "supply-information";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    return Map.of("question", appointments.openQuestion(context.caseReference()));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    appointments.supplyInformation(
        context.caseReference(), answers.text("answer"), context.userId());
    return Map.of();
  }
}
