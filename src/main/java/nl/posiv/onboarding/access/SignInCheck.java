package nl.posiv.onboarding.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import nl.posiv.onboarding.records.UserId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks the identity provider from time to time whether a session still holds: with the person's
 * account closed, or their session there ended, the session here ends too; with other groups, it
 * goes on with those.
 */
class SignInCheck extends OncePerRequestFilter {

  private static final String CHECKED = SignInCheck.class.getName();

  private final OAuth2UserService<OidcUserRequest, OidcUser> provider;
  private final OAuth2AuthorizedClientManager clients;
  private final EngineAccounts engine;
  private final Duration every;

  SignInCheck(
      OAuth2UserService<OidcUserRequest, OidcUser> provider,
      OAuth2AuthorizedClientManager clients,
      EngineAccounts engine,
      Duration every) {
    this.provider = provider;
    this.clients = clients;
    this.engine = engine;
    this.every = every;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    HttpSession session = request.getSession(false);
    if (session != null
        && authentication instanceof OAuth2AuthenticationToken token
        && token.getPrincipal() instanceof SignedInUser user
        && isDue(session)) {
      check(request, response, token, user, session);
    }
    chain.doFilter(request, response);
  }

  /** Marks a session as checked now. */
  static void checked(HttpSession session) {
    session.setAttribute(CHECKED, System.nanoTime());
  }

  /** One request of a session asks; those beside it go on meanwhile. */
  private boolean isDue(HttpSession session) {
    synchronized (session.getId().intern()) {
      Long last = (Long) session.getAttribute(CHECKED);
      if (last != null && System.nanoTime() - last < every.toNanos()) {
        return false;
      }
      checked(session);
      return true;
    }
  }

  private void check(
      HttpServletRequest request,
      HttpServletResponse response,
      OAuth2AuthenticationToken token,
      SignedInUser user,
      HttpSession session) {
    try {
      OAuth2AuthorizedClient client =
          clients.authorize(
              OAuth2AuthorizeRequest.withClientRegistrationId(
                      token.getAuthorizedClientRegistrationId())
                  .principal(token)
                  .attribute(HttpServletRequest.class.getName(), request)
                  .attribute(HttpServletResponse.class.getName(), response)
                  .build());
      if (client == null) {
        throw new OAuth2AuthorizationException(new OAuth2Error("no_token"));
      }
      OidcUser now =
          provider.loadUser(
              new OidcUserRequest(
                  client.getClientRegistration(), client.getAccessToken(), user.getIdToken()));
      if (now == null || !now.getName().equals(user.getName())) {
        // Joined with another account, or parted from it, since the session began.
        throw new OAuth2AuthenticationException(new OAuth2Error("other_account"));
      }
      engine.open(session, new UserId(user.getName()));
    } catch (OAuth2AuthorizationException | OAuth2AuthenticationException ended) {
      new SecurityContextLogoutHandler().logout(request, response, token);
    }
  }
}
