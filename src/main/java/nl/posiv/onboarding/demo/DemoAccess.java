package nl.posiv.onboarding.demo;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.web.FilterOrder;
import nl.posiv.onboarding.web.PlainAddress;
import nl.posiv.onboarding.web.WayBack;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who may use the demo tools. Sessions and tokens are those of the webapps, checked by Camunda's
 * own filters; a session's cookie is valid for the whole site.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoAccess {

  private static final String PATHS = "/demo/*";

  @Bean
  FilterRegistrationBean<AuthenticationFilter> demoSession() {
    return filter("demo session", new AuthenticationFilter(), FilterOrder.SESSION_OF_DEMO);
  }

  @Bean
  FilterRegistrationBean<Gate> demoGate(IdentityService identities) {
    return filter("demo gate", new Gate(identities), FilterOrder.GATE_OF_DEMO);
  }

  @Bean
  FilterRegistrationBean<CsrfPreventionFilter> demoToken(CamundaBpmProperties camunda) {
    FilterRegistrationBean<CsrfPreventionFilter> token =
        filter("demo token", new CsrfPreventionFilter(), FilterOrder.TOKEN_OF_DEMO);
    token.setInitParameters(camunda.getWebapp().getCsrf().getInitParams());
    return token;
  }

  private static <T extends Filter> FilterRegistrationBean<T> filter(
      String name, T filter, int order) {
    FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
    registration.setName(name);
    registration.addUrlPatterns(PATHS);
    registration.setOrder(order);
    return registration;
  }

  /** Signed-in users read, the administrator changes. */
  static final class Gate extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final IdentityService identities;

    Gate(IdentityService identities) {
      this.identities = identities;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      Authentication user = identities.getCurrentAuthentication();
      if (isForAnybody(request)) {
        chain.doFilter(request, response);
      } else if (user == null && asksForPage(request)) {
        response.sendRedirect(WayBack.throughSignIn(WayBack.to(PlainAddress.of(request), request)));
      } else if (user == null) {
        refuse(response, HttpStatus.UNAUTHORIZED, "Sign in at /camunda/app/tasklist/ first.");
      } else if (!READING.contains(request.getMethod()) && !mayChange(user)) {
        refuse(response, HttpStatus.FORBIDDEN, "Only the user admin may change the demo.");
      } else {
        chain.doFilter(request, new PlainRefusals(response));
      }
    }
  }

  /** Whoever is about to sign in has to know who they can be. */
  private static boolean isForAnybody(HttpServletRequest request) {
    return PlainAddress.of(request).equals(DemoTools.PEOPLE)
        && Gate.READING.contains(request.getMethod());
  }

  private static boolean asksForPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return HttpMethod.GET.matches(request.getMethod())
        && accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE);
  }

  /** Whether a user may move the clock and empty the programme. */
  static boolean mayChange(Authentication user) {
    return user.getGroupIds().contains(Role.ADMIN.group());
  }

  private static void refuse(HttpServletResponse response, HttpStatus status, String sentence)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.TEXT_PLAIN_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().print(sentence);
  }

  /** What the token filter and the web framework refuse is said in a sentence, too. */
  private static final class PlainRefusals extends HttpServletResponseWrapper {

    PlainRefusals(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendError(int status) throws IOException {
      sendError(status, null);
    }

    @Override
    public void sendError(int code, String message) throws IOException {
      HttpStatus status = HttpStatus.valueOf(code);
      refuse(
          (HttpServletResponse) getResponse(),
          status,
          switch (status) {
            case FORBIDDEN ->
                "Send the token of your session in the header X-XSRF-TOKEN; sign in again if it is lost.";
            case BAD_REQUEST -> "This cannot be read. Please write it in another way.";
            case CONFLICT -> "Somebody is using the demo at this moment. Please try again.";
            default -> status.getReasonPhrase() + ".";
          });
    }
  }
}
