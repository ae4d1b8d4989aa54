package nl.posiv.onboarding.evaluation.process;

import java.util.Map;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.evaluation.EvaluationInWords;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.evaluation.MentorsView;
import nl.posiv.onboarding.evaluation.MidYears;
import nl.posiv.onboarding.evaluation.Voice;
import nl.posiv.onboarding.placement.Placements;
import org.springframework.stereotype.Component;

/** The mentor evaluates the year, with the goals and the mid-year evaluation at hand. */
@Component
class EvaluateYear implements CaseForm {

  private final Evaluations evaluations;
  private final MidYears midYears;
  private final CaseContract contract;
  private final Placements placements;
  private final EvaluationInWords words;

  EvaluateYear(
      Evaluations evaluations,
      MidYears midYears,
      CaseContract contract,
      Placements placements,
      EvaluationInWords words) {
    this.evaluations = evaluations;
    this.midYears = midYears;
    this.contract = contract;
    this.placements = placements;
    this.words = words;
  }

  @Override
  public String key() {
    return "mentor-evaluation";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Contract present = contract.of(context);
    return Map.of(
        "goalsShown",
        placements.goals(present).orElse(""),
        "midYearShown",
        midYears
            .latest(present)
            .map(midYear -> words.written(context.language(), midYear, Voice.MENTOR))
            .orElse(""));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    evaluations.recordMentorsView(
        contract.of(context), answers.as(MentorsView.class), context.userId());
    return Map.of();
  }
}
