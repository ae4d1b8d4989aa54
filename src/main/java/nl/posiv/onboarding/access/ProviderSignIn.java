package nl.posiv.onboarding.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Turns what the provider says of a person into an account of the programme, each time anew. */
@Component
@Profile("production")
class ProviderSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

  /** Other reasons, such as a missing address, keep somebody out who still has the role. */
  private static final Set<String> TAKES_EVERYTHING_AWAY =
      Set.of("sign-in.no-role", "sign-in.no-municipality", "sign-in.left");

  private final OidcUserService provider = new OidcUserService();
  private final ProviderAccounts accounts;
  private final Logins logins;
  private final EngineAccounts engine;
  private final People people;

  ProviderSignIn(ProviderAccounts accounts, Logins logins, EngineAccounts engine, People people) {
    this.accounts = accounts;
    this.logins = logins;
    this.engine = engine;
    this.people = people;
    provider.setRetrieveUserInfo(request -> true);
  }

  @Override
  public SignedInUser loadUser(OidcUserRequest request) {
    String registration = request.getClientRegistration().getRegistrationId();
    OidcUser user = provider.loadUser(request);
    // Not the claims of the token: they tell what held when the person signed in.
    Map<String, Object> claims =
        Optional.ofNullable(user.getUserInfo())
            .map(OidcUserInfo::getClaims)
            .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("no_user_info")));
    try {
      ProviderAccount vouched = accounts.read(registration, claims);
      ProviderAccount account = vouched.under(logins.signIn(vouched));
      if (people.hasLeft(account.person().userId())) {
        throw new SignInRefusedException("sign-in.left");
      }
      engine.take(account);
      return new SignedInUser(user, account.person().userId().value());
    } catch (SignInRefusedException refused) {
      if (TAKES_EVERYTHING_AWAY.contains(refused.reason())) {
        accounts.userId(registration, claims).map(logins::accountOf).ifPresent(engine::leave);
      }
      throw new OAuth2AuthenticationException(new OAuth2Error(refused.reason()), refused);
    }
  }
}
