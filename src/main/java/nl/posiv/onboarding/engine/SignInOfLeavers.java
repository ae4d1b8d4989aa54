package nl.posiv.onboarding.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.web.PlainAddress;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever has left signs in no more, and a session that is still open ends. */
final class SignInOfLeavers {

  private SignInOfLeavers() {}

  /** Refuses the password, as if it were wrong. */
  @Component
  static class Passwords extends AbstractProcessEnginePlugin {

    private final People people;

    Passwords(People people) {
      this.people = people;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
      configuration.setIdentityProviderSessionFactory(
          new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
              return DbIdentityServiceProvider.class;
            }

            @Override
            public Session openSession() {
              return new DbIdentityServiceProvider() {
                @Override
                public boolean checkPassword(String userId, String password) {
                  return !people.hasLeft(userId) && super.checkPassword(userId, password);
                }
              };
            }
          });
    }
  }

  /** Ends the sessions that began before. */
  @Component
  @Order(Ordered.HIGHEST_PRECEDENCE + 2)
  static class OpenSessions extends OncePerRequestFilter {

    private final People people;

    OpenSessions(People people) {
      this.people = people;
    }

    /** The webapps' own files are for everybody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
      String path = PlainAddress.of(request);
      return path.startsWith("/camunda/app/") || path.startsWith("/camunda/lib/");
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      HttpSession session = request.getSession(false);
      if (session != null
          && ApiGate.user(request).filter(user -> people.hasLeft(user.getName())).isPresent()) {
        session.invalidate();
      }
      chain.doFilter(request, response);
    }
  }
}
