package nl.posiv.onboarding.employment.process;

import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.employment.BsnTexts;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Recorded;
import org.springframework.stereotype.Component;

/**
 * HR records the BSN after somebody started without it. After the anonymous rate the payroll has to
 * correct what it withheld, so the day on which it was asked to is required then.
 */
@Component
class FollowUpBsn extends BsnForm {

  private final Employments employments;
  private final BsnTexts texts;

  FollowUpBsn(Employments employments, BsnTexts texts) {
    super(employments);
    this.employments = employments;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "follow-up-bsn";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    return Map.of("bsnShown", texts.status(context.caseReference(), context.language()));
  }

  @Override
  public Map<String, DateRange> dates() {
    Map<String, DateRange> dates = new HashMap<>(super.dates());
    dates.put("payrollToldOn", DateRange.happenedSince(CaseDay.NOMINATION, CaseDay.FIRST_DAY));
    return dates;
  }

  @Override
  public Map<String, Object> implied(Recorded recorded) {
    return Map.of();
  }

  /** Of this form only the day on which payroll was told stands in a table of its own. */
  @Override
  public void check(Recorded recorded, Answers answers) {
    answers.expect(answers.has("payrollToldOn"), "payrollToldOn", "form.required");
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    boolean bsnIsThere = answers.has("bsn");
    answers.require(
        !bsnIsThere
            || !employments.isWageTaxToRepair(context.caseReference())
            || answers.has("payrollToldOn"),
        "payrollToldOn",
        "employment.repair-wage-tax");
    if (bsnIsThere && answers.has("payrollToldOn")) {
      employments.recordWageTaxRepair(
          context.caseReference(), answers.date("payrollToldOn"), context.userId());
    }
    return super.submit(context, answers);
  }
}
