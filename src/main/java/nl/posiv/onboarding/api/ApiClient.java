package nl.posiv.onboarding.api;

import java.io.Serializable;
import java.time.LocalDate;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A system of a municipality.
 *
 * @param issuer the provider that vouches for it
 * @param subject what that provider calls it in a token ({@code sub}); no person is called so
 * @param name what it is, in the words of whoever recorded it
 * @param endedOn from when it has been turned away; null as long as it may come in
 * @param usedOn when it came in last; null if it never did
 */
record ApiClient(
    long id,
    MunicipalityId municipality,
    String issuer,
    String subject,
    String name,
    UserId addedBy,
    LocalDate addedOn,
    @Nullable LocalDate endedOn,
    @Nullable LocalDate usedOn)
    implements Serializable {

  /** As what it stands in the record of who did what. */
  UserId actor() {
    return new UserId("api-" + municipality + "-" + id);
  }
}
