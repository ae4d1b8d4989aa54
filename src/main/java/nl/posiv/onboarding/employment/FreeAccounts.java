package nl.posiv.onboarding.employment;

import java.util.List;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.springframework.stereotype.Component;

/** The accounts of officials that a case can have. */
@Component
public class FreeAccounts {

  private final People people;
  private final Employments employments;
  private final Contracts contracts;

  FreeAccounts(People people, Employments employments, Contracts contracts) {
    this.people = people;
    this.employments = employments;
    this.contracts = contracts;
  }

  /** The officials of a municipality who have no contract in another case. */
  public List<Person> of(MunicipalityId municipality, CaseReference caseReference) {
    return people.withRole(Role.OFFICIAL, municipality).stream()
        .filter(person -> isFree(person, caseReference))
        .toList();
  }

  private boolean isFree(Person person, CaseReference caseReference) {
    return employments.casesOf(person.userId()).stream()
        .filter(other -> !other.equals(caseReference))
        .noneMatch(contracts::isOpen);
  }
}
