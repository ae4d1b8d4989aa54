package nl.posiv.onboarding.support;

import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

/** More people than the demo has; they are gone with the next empty programme. */
public final class Colleagues {

  private final People people;
  private final IdentityService identities;

  public Colleagues(People people, IdentityService identities) {
    this.people = people;
    this.identities = identities;
  }

  /** Somebody who can sign in; the password is the user id. */
  public String add(String userId, Role role, String municipality) {
    people.save(
        new Person(
            new UserId(userId), "Name of " + userId, userId + "@posiv.example", Language.NL));
    people.grant(new UserId(userId), role, MunicipalityId.of(municipality));
    User user = identities.newUser(userId);
    user.setPassword(userId);
    identities.saveUser(user);
    identities.createMembership(userId, role.group());
    if (municipality != null) {
      identities.createTenantUserMembership(municipality, userId);
    }
    return userId;
  }

  /** Gives somebody a second role in the same municipality. */
  public void grantToo(String userId, Role role, String municipality) {
    people.grant(new UserId(userId), role, MunicipalityId.of(municipality));
    identities.createMembership(userId, role.group());
  }
}
