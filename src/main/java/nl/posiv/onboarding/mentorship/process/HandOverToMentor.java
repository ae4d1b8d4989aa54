package nl.posiv.onboarding.mentorship.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The new mentor gets the open tasks that the deputy had. The bean name stands in the diagram of
 * {@code onboarding}.
 */
@Component("handOverToMentor")
class HandOverToMentor implements JavaDelegate {

  private final MentorTasks mentorTasks;

  HandOverToMentor(MentorTasks mentorTasks) {
    this.mentorTasks = mentorTasks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    mentorTasks.giveToMentor(execution);
  }
}
