package nl.posiv.onboarding.participation.process;

import java.util.Map;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.participation.EndReason;
import nl.posiv.onboarding.participation.Participation;
import nl.posiv.onboarding.participation.Participations;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/**
 * A municipality is smaller than the programme asks (R01): an exception, with its reason, or none.
 */
@Component
class AllowException extends JoiningForm {

  AllowException(Participations participations) {
    super(participations);
  }

  /** What is decided. */
  enum Outcome implements WithId {
    ALLOW,
    DECLINE
  }

  @Override
  public String key() {
    return "allow-exception";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Map<String, Object> shown = super.show(context);
    Participation joining = joining(context);
    shown.put("inhabitantsShown", joining.inhabitants());
    shown.put("inhabitantsOnShown", joining.inhabitantsOn());
    return shown;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    CaseReference reference = context.caseReference();
    Outcome outcome = answers.outcome(Outcome.class);
    record(context, step(context).decided(outcome.id(), null).because(answers.text("reason")));
    if (outcome == Outcome.ALLOW) {
      participations.allowSmall(reference);
      participations.move(reference, joining(context).route().first());
    } else {
      participations.end(reference, EndReason.TOO_SMALL);
    }
    return Map.of(ParticipationProcess.EXCEPTION, outcome.id());
  }
}
