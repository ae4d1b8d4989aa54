package nl.posiv.onboarding.knowledge.process;

import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.task.TaskDeadlines;
import nl.posiv.onboarding.knowledge.Guests;
import nl.posiv.onboarding.knowledge.MeetingPlan;
import nl.posiv.onboarding.knowledge.Meetings;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** A programme lead says when and where a meeting is, and whom it is for. */
@Component
class PlanMeeting extends MeetingForm {

  PlanMeeting(Meetings meetings, Guests guests) {
    super(meetings, guests);
  }

  /** Whether there is one. */
  enum Outcome implements WithId {
    PLAN,
    SKIP
  }

  @Override
  public String key() {
    return "plan-meeting";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Map<String, Object> shown = shown(context);
    shown.put("subject", meetings.of(context.caseReference()).subject());
    return shown;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    CaseReference meeting = context.caseReference();
    Outcome outcome = answers.outcome(Outcome.class);
    if (outcome == Outcome.SKIP) {
      meetings.skip(meeting, answers.text("reason"));
      return Map.of(MeetingProcess.PLAN, outcome.id());
    }
    List<UserId> invited = invited(answers);
    answers.require(!invited.isEmpty(), "groups", "knowledge.meeting.nobody");
    MeetingPlan plan = plan(answers);
    meetings.plan(meeting, answers.text("subject"), plan, invited);
    return Map.of(
        MeetingProcess.PLAN,
        outcome.id(),
        // Nobody says what came of it before.
        TaskDeadlines.POSSIBLE_FROM,
        plan.day().toString());
  }
}
