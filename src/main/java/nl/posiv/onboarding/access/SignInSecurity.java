package nl.posiv.onboarding.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import nl.posiv.onboarding.records.UserId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sign-in by OpenID Connect, with authorization code and PKCE. Everything but what the table of
 * rights opens to anybody is for people who are signed in.
 */
@Configuration(proxyBeanMethods = false)
@Profile("production")
class SignInSecurity {

  private static final String SIGN_IN = "/sign-in";
  private static final RequestMatcher API =
      PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/**");

  @Bean
  OAuth2AuthorizedClientRepository signInTokens() {
    // With the session, and gone with it.
    return new HttpSessionOAuth2AuthorizedClientRepository();
  }

  @Bean
  OAuth2AuthorizedClientManager signInClients(
      ClientRegistrationRepository providers, OAuth2AuthorizedClientRepository tokens) {
    return new DefaultOAuth2AuthorizedClientManager(providers, tokens);
  }

  @Bean
  WayIn signInAtTheProvider(
      ProviderSignIn provider,
      ClientRegistrationRepository providers,
      OAuth2AuthorizedClientManager clients,
      EngineAccounts engine,
      SignInSettings settings,
      SiteRequests site,
      ServerProperties server,
      @Value("${posiv.base-url}") URI address) {
    OidcClientInitiatedLogoutSuccessHandler signedOut =
        new OidcClientInitiatedLogoutSuccessHandler(providers);
    signedOut.setPostLogoutRedirectUri(address.resolve(SIGN_IN + "?out").toString());
    return http ->
        http.authorizeHttpRequests(
                requests ->
                    requests
                        // The engine's own sign-in, and the page that makes a first administrator.
                        .requestMatchers(
                            "/camunda/api/admin/auth/user/*/login/**",
                            "/camunda/api/admin/setup/**")
                        .denyAll()
                        .requestMatchers(site::isForAnybody)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
            .oauth2Login(
                login ->
                    login
                        .loginPage(SIGN_IN)
                        .authorizationEndpoint(
                            code ->
                                code.authorizationRequestResolver(questions(providers, address)))
                        .userInfoEndpoint(info -> info.oidcUserService(provider::loadUser))
                        .successHandler(new SignedIn(engine))
                        .failureHandler(SignInSecurity::refused))
            .logout(
                logout ->
                    logout
                        .logoutUrl("/sign-out")
                        .addLogoutHandler(
                            // What a form holds until it is sent in goes as well.
                            new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.STORAGE)))
                        .logoutSuccessHandler(signedOut))
            .oidcLogout(
                logout -> logout.backChannel(channel -> channel.logoutUri(ownAddress(server))))
            .exceptionHandling(
                handling -> {
                  // Led on to the provider from its form, a browser would stop at the page's
                  // policy.
                  handling.defaultAuthenticationEntryPointFor(
                      (request, response, notSignedIn) -> {
                        request.setAttribute(OwnPage.SIGN_IN, site.pageOf(request));
                        response.sendError(HttpStatus.UNAUTHORIZED.value());
                      },
                      request -> !OwnPage.isAsking(request) && site.isOfOurPages(request));
                  askToSignIn(handling);
                })
            .addFilterBefore(
                new SignInCheck(provider, clients, engine, settings.checkEvery()),
                AuthorizationFilter.class);
  }

  /**
   * What is asked of a provider: with a proof key, and to lead back to the address that is set, not
   * to the one that a request claims to be for.
   */
  static OAuth2AuthorizationRequestResolver questions(
      ClientRegistrationRepository providers, URI address) {
    DefaultOAuth2AuthorizationRequestResolver questions =
        new DefaultOAuth2AuthorizationRequestResolver(providers);
    questions.setAuthorizationRequestCustomizer(
        OAuth2AuthorizationRequestCustomizers.withPkce()
            .andThen(
                code ->
                    code.attributes(
                        known ->
                            code.redirectUri(
                                address
                                    .resolve(
                                        "/login/oauth2/code/"
                                            + known.get(OAuth2ParameterNames.REGISTRATION_ID))
                                    .toString()))));
    return questions;
  }

  /** An address without its host, and without what it was marked with to be known again. */
  static String withoutHost(String page) {
    String path = page.replaceFirst("^https?://[^/]*", "").replaceFirst("[?&]continue$", "");
    return path.isEmpty() ? "/" : path;
  }

  /**
   * Where the application reaches itself to end sessions that the provider has ended. It calls
   * itself, as the address that the provider called leads through a proxy that may not be within
   * reach from here.
   */
  private static String ownAddress(ServerProperties server) {
    return UriComponentsBuilder.newInstance()
        .scheme("http")
        .host(server.getAddress() == null ? "localhost" : server.getAddress().getHostAddress())
        .port(Optional.ofNullable(server.getPort()).orElse(8080))
        .path("/logout/connect/back-channel/{registrationId}")
        .build()
        .toUriString();
  }

  /** A page leads to the sign-in; a call of the webapps gets the status that they understand. */
  private static void askToSignIn(ExceptionHandlingConfigurer<HttpSecurity> handling) {
    handling
        .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), API)
        .defaultAuthenticationEntryPointFor(
            (request, response, notSignedIn) -> response.sendRedirect(SIGN_IN), any -> true);
  }

  private static void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    String reason =
        failure instanceof OAuth2AuthenticationException
                && failure.getCause() instanceof SignInRefusedException refused
            ? refused.reason()
            : "sign-in.failed";
    response.sendRedirect(SIGN_IN + "?refused=" + reason);
  }

  /** Goes on to the page that was asked for, as a user whom the webapps know. */
  private static final class SignedIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final EngineAccounts engine;

    SignedIn(EngineAccounts engine) {
      this.engine = engine;
      // The page that was asked for, without the host that the request claimed to be for.
      setRedirectStrategy((request, response, page) -> response.sendRedirect(withoutHost(page)));
    }

    @Override
    public void onAuthenticationSuccess(
        HttpServletRequest request, HttpServletResponse response, Authentication user)
        throws IOException, ServletException {
      engine.open(request.getSession(), new UserId(user.getName()));
      SignInCheck.checked(request.getSession());
      super.onAuthenticationSuccess(request, response, user);
    }
  }
}
