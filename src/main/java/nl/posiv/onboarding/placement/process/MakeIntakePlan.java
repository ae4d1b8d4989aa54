package nl.posiv.onboarding.placement.process;

import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.nomination.Nomination;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.placement.Placements;
import org.springframework.stereotype.Component;

/** Mentor and official agree on goals for the year. */
@Component
class MakeIntakePlan implements CorrectableForm {

  private final Placements placements;
  private final CaseContract contract;
  private final Appointments appointments;
  private final Nominations nominations;
  private final Reference reference;

  MakeIntakePlan(
      Placements placements,
      CaseContract contract,
      Appointments appointments,
      Nominations nominations,
      Reference reference) {
    this.placements = placements;
    this.contract = contract;
    this.appointments = appointments;
    this.nominations = nominations;
    this.reference = reference;
  }

  @Override
  public String key() {
    return "make-intake-plan";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Nomination nomination = nominations.find(context.caseReference());
    Map<String, Object> shown = new HashMap<>();
    shown.put("position", appointments.position(context.caseReference()));
    shown.put(
        "expertiseShown", reference.written(context.language(), "theme", nomination.expertise()));
    shown.put("ukrainianPartnerShown", nomination.ukrainianPartner());
    shown.put("ukrainianProjectShown", nomination.ukrainianProject());
    return shown;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    placements.recordPlan(contract.of(context), answers.text("goals"), context.userId());
    return Map.of();
  }
}
