package nl.posiv.onboarding.notification;

import nl.posiv.onboarding.access.Role;
import org.jspecify.annotations.Nullable;

/** Readers of a notice. */
enum Audience implements NoticeAttribute {
  /** The person whom the case is about, before the start: at the address of the nomination. */
  CANDIDATE(null),
  /** Whoever the municipality named as its contact: has no account, and reads Dutch. */
  CONTACT(null),
  /** Whoever proposed a lesson. */
  PROPOSER(null),
  /** Who is invited to a meeting. */
  GUEST(null),
  /** HR and managers of the municipalities of a joint application. */
  APPLICANT(null),
  /** The same person at work: at the work account, or as a candidate while there is none. */
  OFFICIAL(Role.OFFICIAL),
  /** Everybody at Ro3kvit. */
  RO3KVIT(Role.RO3KVIT),
  /** The programme leads. */
  POSIV(Role.POSIV),
  /** HR of the municipality. */
  HR(Role.HR),
  /** The managers of the municipality. */
  MANAGER(Role.MANAGER),
  /** The mentor of the case, if there is one. */
  MENTOR(Role.MENTOR);

  private final @Nullable Role role;

  Audience(@Nullable Role role) {
    this.role = role;
  }

  /** The role by which the readers are found; null for those who have no account. */
  @Nullable Role role() {
    return role;
  }

  /** Whether the readers are people of the municipality. */
  boolean isOfMunicipality() {
    return role != null && role.isMunicipal() && !isAboutReader();
  }

  /** Whether it is for nobody else, whoever stands in. */
  boolean isInPerson() {
    return isAboutReader() || this == PROPOSER || this == GUEST;
  }

  /** Whether the reader is whom the case is about: a person, or the contact of a municipality. */
  boolean isAboutReader() {
    return this == CANDIDATE || this == CONTACT || this == OFFICIAL;
  }
}
