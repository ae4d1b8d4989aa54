package nl.posiv.onboarding.mentorship.process;

import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.mentorship.Departure;
import nl.posiv.onboarding.mentorship.Mentorships;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The day has come on which the mentor leaves, and there is no new one yet: the deputy stands in,
 * and the search goes on. The bean name stands in the diagram of {@code onboarding}.
 */
@Component("letDeputyStandIn")
class LetDeputyStandIn implements JavaDelegate {

  private final Mentorships mentorships;
  private final MentorTasks mentorTasks;

  LetDeputyStandIn(Mentorships mentorships, MentorTasks mentorTasks) {
    this.mentorships = mentorships;
    this.mentorTasks = mentorTasks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Departure left = mentorships.releaseGuiding(CaseVariables.caseOf(execution));
    if (left == Departure.GUIDING) {
      mentorTasks.giveToMentor(execution);
    }
    execution.setVariable(MentorshipProcess.MENTOR_LEFT_VARIABLE, left.id());
    execution.setVariable(MentorshipProcess.MENTOR_SOUGHT, "yes");
  }
}
