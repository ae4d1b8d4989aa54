package nl.posiv.onboarding.evaluation.process;

import java.util.Map;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.evaluation.MidYearView;
import nl.posiv.onboarding.evaluation.MidYears;
import nl.posiv.onboarding.evaluation.Voice;
import org.springframework.stereotype.Component;

/**
 * Ro3kvit says how the work for Ukraine goes so far: a task of the journey, outside the
 * municipality.
 */
@Component
class GiveRo3kvitMidYear implements CaseForm {

  private final MidYears midYears;
  private final CaseMidYear midYear;

  GiveRo3kvitMidYear(MidYears midYears, CaseMidYear midYear) {
    this.midYears = midYears;
    this.midYear = midYear;
  }

  @Override
  public String key() {
    return "ro3kvit-mid-year";
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    midYears.recordView(
        midYear.of(context),
        Voice.RO3KVIT,
        new MidYearView(null, answers.text("strengths"), answers.text("improvements")),
        context.userId());
    return Map.of();
  }
}
