package nl.posiv.onboarding.evaluation.process;

import java.util.Map;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.placement.PlacementSchedule;
import nl.posiv.onboarding.placement.Placements;
import org.springframework.stereotype.Component;

/** The official looks back on the year. */
@Component
class LookBack implements CaseForm {

  private final Evaluations evaluations;
  private final CaseContract contract;
  private final Placements placements;

  LookBack(Evaluations evaluations, CaseContract contract, Placements placements) {
    this.evaluations = evaluations;
    this.contract = contract;
    this.placements = placements;
  }

  @Override
  public String key() {
    return "self-evaluation";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    PlacementSchedule schedule = placements.schedule(contract.of(context));
    return Map.of("startDate", schedule.start(), "endDate", schedule.end());
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    evaluations.recordOfficialsView(
        contract.of(context),
        answers.text("reflection"),
        answers.text("wishNextYear"),
        context.userId());
    return Map.of();
  }
}
