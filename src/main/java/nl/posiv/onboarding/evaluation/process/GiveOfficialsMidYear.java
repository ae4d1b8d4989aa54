package nl.posiv.onboarding.evaluation.process;

import java.util.Map;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.evaluation.MidYearView;
import nl.posiv.onboarding.evaluation.MidYears;
import nl.posiv.onboarding.evaluation.Voice;
import org.springframework.stereotype.Component;

/** The official says how it goes so far, and what is needed. */
@Component
class GiveOfficialsMidYear implements CaseForm {

  private final MidYears midYears;
  private final CaseMidYear midYear;

  GiveOfficialsMidYear(MidYears midYears, CaseMidYear midYear) {
    this.midYears = midYears;
    this.midYear = midYear;
  }

  @Override
  public String key() {
    return "official-mid-year";
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    midYears.recordView(
        midYear.of(context),
        Voice.OFFICIAL,
        new MidYearView(null, answers.text("strengths"), answers.text("improvements")),
        context.userId());
    return Map.of();
  }
}
