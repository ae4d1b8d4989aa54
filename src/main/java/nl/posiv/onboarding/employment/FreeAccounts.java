package nl.posiv.onboarding.employment;

import java.util.List;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of officials that a case can have. An account belongs to one person for good, unless
 * it was chosen wrongly ({@link CorrectedAccounts}): whoever signs in with it reads the cases of
 * that person.
 */
@Component
public class FreeAccounts {

  private final People people;
  private final WorkplaceStore workplaces;

  FreeAccounts(People people, WorkplaceStore workplaces) {
    this.people = people;
    this.workplaces = workplaces;
  }

  /**
   * The officials of a municipality who can be the person of a case: somebody who comes back is who
   * they were, anybody else is one of those whose account is nobody's yet.
   */
  @Transactional(readOnly = true)
  public List<Person> of(MunicipalityId municipality, CaseReference caseReference) {
    List<Person> officials = people.withRole(Role.OFFICIAL, municipality);
    List<String> own = workplaces.accountsOf(caseReference);
    List<Person> same = officials.stream().filter(it -> own.contains(it.userId().value())).toList();
    return same.isEmpty() ? nobodys(officials) : same;
  }

  /** The officials of a municipality whose account is nobody's. */
  @Transactional(readOnly = true)
  public List<Person> nobodys(MunicipalityId municipality) {
    return nobodys(people.withRole(Role.OFFICIAL, municipality));
  }

  /** The officials of a municipality whose account is somebody's. */
  @Transactional(readOnly = true)
  public List<Person> somebodys(MunicipalityId municipality) {
    List<String> taken = workplaces.accountsTaken();
    return people.withRole(Role.OFFICIAL, municipality).stream()
        .filter(it -> taken.contains(it.userId().value()))
        .toList();
  }

  private List<Person> nobodys(List<Person> officials) {
    List<String> taken = workplaces.accountsTaken();
    return officials.stream().filter(it -> !taken.contains(it.userId().value())).toList();
  }

  /**
   * Gives an account to the person of a case for good.
   *
   * @return whether it is theirs now; it may have become somebody else's since it was offered
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean take(UserId officialUser, CaseReference caseReference) {
    workplaces.takeAccount(officialUser.value(), caseReference);
    return workplaces.accountsOf(caseReference).contains(officialUser.value());
  }
}
