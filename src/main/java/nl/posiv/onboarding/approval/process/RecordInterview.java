package nl.posiv.onboarding.approval.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.InterviewOutcome;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.task.TaskDeadlines;
import nl.posiv.onboarding.nomination.Candidate;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.Reference;
import org.springframework.stereotype.Component;

/** HR records the interview. */
@Component
class RecordInterview implements CorrectableForm {

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
    Map<String, Object> shown = new HashMap<>();
    shown.put("currentPosition", candidate.currentPosition());
    shown.put("email", candidate.email());
    shown.put("phone", candidate.phone());
    shown.put(
        "languagesShown", reference.written(context.language(), "language", candidate.languages()));
    appointments
        .plannedInterview(context.caseReference())
        .ifPresent(day -> shown.put("interviewPlannedShown", day));
    return shown;
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(
        "interviewPlannedOn", DateRange.between(CaseDay.TODAY, CaseDay.HORIZON),
        "interviewDate", DateRange.happenedSince(CaseDay.NOMINATION));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    if (answers.flag("interviewNotHeldYet")) {
      return plan(context, answers);
    }
    InterviewOutcome outcome = answers.outcome(InterviewOutcome.class);
    appointments.recordInterview(
        context.caseReference(),
        outcome,
        answers.date("interviewDate"),
        answers.textIfAny("reason"),
        context.userId());
    Map<String, Object> variables = new HashMap<>();
    variables.put(ApprovalProcess.INTERVIEW, outcome.id());
    variables.put(TaskDeadlines.POSSIBLE_FROM, clock.today().toString());
    if (outcome == InterviewOutcome.NEGATIVE) {
      variables.put(ApprovalProcess.RESULT, ApprovalProcess.NOT_SELECTED);
    }
    return variables;
  }

  /** The task stays, and its term begins on the day of the interview. A known day is told once. */
  private Map<String, Object> plan(FormContext context, Answers answers) {
    answers.require(answers.has("interviewPlannedOn"), "interviewPlannedOn", "form.required");
    LocalDate day = answers.date("interviewPlannedOn");
    boolean known =
        appointments.plannedInterview(context.caseReference()).filter(day::equals).isPresent();
    if (!known) {
      appointments.planInterview(context.caseReference(), day, context.userId());
    }
    return Map.of(
        ApprovalProcess.INTERVIEW,
        ApprovalProcess.PLANNED,
        ApprovalProcess.INTERVIEW_DAY,
        known ? ApprovalProcess.SAME_DAY : ApprovalProcess.NEW_DAY,
        TaskDeadlines.POSSIBLE_FROM,
        day.toString());
  }
}
