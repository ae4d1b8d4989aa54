package nl.posiv.onboarding.demo;

import java.util.List;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.ProgrammeRights;
import nl.posiv.onboarding.language.Language;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The demo users: one for each role, whose password is the user id. They exist in the profile
 * {@code demo} only.
 */
@Component
@Profile("demo")
@Order(ProgrammeRights.ORDER + 1)
class DemoUsers implements ApplicationRunner {

  private static final List<String> MUNICIPALITIES = List.of("utrecht", "arnhem");

  private final IdentityService identities;
  private final People people;
  private final Municipalities municipalities;

  DemoUsers(IdentityService identities, People people, Municipalities municipalities) {
    this.identities = identities;
    this.people = people;
    this.municipalities = municipalities;
  }

  @Override
  public void run(ApplicationArguments args) {
    user("ro3kvit", "Ro3kvit", "coordinator", Language.EN, Role.RO3KVIT, null);
    user("posiv", "POSIV", "programme lead", Language.NL, Role.POSIV, null);
    user("privacy", "Privacy", "officer", Language.NL, Role.PRIVACY_OFFICER, null);
    user("admin", "Technical", "administrator", Language.EN, Role.ADMIN, null);
    for (String municipality : MUNICIPALITIES) {
      String name = municipalities.nameOf(municipality);
      user("hr-" + municipality, "HR", name, Language.NL, Role.HR, municipality);
      user("manager-" + municipality, "Manager", name, Language.NL, Role.MANAGER, municipality);
      user("mentor-" + municipality, "Mentor", name, Language.NL, Role.MENTOR, municipality);
      user("mentor2-" + municipality, "Mentor two", name, Language.NL, Role.MENTOR, municipality);
      user("official-" + municipality, "Official", name, Language.UK, Role.OFFICIAL, municipality);
      user(
          "official2-" + municipality,
          "Official two",
          name,
          Language.UK,
          Role.OFFICIAL,
          municipality);
      user("clerk-" + municipality, "Clerk", name, Language.NL, Role.COUNCIL_CLERK, municipality);
    }
  }

  private void user(
      String id,
      String firstName,
      String lastName,
      Language language,
      Role role,
      String municipality) {
    String email = id + "@posiv.example";
    people.save(new Person(id, firstName + " " + lastName, email, language));
    people.grant(id, role, municipality);
    if (identities.createUserQuery().userId(id).count() == 0) {
      User user = identities.newUser(id);
      user.setFirstName(firstName);
      user.setLastName(lastName);
      user.setEmail(email);
      user.setPassword(id);
      identities.saveUser(user);
      identities.createMembership(id, role.group());
      if (municipality != null) {
        identities.createTenantUserMembership(municipality, id);
      }
    }
  }
}
