package nl.posiv.onboarding.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks or does something as the programme itself, with no person's rights: a case runs in several
 * tenants, and each person sees one at most.
 */
@Component
public class AsProgramme {

  // Looked up late: forms are known to the engine that is being built.
  private final ObjectProvider<IdentityService> identities;

  AsProgramme(ObjectProvider<IdentityService> identities) {
    this.identities = identities;
  }

  /** Asks something; whoever is signed in stays so. */
  public <T> T call(Supplier<T> question) {
    IdentityService service = identities.getObject();
    Authentication person = service.getCurrentAuthentication();
    service.clearAuthentication();
    try {
      return question.get();
    } finally {
      service.setAuthentication(person);
    }
  }

  /** Does something; whoever is signed in stays so. */
  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }
}
