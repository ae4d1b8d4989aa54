package nl.posiv.onboarding.employment.process;

import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.employment.Terms;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;

/** HR records on which day the official got terms of the employment (article 7:655 BW). */
abstract class GiveTerms implements CorrectableForm {

  private final Terms terms;
  private final Employments employments;

  GiveTerms(Terms terms, Employments employments) {
    this.terms = terms;
    this.employments = employments;
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of("givenOn", DateRange.happenedSince(CaseDay.NOMINATION, CaseDay.DECISION));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    LocalDate givenOn = answers.date("givenOn");
    employments.recordGivenTerms(context.caseReference(), terms, givenOn, context.userId());
    return Map.of();
  }
}
