package nl.posiv.onboarding.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Works with the rights of the application instead of those of whoever is signed in. */
@Component
public class AsApplication {

  private final IdentityService identities;

  AsApplication(IdentityService identities) {
    this.identities = identities;
  }

  /** Does something on which nobody's rights have a bearing. */
  public <T> T call(Supplier<T> work) {
    Authentication user = identities.getCurrentAuthentication();
    identities.clearAuthentication();
    try {
      return work.get();
    } finally {
      identities.setAuthentication(user);
    }
  }
}
