package nl.posiv.onboarding.mentorship.process;

import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseMessages;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.mentorship.Departure;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The mentor leaves: the deputy stands in at once, with the open tasks. If the mentor was only
 * asked, the process that asked is told. The bean name stands in the diagram of {@code onboarding}.
 */
@Component("releaseMentor")
class ReleaseMentor implements JavaDelegate {

  private final Mentorships mentorships;
  private final MentorTasks mentorTasks;
  private final CaseMessages messages;
  private final AsProgramme asProgramme;

  ReleaseMentor(
      Mentorships mentorships,
      MentorTasks mentorTasks,
      CaseMessages messages,
      AsProgramme asProgramme) {
    this.messages = messages;
    this.asProgramme = asProgramme;
    this.mentorships = mentorships;
    this.mentorTasks = mentorTasks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseReference caseReference = CaseVariables.caseOf(execution);
    execution.setVariable(
        MentorshipProcess.MENTOR_SOUGHT,
        isSought(execution.getProcessEngineServices(), caseReference) ? "yes" : "no");
    Departure left = mentorships.release(caseReference);
    switch (left) {
      case GUIDING -> mentorTasks.giveToMentor(execution);
      case ASKED -> messages.tell(caseReference, MentorshipProcess.ASKED_MENTOR_LEFT);
      case NOBODY -> {}
    }
    execution.setVariable(MentorshipProcess.MENTOR_LEFT_VARIABLE, left.id());
  }

  /** A mentor who was to leave on a later day, and leaves before it, is being replaced already. */
  private boolean isSought(ProcessEngineServices engine, CaseReference caseReference) {
    return asProgramme.call(
        () ->
            engine
                    .getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(caseReference.value())
                    .processDefinitionKey(MentorshipProcess.KEY)
                    .count()
                > 0);
  }
}
