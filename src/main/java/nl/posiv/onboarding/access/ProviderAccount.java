package nl.posiv.onboarding.access;

import java.util.Set;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * A person as an identity provider vouches for them now.
 *
 * @param person who it is; the user id begins with the provider's id, so that two providers never
 *     name the same person
 * @param roles never empty
 * @param municipality the municipality of the municipal roles; null when there are none
 */
public record ProviderAccount(
    Person person, Set<Role> roles, @Nullable MunicipalityId municipality) {}
