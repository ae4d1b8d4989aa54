package nl.posiv.onboarding.notes;

import static nl.posiv.onboarding.access.Role.HR;
import static nl.posiv.onboarding.access.Role.MANAGER;
import static nl.posiv.onboarding.access.Role.MENTOR;
import static nl.posiv.onboarding.access.Role.OFFICIAL;
import static nl.posiv.onboarding.access.Role.RO3KVIT;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.language.WithId;

/**
 * Who reads a note, beside whoever wrote it. HR is in every circle that a municipality has part in:
 * it keeps the file of the official.
 */
public enum Circle implements WithId {
  RO3KVIT_ALONE("ro3kvit", RO3KVIT),
  HR_ALONE("hr", HR),
  MUNICIPALITY("municipality", HR, MANAGER),
  GUIDANCE("guidance", HR, MANAGER, MENTOR),
  PROGRAMME("programme", HR, MANAGER, RO3KVIT),
  TEAM("team", HR, MANAGER, MENTOR, RO3KVIT),
  EVERYBODY("everybody", HR, MANAGER, MENTOR, RO3KVIT, OFFICIAL);

  private static final List<Circle> OF_A_MUNICIPALITY =
      List.of(HR_ALONE, MUNICIPALITY, GUIDANCE, PROGRAMME, TEAM, EVERYBODY);

  private final String id;
  private final Set<Role> readers;

  Circle(String id, Role... readers) {
    this.id = id;
    this.readers = Set.of(readers);
  }

  @Override
  public String id() {
    return id;
  }

  /** Whether somebody with these parts in the case is one of its readers. */
  boolean includes(Set<Role> parts) {
    return !Collections.disjoint(readers, parts);
  }

  /**
   * What somebody may choose from, the narrowest first. Nobody chooses a circle without the own
   * side in it, but for the mentor and the official, who may speak to HR alone.
   *
   * @param known whether a municipality knows the case; until then nothing goes to any
   */
  static List<Circle> offered(Role writer, boolean known) {
    if (!known) {
      return writer == RO3KVIT ? List.of(RO3KVIT_ALONE) : List.of();
    }
    return switch (writer) {
      case RO3KVIT -> List.of(RO3KVIT_ALONE, PROGRAMME, TEAM, EVERYBODY);
      case HR, MANAGER, MENTOR -> OF_A_MUNICIPALITY;
      case OFFICIAL -> List.of(HR_ALONE, GUIDANCE, EVERYBODY);
      default -> List.of();
    };
  }
}
