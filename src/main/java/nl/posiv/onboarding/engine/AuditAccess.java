package nl.posiv.onboarding.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/** The page of who did what knows people by their session at the webapps. */
@Configuration(proxyBeanMethods = false)
class AuditAccess {

  private static final String PATH = "/audit";
  private static final String SIGN_IN = "/camunda/app/tasklist/";

  @Bean
  FilterRegistrationBean<AuthenticationFilter> auditSession() {
    return filter(new AuthenticationFilter(), "session of the audit page", 1);
  }

  @Bean
  FilterRegistrationBean<SignedIn> auditGate(IdentityService identities) {
    return filter(new SignedIn(identities), "gate of the audit page", 2);
  }

  private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> filter(
      T filter, String name, int order) {
    FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
    registration.setName(name);
    registration.addUrlPatterns(PATH);
    registration.setOrder(order);
    return registration;
  }

  /** Tells the page who asks; which role it is for, the page knows. */
  static final class SignedIn extends OncePerRequestFilter {

    private final IdentityService identities;

    SignedIn(IdentityService identities) {
      this.identities = identities;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      Authentication user = identities.getCurrentAuthentication();
      if (user == null || user.getUserId() == null) {
        response.sendRedirect(SIGN_IN);
        return;
      }
      chain.doFilter(
          new HttpServletRequestWrapper(request) {
            @Override
            public String getRemoteUser() {
              return user.getUserId();
            }

            @Override
            public boolean isUserInRole(String role) {
              return user.getGroupIds().contains(role);
            }
          },
          response);
    }
  }
}
