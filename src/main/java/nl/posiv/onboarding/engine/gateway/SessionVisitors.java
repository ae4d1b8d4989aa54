package nl.posiv.onboarding.engine.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.web.Visitors;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.stereotype.Component;

/** People are known by their session at the webapps. */
@Component
class SessionVisitors implements Visitors {

  @Override
  public Optional<UserId> userOf(HttpServletRequest request) {
    return ApiGate.user(request).map(UserAuthentication::getName).map(UserId::new);
  }
}
