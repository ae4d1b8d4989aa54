package nl.posiv.onboarding.nomination;

import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A Ukrainian official whom Ro3kvit puts forward, as known when that was done.
 *
 * @param givenName empty for who has one name only
 * @param personId who it is: the same for every nomination of one person
 * @param preferredLanguage code of the language in which the candidate wants mail
 * @param homeMunicipality the candidate's hromada
 * @param languages ids of the languages that the candidate speaks
 * @param nameKeys under which the candidate's name is found, however it is written
 */
@Table(schema = "posiv", name = "candidate")
public record Candidate(
    @Id UUID id,
    UUID personId,
    String givenName,
    String familyName,
    String email,
    String phone,
    String preferredLanguage,
    String homeMunicipality,
    String oblast,
    String currentPosition,
    List<String> languages,
    List<String> nameKeys) {

  /** Given and family name. */
  public String name() {
    return (givenName + " " + familyName).strip();
  }

  /** The same, known as that person. */
  Candidate as(UUID person) {
    return new Candidate(
        id,
        person,
        givenName,
        familyName,
        email,
        phone,
        preferredLanguage,
        homeMunicipality,
        oblast,
        currentPosition,
        languages,
        nameKeys);
  }
}
