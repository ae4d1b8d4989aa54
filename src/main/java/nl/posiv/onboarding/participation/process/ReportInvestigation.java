package nl.posiv.onboarding.participation.process;

import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.participation.EndReason;
import nl.posiv.onboarding.participation.Participations;
import nl.posiv.onboarding.participation.Stage;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/**
 * What the investigation brought: a proposal on which the council decides, or advice against it.
 */
@Component
class ReportInvestigation extends JoiningForm {

  ReportInvestigation(Participations participations) {
    super(participations);
  }

  /** What is advised. */
  enum Outcome implements WithId {
    PROPOSE,
    ADVISE_AGAINST
  }

  @Override
  public String key() {
    return "report-investigation";
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    CaseReference reference = context.caseReference();
    Outcome outcome = answers.outcome(Outcome.class);
    record(context, step(context).decided(outcome.id(), null).because(answers.textIfAny("reason")));
    if (outcome == Outcome.PROPOSE) {
      participations.move(reference, Stage.COUNCIL);
    } else {
      participations.end(reference, EndReason.ADVISE_AGAINST);
    }
    Map<String, Object> known = new HashMap<>();
    known.put(ParticipationProcess.INVESTIGATION, outcome.id());
    known.put(ParticipationProcess.FINISH_BEFORE, null);
    return known;
  }
}
