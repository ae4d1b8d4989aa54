package nl.posiv.onboarding.knowledge.process;

import java.util.Map;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.knowledge.Meetings;
import org.springframework.stereotype.Component;

/** A programme lead asks for a meeting beside the one of each quarter. */
@Component
class RequestMeeting implements CaseForm {

  private final Meetings meetings;

  RequestMeeting(Meetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public String key() {
    return "request-meeting";
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    return EngineMeetingRuns.variables(meetings.ask(answers.text("subject"), context.userId()));
  }
}
