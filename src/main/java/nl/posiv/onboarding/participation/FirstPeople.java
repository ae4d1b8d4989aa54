package nl.posiv.onboarding.participation;

import java.util.UUID;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/**
 * Gives those who were named an entry in the directory, so that they can be chosen and written to
 * before they have signed in. An equal address alone makes nobody the same person: each gets an id
 * of our own.
 */
@Component
class FirstPeople {

  private static final int LENGTH = 12;

  private final People people;

  FirstPeople(People people) {
    this.people = people;
  }

  /** Whoever has that role there already, from the first time, is not added once more. */
  void invite(NamedPerson named, MunicipalityId municipality) {
    boolean isThere =
        people.withRole(named.role(), municipality).stream()
            .anyMatch(person -> person.email().equalsIgnoreCase(named.email()));
    if (isThere) {
      return;
    }
    UserId id =
        new UserId("named-" + UUID.randomUUID().toString().replace("-", "").substring(0, LENGTH));
    people.save(new Person(id, named.name(), named.email(), Language.NL));
    people.grant(id, named.role(), municipality);
  }
}
