package nl.posiv.onboarding.casefile;

import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;

/**
 * Somebody who reads the file of a case.
 *
 * @param parts what the reader is in this case: of a municipal role, for the municipality of the
 *     case; the mentor or the official of the case itself
 * @param municipality of the case
 */
public record CaseReader(
    UserId user, Language language, Set<Role> parts, MunicipalityId municipality) {

  /** The same, as far as the reader is one of these. */
  public CaseReader as(Set<Role> roles) {
    return new CaseReader(
        user,
        language,
        parts.stream().filter(roles::contains).collect(Collectors.toUnmodifiableSet()),
        municipality);
  }

  /** Whether the case is about the reader, who is told of it as <i>you</i>. */
  public boolean isSelf() {
    return parts.contains(Role.OFFICIAL);
  }

  /** Programme leads read of cases, not of people. */
  public boolean seesNames() {
    return !parts.equals(Set.of(Role.POSIV));
  }

  /** What a municipality records, no other one reads; the official's file is the official's. */
  public boolean mayRead(MunicipalityId recordedBy) {
    return recordedBy.equals(municipality)
        || parts.contains(Role.RO3KVIT)
        || parts.contains(Role.POSIV)
        || parts.contains(Role.OFFICIAL);
  }
}
