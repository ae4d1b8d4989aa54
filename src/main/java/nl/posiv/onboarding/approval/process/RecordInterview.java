package nl.posiv.onboarding.approval.process;

import java.util.Map;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.Answers;
import nl.posiv.onboarding.engine.CaseForm;
import nl.posiv.onboarding.engine.FormContext;
import nl.posiv.onboarding.nomination.Candidate;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.Reference;
import org.springframework.stereotype.Component;

/** HR records the interview. */
@Component
class RecordInterview implements CaseForm {

  private final Appointments appointments;
  private final Nominations nominations;
  private final Reference reference;
  private final ProgrammeClock clock;

  RecordInterview(
      Appointments appointments,
      Nominations nominations,
      Reference reference,
      ProgrammeClock clock) {
    this.appointments = appointments;
    this.nominations = nominations;
    this.reference = reference;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "record-interview";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Candidate candidate = nominations.candidateOf(context.caseReference());
    return Map.of(
        "currentPosition", candidate.currentPosition(),
        "email", candidate.email(),
        "phone", candidate.phone(),
        "languagesShown", reference.written(context.language(), "language", candidate.languages()));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    answers.require(
        !answers.date("interviewDate").isAfter(clock.today()), "interviewDate", "date.in-future");
    appointments.recordInterview(
        context.caseReference(),
        answers.outcome(),
        answers.date("interviewDate"),
        answers.text("reason"),
        context.userId());
    return answers.outcome().equals("positive")
        ? Map.of(ApprovalProcess.INTERVIEW, answers.outcome())
        : Map.of(
            ApprovalProcess.INTERVIEW,
            answers.outcome(),
            ApprovalProcess.RESULT,
            ApprovalProcess.NOT_SELECTED);
  }
}
