package nl.posiv.onboarding.approval.process;

import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.engine.Answers;
import nl.posiv.onboarding.engine.CaseForm;
import nl.posiv.onboarding.engine.FormContext;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.Reference;
import org.springframework.stereotype.Component;

/**
 * The mandate holder decides on the appointment. Four eyes: not whoever reviewed the nomination.
 */
@Component
class DecideAppointment implements CaseForm {

  private final Appointments appointments;
  private final Nominations nominations;
  private final Reference reference;

  DecideAppointment(Appointments appointments, Nominations nominations, Reference reference) {
    this.appointments = appointments;
    this.nominations = nominations;
    this.reference = reference;
  }

  @Override
  public String key() {
    return "decide-appointment";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    String reference = context.caseReference();
    Offer offer = appointments.offerOf(reference);
    Map<String, Object> shown = new HashMap<>();
    shown.put("currentPosition", nominations.candidateOf(reference).currentPosition());
    shown.put(
        "expertiseShown",
        this.reference.written(
            context.language(), "theme", nominations.find(reference).expertise()));
    appointments.interviewedOn(reference).ifPresent(day -> shown.put("interviewShown", day));
    shown.put("position", offer.position());
    shown.put("scale", offer.scale());
    shown.put("step", offer.step());
    shown.put("hoursPerWeek", offer.hoursPerWeek());
    shown.put("startDate", offer.startDate());
    shown.put("endDate", offer.endDate());
    shown.put("budgetReference", offer.budgetReference());
    return shown;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    boolean reviewedBySame =
        appointments.reviewer(context.caseReference()).filter(context.userId()::equals).isPresent();
    answers.require(!reviewedBySame, "outcome", "approval.four-eyes");
    appointments.decide(
        context.caseReference(),
        answers.outcome(),
        answers.text("decisionReference"),
        answers.text("reason"),
        context.userId());
    return answers.outcome().equals("approve")
        ? Map.of(ApprovalProcess.APPOINTMENT, answers.outcome())
        : Map.of(
            ApprovalProcess.APPOINTMENT,
            answers.outcome(),
            ApprovalProcess.RESULT,
            ApprovalProcess.NOT_SELECTED);
  }
}
