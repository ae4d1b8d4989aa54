package nl.posiv.onboarding.evaluation.process;

import java.util.Map;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.evaluation.MidYearView;
import nl.posiv.onboarding.evaluation.MidYears;
import nl.posiv.onboarding.evaluation.Voice;
import nl.posiv.onboarding.placement.Placements;
import org.springframework.stereotype.Component;

/** The mentor evaluates the time so far, while there is time to change things. */
@Component
class EvaluateMidYear implements CaseForm {

  private final MidYears midYears;
  private final CaseMidYear midYear;
  private final CaseContract contract;
  private final Placements placements;

  EvaluateMidYear(
      MidYears midYears, CaseMidYear midYear, CaseContract contract, Placements placements) {
    this.midYears = midYears;
    this.midYear = midYear;
    this.contract = contract;
    this.placements = placements;
  }

  @Override
  public String key() {
    return "mid-year-evaluation";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    return Map.of("goalsShown", placements.goals(contract.of(context)).orElse(""));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    midYears.recordView(
        midYear.of(context), Voice.MENTOR, answers.as(MidYearView.class), context.userId());
    return Map.of();
  }
}
