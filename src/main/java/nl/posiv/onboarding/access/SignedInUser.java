package nl.posiv.onboarding.access;

import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody who signed in at an identity provider, under the user id that they have here. */
class SignedInUser extends DefaultOidcUser {

  private final String userId;

  SignedInUser(OidcUser user, String userId) {
    super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
    this.userId = userId;
  }

  @Override
  public String getName() {
    return userId;
  }
}
