package nl.posiv.onboarding.engine.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Principal;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.OwnPage;
import nl.posiv.onboarding.access.OwnPageAddresses;
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
 * Who may use our own pages beside Tasklist: whoever is signed in there. They are plain HTML, so
 * the token against forged requests comes as a field of the form.
 */
@Configuration(proxyBeanMethods = false)
class OwnPages {

  /** The demo's tools are for scripts as well, which have the token of the webapps. */
  private static final String DEMO = "/demo/";

  private static final List<KnownRequest> ROWS =
      Rights.of(Right.Kind.PAGE).stream().map(KnownRequest::of).toList();

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
  OwnPageAddresses ownPageAddresses() {
    return new OwnPageAddresses() {
      @Override
      public boolean contains(HttpServletRequest request) {
        return BEGINNINGS.stream()
            .anyMatch(first -> (PlainAddress.of(request) + "/").startsWith(first + "/"));
      }

      @Override
      public String pageOf(HttpServletRequest request) {
        return page(request);
      }
    };
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

  /**
   * Lets people through to what the table of rights opens to their groups, and changes only with
   * the token of their session.
   */
  static final class Gate extends OncePerRequestFilter {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final IdentityService identities;

    Gate(IdentityService identities) {
      this.identities = identities;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      List<KnownRequest> rows =
          ROWS.stream()
              .filter(row -> row.matches(request.getMethod(), PlainAddress.of(request), null))
              .toList();
      if (rows.stream().anyMatch(row -> row.right().anonymous())) {
        chain.doFilter(request, response);
        return;
      }
      Authentication user = identities.getCurrentAuthentication();
      boolean reads =
          HttpMethod.GET.matches(request.getMethod())
              || HttpMethod.HEAD.matches(request.getMethod());
      if (user == null || user.getUserId() == null) {
        String signIn = WayBack.throughSignIn(page(request));
        if (reads) {
          response.sendRedirect(signIn);
        } else {
          request.setAttribute(OwnPage.SIGN_IN, signIn);
          response.sendError(HttpStatus.UNAUTHORIZED.value());
        }
        return;
      }
      if (rows.isEmpty()) {
        response.sendError(HttpStatus.NOT_FOUND.value());
        return;
      }
      if (rows.stream().noneMatch(row -> row.isFor(user.getGroupIds()))) {
        request.setAttribute(OwnPage.NOT_YOURS, true);
        response.sendError(HttpStatus.FORBIDDEN.value());
        return;
      }
      String token = token(request.getSession());
      if (!reads
          && !PlainAddress.of(request).startsWith(DEMO)
          && !isSame(token, request.getParameter(OwnPage.TOKEN))) {
        response.sendError(HttpStatus.FORBIDDEN.value());
        return;
      }
      request.setAttribute(OwnPage.TOKEN, token);
      chain.doFilter(new SignedIn(request, user), response);
    }

    private static String token(HttpSession session) {
      synchronized (session) {
        String token = (String) session.getAttribute(OwnPage.TOKEN);
        if (token == null) {
          byte[] random = new byte[24];
          RANDOM.nextBytes(random);
          token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
          session.setAttribute(OwnPage.TOKEN, token);
        }
        return token;
      }
    }

    private static boolean isSame(String token, String sent) {
      return sent != null
          && MessageDigest.isEqual(
              token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
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
