package nl.posiv.onboarding.knowledge.process;

import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.task.TaskDeadlines;
import nl.posiv.onboarding.knowledge.Guests;
import nl.posiv.onboarding.knowledge.MeetingPlan;
import nl.posiv.onboarding.knowledge.Meetings;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** A programme lead writes the notes of a meeting, or says that it is otherwise, or not held. */
@Component
class HoldMeeting extends MeetingForm {

  private final ProgrammeClock clock;
  private final Texts texts;

  HoldMeeting(Meetings meetings, Guests guests, ProgrammeClock clock, Texts texts) {
    super(meetings, guests);
    this.clock = clock;
    this.texts = texts;
  }

  /** What came of it. */
  enum Outcome implements WithId {
    HELD,
    CHANGE,
    CANCEL
  }

  @Override
  public String key() {
    return "hold-meeting";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Map<String, Object> shown = shown(context);
    meetings
        .of(context.caseReference())
        .planned()
        .ifPresent(
            plan ->
                shown.put("planShown", plan.when(texts, context.language()) + "\n" + plan.place()));
    shown.put(
        "guestsShown",
        guests.written(meetings.guests(context.caseReference()), context.language()));
    return shown;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    CaseReference reference = context.caseReference();
    Outcome outcome = answers.outcome(Outcome.class);
    MeetingPlan planned = meetings.of(reference).planned().orElseThrow();
    switch (outcome) {
      case HELD -> {
        answers.require(
            !planned.day().isAfter(clock.today()),
            "outcome",
            "knowledge.meeting.not-yet",
            planned.day());
        meetings.hold(reference, answers.text("notes"));
      }
      case CHANGE -> {
        MeetingPlan plan = plan(answers);
        meetings.change(reference, plan, answers.text("reason"), invited(answers));
        return Map.of(
            MeetingProcess.OUTCOME,
            outcome.id(),
            TaskDeadlines.POSSIBLE_FROM,
            plan.day().toString());
      }
      case CANCEL -> meetings.cancel(reference, answers.text("reason"));
    }
    return Map.of(MeetingProcess.OUTCOME, outcome.id());
  }
}
