package nl.posiv.onboarding.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** A session that lasts, while something changes about the account that it is of. */
class SignInCheckTest extends CaseTest {

  /** What the token says of it is not asked here. */
  private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

  private static final MunicipalityId ARNHEM = new MunicipalityId("arnhem");
  private static final UserId PROVIDERS = new UserId("arnhem.u-1");
  private static final UserId HR = new UserId("hr-arnhem");
  private static final ProviderAccount VOUCHED =
      new ProviderAccount(
          new Person(PROVIDERS, "Janneke", "janneke@arnhem.example", Language.UK),
          Set.of(Role.MANAGER),
          ARNHEM,
          true);

  @Autowired private Invitations invitations;
  @Autowired private Logins logins;
  @Autowired private AccountsJoinedByHand joined;
  @Autowired private EngineAccounts engineAccounts;

  private final AtomicInteger asked = new AtomicInteger();
  private final List<UserId> opened = new ArrayList<>();
  private Supplier<UserId> atProvider = () -> logins.signIn(VOUCHED);
  private UserId invited;

  @BeforeEach
  void somebodyWhoWasInvitedWorksUnderAnAccountOfTheirOwn() {
    invited =
        invitations.invite(
            new NewInvitation("J", "j@arnhem.example", Language.NL, Role.MANAGER, ARNHEM), HR);
    engineAccounts.take(VOUCHED.under(logins.signIn(VOUCHED)));
  }

  @AfterEach
  void nobodyIsSignedIn() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void sessionOfTheSameAccountGoesOn() throws Exception {
    MockHttpSession session = request(new MockHttpSession(), PROVIDERS, Duration.ZERO);

    assertThat(session.isInvalid()).isFalse();
    assertThat(SecurityContextHolder.getContext().getAuthentication()).isNotNull();
    assertThat(opened).containsExactly(PROVIDERS);
  }

  @Test
  void joinedByHandTheSessionEndsAndTheNextIsOfTheAccountThatWaited() throws Exception {
    MockHttpSession session = request(new MockHttpSession(), PROVIDERS, Duration.ZERO);
    joined.join(invited, PROVIDERS, "I called her", HR);

    request(session, PROVIDERS, Duration.ZERO);

    assertThat(session.isInvalid()).isTrue();
    assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    assertThat(opened).as("only before").containsExactly(PROVIDERS);
    assertThat(request(new MockHttpSession(), invited, Duration.ZERO).isInvalid()).isFalse();
    assertThat(opened).containsExactly(PROVIDERS, invited);
  }

  @Test
  void partedAgainTheSessionOfTheOtherEndsToo() throws Exception {
    joined.join(invited, PROVIDERS, "I called her", HR);
    MockHttpSession session = request(new MockHttpSession(), invited, Duration.ZERO);
    joined.part(invited, HR);

    request(session, invited, Duration.ZERO);

    assertThat(session.isInvalid()).isTrue();
    assertThat(opened).containsExactly(invited);
  }

  @Test
  void whomTheProviderNoLongerLetsInIsSignedOut() throws Exception {
    atProvider =
        () -> {
          throw new OAuth2AuthenticationException(new OAuth2Error("sign-in.left"));
        };

    assertThat(request(new MockHttpSession(), PROVIDERS, Duration.ZERO).isInvalid()).isTrue();
    assertThat(opened).isEmpty();
  }

  @Test
  void providerIsAskedOnceInItsTime() throws Exception {
    MockHttpSession session = request(new MockHttpSession(), PROVIDERS, Duration.ofHours(1));
    request(session, PROVIDERS, Duration.ofHours(1));
    assertThat(asked).hasValue(1);

    request(session, PROVIDERS, Duration.ZERO);
    assertThat(asked).hasValue(2);
  }

  /** A request of somebody who is signed in; it goes on whatever comes of the check. */
  private MockHttpSession request(MockHttpSession session, UserId user, Duration every)
      throws Exception {
    OidcIdToken token =
        OidcIdToken.withTokenValue("token")
            .subject("u-1")
            .issuedAt(NOW)
            .expiresAt(NOW.plusSeconds(60))
            .build();
    SignedInUser signedIn = new SignedInUser(new DefaultOidcUser(List.of(), token), user.value());
    SecurityContextHolder.getContext()
        .setAuthentication(new OAuth2AuthenticationToken(signedIn, List.of(), "arnhem"));
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/home");
    request.setSession(session);
    MockFilterChain chain = new MockFilterChain();
    new SignInCheck(
            asking -> {
              asked.incrementAndGet();
              return new SignedInUser(signedIn, atProvider.get().value());
            },
            asking -> client(user),
            new Opened(),
            every)
        .doFilter(request, new MockHttpServletResponse(), chain);
    assertThat(chain.getRequest()).as("goes on").isNotNull();
    return session;
  }

  private static OAuth2AuthorizedClient client(UserId user) {
    return new OAuth2AuthorizedClient(
        ClientRegistration.withRegistrationId("arnhem")
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .clientId("posiv")
            .redirectUri("https://posiv.example/login/oauth2/code/arnhem")
            .authorizationUri("https://provider.example/ask")
            .tokenUri("https://provider.example/token")
            .build(),
        user.value(),
        new OAuth2AccessToken(
            OAuth2AccessToken.TokenType.BEARER, "access", NOW, NOW.plusSeconds(60)));
  }

  /** Notes as whom a session is opened for the webapps; the rest is the engine's. */
  private final class Opened implements EngineAccounts {

    @Override
    public void take(ProviderAccount account) {
      engineAccounts.take(account);
    }

    @Override
    public void invite(Person person, Set<Role> roles, @Nullable MunicipalityId municipality) {
      engineAccounts.invite(person, roles, municipality);
    }

    @Override
    public void remove(UserId userId) {
      engineAccounts.remove(userId);
    }

    @Override
    public void leave(UserId userId) {
      engineAccounts.leave(userId);
    }

    @Override
    public void open(HttpSession session, UserId userId) {
      opened.add(userId);
    }
  }
}
