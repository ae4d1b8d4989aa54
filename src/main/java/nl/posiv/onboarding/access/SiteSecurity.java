package nl.posiv.onboarding.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The chain of Spring Security for everybody with a browser, in every profile; systems of
 * municipalities come through that of {@code api}. How people sign in is added to it by {@link
 * SignInSecurity} or {@link DemoSecurity}; what the table of rights opens to them, its gates decide
 * behind it. Headers are {@code web}'s.
 */
@Configuration(proxyBeanMethods = false)
class SiteSecurity {

  /** The field of our forms with the token of the session. */
  private static final String TOKEN = "token";

  @Bean
  SecurityFilterChain site(HttpSecurity http, SiteRequests requests, WayIn wayIn) {
    HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
    tokens.setParameterName(TOKEN);
    wayIn.addTo(http);
    return http.csrf(
            csrf ->
                csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(requests::needsNoToken))
        .headers(AbstractHttpConfigurer::disable)
        .build();
  }
}
