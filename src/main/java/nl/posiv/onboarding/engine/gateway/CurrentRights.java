package nl.posiv.onboarding.engine.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.posiv.onboarding.access.LastSeen;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.web.FilterOrder;
import nl.posiv.onboarding.web.PlainAddress;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What somebody may do is asked of the directory with each request, for the API and for our own
 * pages. The webapps ask when somebody signs in and then every five minutes; a person who left, or
 * lost a group, would go on for that long.
 */
@Component
@Order(FilterOrder.CURRENT_RIGHTS)
class CurrentRights extends OncePerRequestFilter {

  private static final Pattern FILES =
      Pattern.compile("/(camunda/(app|lib)|scripts|styles)/.*|/favicon\\.ico");

  private final People people;
  private final ObjectProvider<ProcessEngine> engine;
  private final AsProgramme asProgramme;
  private final LastSeen lastSeen;

  CurrentRights(
      People people,
      ObjectProvider<ProcessEngine> engine,
      AsProgramme asProgramme,
      LastSeen lastSeen) {
    this.people = people;
    this.lastSeen = lastSeen;
    this.engine = engine;
    this.asProgramme = asProgramme;
  }

  /** Files are for everybody. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return FILES.matcher(PlainAddress.of(request)).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null) {
      ApiGate.user(request).ifPresent(user -> lookAgain(session, user));
    }
    chain.doFilter(request, response);
  }

  private void lookAgain(HttpSession session, UserAuthentication user) {
    String userId = user.getName();
    ProcessEngine directory = engine.getObject();
    List<String> groups =
        asProgramme.call(() -> AuthenticationUtil.getGroupsOfUser(directory, userId));
    // Whoever is in a group has an account: the database sees to that.
    if (people.hasLeft(new UserId(userId)) || groups.isEmpty() && !hasAccount(userId)) {
      session.invalidate();
      return;
    }
    List<String> tenants =
        asProgramme.call(() -> AuthenticationUtil.getTenantsOfUser(directory, userId));
    lastSeen.here(session, new UserId(userId));
    if (!isSame(groups, user.getGroupIds()) || !isSame(tenants, user.getTenantIds())) {
      UserAuthentication now =
          asProgramme.call(
              () -> AuthenticationUtil.createAuthentication(directory, userId, groups, tenants));
      AuthenticationUtil.getAuthsFromSession(session).addOrReplace(now);
    }
  }

  private boolean hasAccount(String userId) {
    return asProgramme.call(
        () -> engine.getObject().getIdentityService().createUserQuery().userId(userId).count() > 0);
  }

  private static boolean isSame(List<String> now, List<String> before) {
    return Set.copyOf(now).equals(Set.copyOf(before));
  }
}
