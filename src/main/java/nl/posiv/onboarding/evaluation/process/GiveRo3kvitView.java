package nl.posiv.onboarding.evaluation.process;

import java.util.Map;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.evaluation.Evaluations;
import org.springframework.stereotype.Component;

/**
 * Ro3kvit gives its view of the work for Ukraine: a task of the journey, outside the municipality.
 */
@Component
class GiveRo3kvitView implements CaseForm {

  private final Evaluations evaluations;
  private final CaseContract contract;

  GiveRo3kvitView(Evaluations evaluations, CaseContract contract) {
    this.evaluations = evaluations;
    this.contract = contract;
  }

  @Override
  public String key() {
    return "ro3kvit-evaluation";
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    evaluations.recordRo3kvitsView(
        contract.of(context),
        answers.text("contribution"),
        answers.text("advice"),
        context.userId());
    return Map.of();
  }
}
