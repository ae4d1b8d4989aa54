package nl.posiv.onboarding.evaluation.process;

import java.util.Map;
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

  GiveRo3kvitView(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  @Override
  public String key() {
    return "ro3kvit-evaluation";
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    evaluations.recordRo3kvitsView(
        context.caseReference(),
        answers.text("contribution"),
        answers.text("advice"),
        context.userId());
    return Map.of();
  }
}
