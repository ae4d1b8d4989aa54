package nl.posiv.onboarding.demo;

import java.util.ArrayList;
import java.util.List;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in to the demo. The password is the user id.
 *
 * @param id user id and password
 * @param name how this user is called; a municipality's user has its name added
 * @param language what this user reads
 * @param role the only role of this user
 * @param municipality tenant id; null for a role of the whole programme
 */
public record DemoUser(
    String id, String name, Language language, Role role, @Nullable MunicipalityId municipality) {

  private static final List<MunicipalityId> MUNICIPALITIES =
      List.of(new MunicipalityId("utrecht"), new MunicipalityId("arnhem"));

  /** All of them; no account of production may have one of these ids. */
  public static List<DemoUser> all() {
    List<DemoUser> users = new ArrayList<>();
    users.add(new DemoUser("ro3kvit", "Coordinator Ro3kvit", Language.EN, Role.RO3KVIT, null));
    users.add(new DemoUser("posiv", "Programme lead POSIV", Language.NL, Role.POSIV, null));
    users.add(new DemoUser("privacy", "Privacy officer", Language.NL, Role.PRIVACY_OFFICER, null));
    users.add(new DemoUser("admin", "Technical administrator", Language.EN, Role.ADMIN, null));
    for (MunicipalityId municipality : MUNICIPALITIES) {
      users.add(of("hr", "HR", Language.NL, Role.HR, municipality));
      users.add(of("manager", "Manager", Language.NL, Role.MANAGER, municipality));
      users.add(of("mentor", "Mentor", Language.NL, Role.MENTOR, municipality));
      users.add(of("mentor2", "Mentor two", Language.NL, Role.MENTOR, municipality));
      users.add(of("official", "Official", Language.UK, Role.OFFICIAL, municipality));
      users.add(of("official2", "Official two", Language.UK, Role.OFFICIAL, municipality));
      users.add(of("clerk", "Clerk", Language.NL, Role.COUNCIL_CLERK, municipality));
    }
    return List.copyOf(users);
  }

  private static DemoUser of(
      String prefix, String name, Language language, Role role, MunicipalityId municipality) {
    return new DemoUser(prefix + "-" + municipality, name, language, role, municipality);
  }
}
