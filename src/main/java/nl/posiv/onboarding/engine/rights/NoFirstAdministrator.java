package nl.posiv.onboarding.engine.rights;

import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * As long as the engine knows no administrator, its webapps send everybody to a page that makes
 * one. Here administrators come from the identity provider, so the group gets a member that is
 * nobody: without a password, and in no directory.
 */
@Component
@Profile("production")
@Order(ProgrammeRights.ORDER + 1)
class NoFirstAdministrator implements ApplicationRunner {

  private final IdentityService identities;

  NoFirstAdministrator(IdentityService identities) {
    this.identities = identities;
  }

  @Override
  public void run(ApplicationArguments args) {
    if (identities.createUserQuery().userId(People.NOBODY).count() == 0) {
      identities.saveUser(identities.newUser(People.NOBODY));
      identities.createMembership(People.NOBODY, Role.ADMIN.group());
    }
  }
}
