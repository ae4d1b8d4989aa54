package nl.posiv.onboarding.participation;

import nl.posiv.onboarding.access.Role;

/** Somebody of the municipality who gets an account. */
public record NamedPerson(Role role, String name, String email) {

  /** Says the role only. */
  @Override
  public String toString() {
    return "NamedPerson[" + role + "]";
  }
}
