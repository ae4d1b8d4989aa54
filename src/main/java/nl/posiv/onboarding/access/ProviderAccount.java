package nl.posiv.onboarding.access;

import java.util.Set;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A person as an identity provider vouches for them now.
 *
 * @param person who it is; the user id begins with the provider's id, so that two providers never
 *     name the same person
 * @param roles never empty
 * @param municipality the municipality of the municipal roles; null when there are none
 * @param addressVerified whether the provider has seen that the address is the person's
 */
public record ProviderAccount(
    Person person,
    Set<Role> roles,
    @Nullable MunicipalityId municipality,
    boolean addressVerified) {

  /** The same, under the id that the person's account has here. */
  ProviderAccount under(UserId account) {
    return new ProviderAccount(
        new Person(account, person.name(), person.email(), person.language()),
        roles,
        municipality,
        addressVerified);
  }
}
