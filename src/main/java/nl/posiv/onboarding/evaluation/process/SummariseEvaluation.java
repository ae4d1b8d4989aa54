package nl.posiv.onboarding.evaluation.process;

import java.util.Map;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.evaluation.EvaluationInWords;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.nomination.Nominations;
import org.springframework.stereotype.Component;

/** HR summarises the three views and the official's answer, and says what is missing. */
@Component
class SummariseEvaluation implements CaseForm {

  private final Evaluations evaluations;
  private final CaseContract contract;
  private final EvaluationInWords words;
  private final Nominations nominations;

  SummariseEvaluation(
      Evaluations evaluations,
      CaseContract contract,
      EvaluationInWords words,
      Nominations nominations) {
    this.evaluations = evaluations;
    this.contract = contract;
    this.words = words;
    this.nominations = nominations;
  }

  @Override
  public String key() {
    return "summarise-evaluation";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    return words.all(context.language(), contract.of(context));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    nominations.lockPerson(context.caseReference());
    evaluations.recordSummary(contract.of(context), answers.text("summary"), context.userId());
    return Map.of();
  }
}
