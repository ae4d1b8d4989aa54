package nl.posiv.onboarding.evaluation.process;

import java.util.Map;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.evaluation.EvaluationInWords;
import nl.posiv.onboarding.evaluation.MidYears;
import nl.posiv.onboarding.nomination.Nominations;
import org.springframework.stereotype.Component;

/** The official reads what the mentor and Ro3kvit wrote in between, and answers it. */
@Component
class RespondToMidYear implements CaseForm {

  private final MidYears midYears;
  private final CaseMidYear midYear;
  private final EvaluationInWords words;
  private final Nominations nominations;

  RespondToMidYear(
      MidYears midYears, CaseMidYear midYear, EvaluationInWords words, Nominations nominations) {
    this.midYears = midYears;
    this.midYear = midYear;
    this.words = words;
    this.nominations = nominations;
  }

  @Override
  public String key() {
    return "respond-to-mid-year";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    return words.aboutTheOfficial(context.language(), midYear.of(context));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    nominations.lockPerson(context.caseReference());
    midYears.recordResponse(midYear.of(context), answers.textIfAny("response"), context.userId());
    return Map.of();
  }
}
