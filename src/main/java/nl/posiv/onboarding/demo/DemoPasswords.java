package nl.posiv.onboarding.demo;

import nl.posiv.onboarding.access.Invited;
import nl.posiv.onboarding.engine.AsProgramme;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is invited in the demo signs in as its users do: the password is the user id. */
@Component
@Profile("demo")
class DemoPasswords {

  private final IdentityService identities;
  private final AsProgramme asProgramme;

  DemoPasswords(IdentityService identities, AsProgramme asProgramme) {
    this.asProgramme = asProgramme;
    this.identities = identities;
  }

  @EventListener
  void give(Invited invited) {
    asProgramme.run(() -> give(invited.userId().value()));
  }

  private void give(String id) {
    User user = identities.createUserQuery().userId(id).singleResult();
    user.setPassword(id);
    identities.saveUser(user);
  }
}
