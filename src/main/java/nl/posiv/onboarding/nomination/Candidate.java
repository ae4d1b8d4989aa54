package nl.posiv.onboarding.nomination;

import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A Ukrainian official whom Ro3kvit puts forward.
 *
 * @param preferredLanguage code of the language in which the candidate wants mail
 * @param homeMunicipality the candidate's hromada
 * @param languages ids of the languages that the candidate speaks
 */
@Table(schema = "posiv", name = "candidate")
public record Candidate(
    @Id UUID id,
    String givenName,
    String familyName,
    String email,
    String phone,
    String preferredLanguage,
    String homeMunicipality,
    String oblast,
    String currentPosition,
    List<String> languages) {

  /** Given and family name. */
  public String name() {
    return givenName + " " + familyName;
  }
}
