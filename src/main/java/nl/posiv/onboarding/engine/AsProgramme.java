package nl.posiv.onboarding.engine;

import java.util.function.Supplier;
import nl.posiv.onboarding.records.UserId;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
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

  /** Whoever is signed in while the programme acts. */
  private final ThreadLocal<@Nullable UserId> behind = new ThreadLocal<>();

  AsProgramme(ObjectProvider<IdentityService> identities) {
    this.identities = identities;
  }

  /** Asks something; whoever is signed in stays so. */
  public <T> T call(Supplier<T> question) {
    IdentityService service = identities.getObject();
    Authentication person = service.getCurrentAuthentication();
    UserId before = behind.get();
    if (person != null) {
      behind.set(UserId.of(person.getUserId()));
    }
    service.clearAuthentication();
    try {
      return question.get();
    } finally {
      behind.set(before);
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

  /**
   * The user id of the person whose doing this is, also while the programme acts for them; null
   * where nobody is signed in, such as in a timer.
   */
  public @Nullable UserId doer() {
    Authentication person = identities.getObject().getCurrentAuthentication();
    return person == null ? behind.get() : UserId.of(person.getUserId());
  }
}
