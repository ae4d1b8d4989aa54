package nl.posiv.onboarding.access;

import java.util.Arrays;

/** A role of the programme. Each is a group of the engine. */
public enum Role {
  /** Coordinators of Ro3kvit, who nominate candidates. */
  RO3KVIT("ro3kvit", false),
  /** Programme leads (kwartiermakers). */
  POSIV("posiv", false),
  /** Human resources of one municipality. */
  HR("hr", true),
  /** Line managers and mandate holders of one municipality. */
  MANAGER("manager", true),
  /** Mentors (begeleiders) of one municipality. */
  MENTOR("mentor", true),
  /** The Ukrainian officials themselves. */
  OFFICIAL("official", true),
  /** The council clerk's office (griffie) of one municipality. */
  COUNCIL_CLERK("council-clerk", true),
  /** The data protection officer (FG). */
  PRIVACY_OFFICER("privacy-officer", false),
  /** Technical administrators. */
  ADMIN("camunda-admin", false);

  private final String group;
  private final boolean municipal;

  Role(String group, boolean municipal) {
    this.group = group;
    this.municipal = municipal;
  }

  /**
   * The role of a group.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Role ofGroup(String group) {
    return Arrays.stream(values())
        .filter(role -> role.group.equals(group))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No role " + group));
  }

  /** The id of the engine's group. */
  public String group() {
    return group;
  }

  /** Whether people have this role for one municipality, not for the whole programme. */
  public boolean isMunicipal() {
    return municipal;
  }
}
