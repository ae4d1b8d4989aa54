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
import org.springframework.jdbc.core.simple.JdbcClient;
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
  private final JdbcClient jdbc;

  CurrentRights(
      People people,
      ObjectProvider<ProcessEngine> engine,
      AsProgramme asProgramme,
      LastSeen lastSeen,
      JdbcClient jdbc) {
    this.people = people;
    this.lastSeen = lastSeen;
    this.jdbc = jdbc;
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
    Known known = known(userId);
    // Whoever is in a group has an account: the database sees to that.
    if (people.hasLeft(new UserId(userId)) || known.groups().isEmpty() && !known.account()) {
      session.invalidate();
      return;
    }
    lastSeen.here(session, new UserId(userId));
    if (!isSame(known.groups(), user.getGroupIds())
        || !isSame(known.tenants(), user.getTenantIds())) {
      UserAuthentication now =
          asProgramme.call(
              () ->
                  AuthenticationUtil.createAuthentication(
                      engine.getObject(), userId, known.groups(), known.tenants()));
      AuthenticationUtil.getAuthsFromSession(session).addOrReplace(now);
    }
  }

  /** What the engine's directory has of somebody. */
  private record Known(List<String> groups, List<String> tenants, boolean account) {}

  /** Of the tables themselves and at once, because every request asks. */
  private Known known(String userId) {
    return jdbc.sql(
            """
            with own as (select group_id_ from act_id_membership where user_id_ = :user)
            select array(select group_id_ from own) as groups,
              array(select distinct tenant_id_ from act_id_tenant_member
                where user_id_ = :user or group_id_ in (select group_id_ from own)) as tenants,
              exists (select from act_id_user where id_ = :user) as account
            """)
        .param("user", userId)
        .query(
            (row, number) ->
                new Known(
                    List.of((String[]) row.getArray("groups").getArray()),
                    List.of((String[]) row.getArray("tenants").getArray()),
                    row.getBoolean("account")))
        .single();
  }

  private static boolean isSame(List<String> now, List<String> before) {
    return Set.copyOf(now).equals(Set.copyOf(before));
  }
}
