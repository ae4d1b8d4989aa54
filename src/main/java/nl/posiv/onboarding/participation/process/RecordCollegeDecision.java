package nl.posiv.onboarding.participation.process;

import java.util.Map;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.participation.EndReason;
import nl.posiv.onboarding.participation.Participations;
import nl.posiv.onboarding.participation.Stage;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** The municipal executive (college van burgemeester en wethouders) decides, by itself or asked. */
@Component
class RecordCollegeDecision extends JoiningForm {

  RecordCollegeDecision(Participations participations) {
    super(participations);
  }

  /** What is decided. */
  enum Outcome implements WithId {
    TAKE_PART,
    NOT_NOW
  }

  @Override
  public String key() {
    return "record-college-decision";
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of("decidedOn", DateRange.between(CaseDay.LONG_AGO, CaseDay.TODAY));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    CaseReference reference = context.caseReference();
    Outcome outcome = answers.outcome(Outcome.class);
    record(
        context,
        step(context)
            .decided(outcome.id(), answers.date("decidedOn"))
            .under(answers.textIfAny("decisionReference"))
            .because(answers.textIfAny("reason")));
    if (outcome == Outcome.TAKE_PART) {
      participations.move(reference, Stage.FINANCING);
    } else {
      participations.end(reference, EndReason.NOT_NOW);
    }
    return Map.of(ParticipationProcess.COLLEGE, outcome.id());
  }
}
