package nl.posiv.onboarding.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets the programme itself ask or do something, with its own rights, where the person who is
 * signed in sees nothing: a case runs in several tenants, and each person in one at most.
 */
@Component
public class OwnRights {

  // Looked up late: forms are known to the engine that is being built.
  private final ObjectProvider<IdentityService> identities;

  /** Whoever is signed in while the programme uses its own rights. */
  private final ThreadLocal<String> behind = new ThreadLocal<>();

  OwnRights(ObjectProvider<IdentityService> identities) {
    this.identities = identities;
  }

  /** The answer, as nobody in particular gets it. */
  public <T> T use(Supplier<T> question) {
    IdentityService service = identities.getObject();
    Authentication person = service.getCurrentAuthentication();
    String before = behind.get();
    if (person != null) {
      behind.set(person.getUserId());
    }
    service.clearAuthentication();
    try {
      return question.get();
    } finally {
      behind.set(before);
      if (person != null) {
        service.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
      }
    }
  }

  /**
   * The user id of the person whose doing this is, whether or not the programme uses its own rights
   * for it; null where nobody is signed in, such as in a timer.
   */
  public String doer() {
    Authentication person = identities.getObject().getCurrentAuthentication();
    return person == null ? behind.get() : person.getUserId();
  }
}
