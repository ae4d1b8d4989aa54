package nl.posiv.onboarding.evaluation.process;

import java.util.Map;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.evaluation.MentorsView;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.placement.MidYearEvaluation;
import nl.posiv.onboarding.placement.Placements;
import org.springframework.stereotype.Component;

/** The mentor evaluates the year, with the goals and the mid-year evaluation at hand. */
@Component
class EvaluateYear implements CaseForm {

  private final Evaluations evaluations;
  private final CaseContract contract;
  private final Placements placements;
  private final Reference reference;
  private final Texts texts;

  EvaluateYear(
      Evaluations evaluations,
      CaseContract contract,
      Placements placements,
      Reference reference,
      Texts texts) {
    this.evaluations = evaluations;
    this.contract = contract;
    this.placements = placements;
    this.reference = reference;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "mentor-evaluation";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    return Map.of(
        "goalsShown", placements.goals(contract.of(context)).orElse(""),
        "midYearShown",
            placements
                .midYear(contract.of(context))
                .map(midYear -> written(context, midYear))
                .orElse(""));
  }

  private String written(FormContext context, MidYearEvaluation midYear) {
    return texts.get(
        context.language(),
        "evaluation.mid-year",
        reference.written(context.language(), "rating", midYear.rating()),
        midYear.strengths(),
        midYear.improvements());
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    evaluations.recordMentorsView(
        contract.of(context), answers.as(MentorsView.class), context.userId());
    return Map.of();
  }
}
