package nl.posiv.onboarding.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.posiv.onboarding.audit.AnonymousRefusals;
import nl.posiv.onboarding.audit.AuditLog;
import nl.posiv.onboarding.web.Sentences;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Who comes in where there is no browser: a system with a token of a trusted provider, meant for
 * this application, that an administrator has recorded as one of a municipality. Nobody has a
 * session here, no cookie counts, and the token of a person opens nothing.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

  /** Where it begins. */
  static final String PATHS = "/api/**";

  private static final String DESCRIPTION = "/api/v1/openapi.json";

  /** Only the demo answers there. */
  private static final String DEMO_TOKEN = "/api/demo/token";

  private final BearerTokenAuthenticationEntryPoint challenge =
      new BearerTokenAuthenticationEntryPoint();

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain systems(
      HttpSecurity http,
      ObjectProvider<TokenIssuers> issuers,
      ApiClients clients,
      ApiSettings settings,
      AuditLog audit,
      Sentences sentences,
      AnonymousRefusals refusals) {
    Map<String, AuthenticationManager> byIssuer =
        issuers.stream()
            .flatMap(
                some ->
                    some.all().stream()
                        .map(
                            issuer ->
                                Map.entry(
                                    issuer, manager(some, issuer, settings.audience(), clients))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    return http.securityMatcher(PATHS)
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            asked ->
                asked
                    .requestMatchers(HttpMethod.GET, DESCRIPTION)
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, DEMO_TOKEN)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(
            tokens ->
                tokens
                    .authenticationManagerResolver(
                        new JwtIssuerAuthenticationManagerResolver(
                            issuer -> byIssuer.getOrDefault(issuer, ApiSecurity::nobody)))
                    .authenticationEntryPoint(
                        (request, response, failure) ->
                            refuse(request, response, failure, sentences, refusals)))
        .addFilterAfter(new SystemRequests(settings, audit, sentences), AuthorizationFilter.class)
        .build();
  }

  private static Authentication nobody(Authentication token) {
    throw new InvalidBearerTokenException("Not of an issuer that is trusted here");
  }

  private static AuthenticationManager manager(
      TokenIssuers issuers, String issuer, String audience, ApiClients clients) {
    JwtAuthenticationProvider provider =
        new JwtAuthenticationProvider(issuers.decoder(issuer, audience));
    provider.setJwtAuthenticationConverter(token -> system(issuer, token, clients));
    return provider::authenticate;
  }

  /** Of one that is not known no more is said than of a token that is not good. */
  private static KnownSystem system(String issuer, Jwt token, ApiClients clients) {
    return Optional.ofNullable(token.getSubject())
        .flatMap(subject -> clients.comesIn(issuer, subject))
        .map(KnownSystem::new)
        .orElseThrow(() -> new InvalidBearerTokenException("Not a system that is known here"));
  }

  private void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      AuthenticationException failure,
      Sentences sentences,
      AnonymousRefusals refusals)
      throws IOException {
    refusals.count();
    challenge.commence(request, response, failure);
    String asks = Objects.requireNonNullElse(response.getHeader(HttpHeaders.WWW_AUTHENTICATE), "");
    sentences.refuse(request, response, HttpStatus.valueOf(response.getStatus()));
    // Not what was wrong with the token: whoever has a good one does not need it.
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, asks.replaceAll(", error_description=.*", ""));
  }
}
