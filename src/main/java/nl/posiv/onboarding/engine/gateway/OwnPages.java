package nl.posiv.onboarding.engine.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.OwnPage;
import nl.posiv.onboarding.access.SiteRequests;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.web.FilterOrder;
import nl.posiv.onboarding.web.PlainAddress;
import nl.posiv.onboarding.web.WayBack;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who may use our own pages beside Tasklist: whoever is signed in there, and to whom the table of
 * rights opens them.
 */
@Configuration(proxyBeanMethods = false)
class OwnPages {

  /** The demo's tools are for scripts as well, which have the token of the webapps. */
  private static final String DEMO = "/demo/";

  /** They have their own gate and token. */
  private static final String WEBAPPS = "/camunda/";

  private static final List<KnownRequest> ROWS =
      Rights.of(Right.Kind.PAGE).stream().map(KnownRequest::of).toList();

  private static final List<KnownRequest> SITE =
      Rights.of(Right.Kind.SITE).stream().map(KnownRequest::of).toList();

  /** The first part of each address: what is below it is ours as well. */
  private static final Set<String> BEGINNINGS =
      ROWS.stream()
          .map(KnownRequest::right)
          .filter(row -> !row.anonymous())
          .map(row -> "/" + row.what().split("[ /]+")[1])
          .collect(Collectors.toUnmodifiableSet());

  private static final String[] PATHS =
      BEGINNINGS.stream().flatMap(first -> Stream.of(first, first + "/*")).toArray(String[]::new);

  @Bean
  SiteRequests siteRequests() {
    return new TableOfRights();
  }

  /** Where a form is sent is below the page on which it stands, or is that page. */
  private static String page(HttpServletRequest request) {
    String path = PlainAddress.of(request);
    while (!path.isEmpty() && !isPage(path)) {
      path = path.substring(0, path.lastIndexOf('/'));
    }
    return WayBack.to(path.isEmpty() ? "/" : path, request);
  }

  private static boolean isPage(String path) {
    return ROWS.stream().anyMatch(row -> row.matches(HttpMethod.GET.name(), path, null));
  }

  @Bean
  FilterRegistrationBean<AuthenticationFilter> ownPagesSession() {
    FilterRegistrationBean<AuthenticationFilter> session =
        new FilterRegistrationBean<>(new AuthenticationFilter());
    session.setName("session of pages");
    session.addUrlPatterns(PATHS);
    session.setOrder(FilterOrder.SESSION_OF_PAGES);
    return session;
  }

  @Bean
  FilterRegistrationBean<Gate> ownPagesGate(IdentityService identities) {
    FilterRegistrationBean<Gate> gate = new FilterRegistrationBean<>(new Gate(identities));
    gate.setName("gate of pages");
    gate.addUrlPatterns(PATHS);
    gate.setOrder(FilterOrder.GATE_OF_PAGES);
    return gate;
  }

  private static List<KnownRequest> known(List<KnownRequest> rows, HttpServletRequest request) {
    String path = PlainAddress.of(request);
    return rows.stream().filter(row -> row.matches(request.getMethod(), path, null)).toList();
  }

  private static boolean isForAnybody(List<KnownRequest> rows) {
    return rows.stream().anyMatch(row -> row.right().anonymous());
  }

  private static boolean isFor(List<KnownRequest> rows, List<String> groups) {
    return rows.stream().anyMatch(row -> row.right().isFor(groups));
  }

  private static final class TableOfRights implements SiteRequests {

    @Override
    public boolean isForAnybody(HttpServletRequest request) {
      return OwnPages.isForAnybody(known(ROWS, request))
          || OwnPages.isForAnybody(known(SITE, request));
    }

    /** The address of a candidate's page is a key itself. */
    @Override
    public boolean needsNoToken(HttpServletRequest request) {
      String path = PlainAddress.of(request);
      List<KnownRequest> rows = known(ROWS, request);
      return path.startsWith(WEBAPPS)
          || path.startsWith(DEMO)
          || OwnPages.isForAnybody(rows)
          || isOfOurPages(request)
              && ApiGate.user(request).filter(user -> isFor(rows, user.getGroupIds())).isEmpty();
    }

    @Override
    public boolean isOfOurPages(HttpServletRequest request) {
      return BEGINNINGS.stream()
          .anyMatch(first -> (PlainAddress.of(request) + "/").startsWith(first + "/"));
    }

    @Override
    public String pageOf(HttpServletRequest request) {
      return page(request);
    }
  }

  /** Lets people through to what the table of rights opens to their groups. */
  static final class Gate extends OncePerRequestFilter {

    private final IdentityService identities;

    Gate(IdentityService identities) {
      this.identities = identities;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      List<KnownRequest> rows = known(ROWS, request);
      Authentication user = identities.getCurrentAuthentication();
      if (isForAnybody(rows)) {
        chain.doFilter(request, response);
      } else if (user == null || user.getUserId() == null) {
        askToSignIn(request, response);
      } else if (rows.isEmpty()) {
        response.sendError(HttpStatus.NOT_FOUND.value());
      } else if (!isFor(rows, user.getGroupIds())) {
        request.setAttribute(OwnPage.NOT_YOURS, true);
        response.sendError(HttpStatus.FORBIDDEN.value());
      } else {
        chain.doFilter(new SignedIn(request, user), response);
      }
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      String signIn = WayBack.throughSignIn(page(request));
      if (OwnPage.isAsking(request)) {
        response.sendRedirect(signIn);
      } else {
        request.setAttribute(OwnPage.SIGN_IN, signIn);
        response.sendError(HttpStatus.UNAUTHORIZED.value());
      }
    }
  }

  /** The user of the webapps, as pages that know nothing of the engine see it. */
  private static final class SignedIn extends HttpServletRequestWrapper {

    private final Authentication user;

    SignedIn(HttpServletRequest request, Authentication user) {
      super(request);
      this.user = user;
    }

    @Override
    public Principal getUserPrincipal() {
      return user::getUserId;
    }

    @Override
    public String getRemoteUser() {
      return user.getUserId();
    }

    @Override
    public boolean isUserInRole(String role) {
      return user.getGroupIds().contains(role);
    }
  }
}
