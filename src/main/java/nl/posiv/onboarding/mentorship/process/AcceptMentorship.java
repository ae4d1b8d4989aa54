package nl.posiv.onboarding.mentorship.process;

import java.util.Map;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.engine.Answers;
import nl.posiv.onboarding.engine.CaseForm;
import nl.posiv.onboarding.engine.FormContext;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.nomination.Candidate;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.springframework.stereotype.Component;

/** The mentor who was named says yes or no. */
@Component
class AcceptMentorship implements CaseForm {

  private final Mentorships mentorships;
  private final Nominations nominations;
  private final Appointments appointments;
  private final RightToWork rightToWork;
  private final Reference reference;

  AcceptMentorship(
      Mentorships mentorships,
      Nominations nominations,
      Appointments appointments,
      RightToWork rightToWork,
      Reference reference) {
    this.mentorships = mentorships;
    this.nominations = nominations;
    this.appointments = appointments;
    this.rightToWork = rightToWork;
    this.reference = reference;
  }

  @Override
  public String key() {
    return "accept-mentorship";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    String caseReference = context.caseReference();
    Candidate candidate = nominations.candidateOf(caseReference);
    return Map.of(
        "currentPosition", candidate.currentPosition(),
        "expertiseShown",
            reference.written(
                context.language(), "theme", nominations.find(caseReference).expertise()),
        "languagesShown", reference.written(context.language(), "language", candidate.languages()),
        "position", appointments.offerOf(caseReference).position(),
        "startDate", rightToWork.plannedStart(caseReference));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    if (answers.outcome().equals("accept")) {
      mentorships.accept(context.caseReference());
    } else {
      mentorships.decline(context.caseReference(), answers.text("reason"));
    }
    return Map.of(MentorshipProcess.MENTOR_REPLY, answers.outcome());
  }
}
