package nl.posiv.onboarding.employment.process;

import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.springframework.stereotype.Component;

/** HR arranges the workplace and says which account is the official's. */
@Component
class ArrangeWorkplace implements CaseForm {

  private final Employments employments;
  private final RightToWork rightToWork;
  private final People people;
  private final Contracts contracts;

  ArrangeWorkplace(
      Employments employments, RightToWork rightToWork, People people, Contracts contracts) {
    this.employments = employments;
    this.rightToWork = rightToWork;
    this.people = people;
    this.contracts = contracts;
  }

  @Override
  public String key() {
    return "arrange-workplace";
  }

  /** The officials of the municipality who have no contract in another case. */
  @Override
  public Map<String, List<Option>> options(FormContext context) {
    return Map.of(
        "officialUsers",
        people.withRole(Role.OFFICIAL, context.municipality()).stream()
            .filter(person -> isFree(person, context.caseReference()))
            .map(person -> new Option(person.userId(), person.name()))
            .toList());
  }

  private boolean isFree(Person person, CaseReference caseReference) {
    return employments.casesOf(person.userId()).stream()
        .filter(other -> !other.equals(caseReference))
        .noneMatch(contracts::isOpen);
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    return Map.of("startDate", rightToWork.plannedStart(context.caseReference()));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    employments.arrangeWorkplace(
        context.caseReference(), answers.text("officialUser"), context.userId());
    return Map.of();
  }
}
