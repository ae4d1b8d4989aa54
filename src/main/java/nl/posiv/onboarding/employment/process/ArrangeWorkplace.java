package nl.posiv.onboarding.employment.process;

import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.employment.FreeAccounts;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.springframework.stereotype.Component;

/** HR arranges the workplace and says which account is the official's. */
@Component
class ArrangeWorkplace implements CaseForm {

  private static final String OFFICIAL = "officialUser";

  private final Employments employments;
  private final RightToWork rightToWork;
  private final FreeAccounts accounts;

  ArrangeWorkplace(Employments employments, RightToWork rightToWork, FreeAccounts accounts) {
    this.employments = employments;
    this.rightToWork = rightToWork;
    this.accounts = accounts;
  }

  @Override
  public String key() {
    return "arrange-workplace";
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    return Map.of(
        "officialUsers",
        accounts.of(context.municipality(), context.caseReference()).stream()
            .map(person -> new Option(person.userId().value(), person.name()))
            .toList());
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    return Map.of("startDate", rightToWork.plannedStart(context.caseReference()));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    UserId official = new UserId(answers.text(OFFICIAL));
    answers.require(
        accounts.take(official, context.caseReference()), OFFICIAL, "employment.account-taken");
    employments.arrangeWorkplace(context.caseReference(), official, context.userId());
    return Map.of();
  }
}
