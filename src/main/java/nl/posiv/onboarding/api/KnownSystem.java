package nl.posiv.onboarding.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * A system that has shown a good token. It has no rights but to read what is its municipality's.
 */
final class KnownSystem extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1;

  private final ApiClient client;

  KnownSystem(ApiClient client) {
    super(List.of());
    this.client = client;
    setAuthenticated(true);
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public ApiClient getPrincipal() {
    return client;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KnownSystem system && system.client.equals(client);
  }

  @Override
  public int hashCode() {
    return client.hashCode();
  }
}
