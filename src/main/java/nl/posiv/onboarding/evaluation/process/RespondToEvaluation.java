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

/** The official reads what the mentor and Ro3kvit wrote, and answers it, or has nothing to add. */
@Component
class RespondToEvaluation implements CaseForm {

  private final Evaluations evaluations;
  private final CaseContract contract;
  private final EvaluationInWords words;
  private final Nominations nominations;

  RespondToEvaluation(
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
    return "respond-to-evaluation";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    return words.aboutTheOfficial(context.language(), contract.of(context));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    nominations.lockPerson(context.caseReference());
    evaluations.recordResponse(
        contract.of(context), answers.textIfAny("response"), context.userId());
    return Map.of();
  }
}
