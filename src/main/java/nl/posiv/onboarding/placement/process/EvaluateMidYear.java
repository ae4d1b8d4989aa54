package nl.posiv.onboarding.placement.process;

import java.util.Map;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.placement.MidYearView;
import nl.posiv.onboarding.placement.Placements;
import org.springframework.stereotype.Component;

/** The mentor evaluates the first half, while there is time to change things. */
@Component
class EvaluateMidYear implements CaseForm {

  private final Placements placements;
  private final CaseContract contract;

  EvaluateMidYear(Placements placements, CaseContract contract) {
    this.placements = placements;
    this.contract = contract;
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
    placements.evaluateMidYear(
        contract.of(context),
        new MidYearView(
            answers.text("rating"), answers.text("strengths"), answers.text("improvements")),
        context.userId());
    return Map.of();
  }
}
