package nl.posiv.onboarding.demo;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.posiv.onboarding.access.OwnPage;
import nl.posiv.onboarding.web.FilterOrder;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.jspecify.annotations.Nullable;
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
 * How the demo tools are used by scripts: with the token of the webapps, which Camunda's own filter
 * checks, and with answers in plain sentences. Who may use them stands in the table of rights.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoAccess {

  private static final String PATHS = "/demo/*";

  @Bean
  FilterRegistrationBean<PlainSentences> demoWords() {
    return filter("words of the demo", new PlainSentences(), FilterOrder.WORDS_OF_THE_DEMO);
  }

  @Bean
  FilterRegistrationBean<CsrfPreventionFilter> demoToken(CamundaBpmProperties camunda) {
    FilterRegistrationBean<CsrfPreventionFilter> token =
        filter("token of the demo", new CsrfPreventionFilter(), FilterOrder.TOKEN_OF_THE_DEMO);
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

  /** What the gate, the token filter and the web framework refuse is said in a sentence. */
  static final class PlainSentences extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      chain.doFilter(request, new Plain(request, response));
    }
  }

  private static final class Plain extends HttpServletResponseWrapper {

    private final HttpServletRequest request;

    Plain(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
    }

    /** A script has no use for the page on which people sign in. */
    @Override
    public void sendRedirect(String page) throws IOException {
      if (asksForPage()) {
        super.sendRedirect(page);
      } else {
        sendError(HttpStatus.UNAUTHORIZED.value());
      }
    }

    private boolean asksForPage() {
      String accept = request.getHeader(HttpHeaders.ACCEPT);
      return HttpMethod.GET.matches(request.getMethod())
          && accept != null
          && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    @Override
    public void sendError(int status) throws IOException {
      sendError(status, null);
    }

    @Override
    public void sendError(int code, @Nullable String message) throws IOException {
      HttpStatus status = HttpStatus.valueOf(code);
      setStatus(code);
      setContentType(MediaType.TEXT_PLAIN_VALUE);
      setCharacterEncoding(StandardCharsets.UTF_8.name());
      getWriter().print(sentence(status));
    }

    private String sentence(HttpStatus status) {
      return switch (status) {
        case UNAUTHORIZED -> "Sign in at /camunda/app/tasklist/ first.";
        case FORBIDDEN ->
            request.getAttribute(OwnPage.NOT_YOURS) == null
                ? "Send the token of your session in the header X-XSRF-TOKEN; sign in again if it is lost."
                : "Only the user admin may change the demo.";
        case BAD_REQUEST -> "This cannot be read. Please write it in another way.";
        case CONFLICT -> "Somebody is using the demo at this moment. Please try again.";
        default -> status.getReasonPhrase() + ".";
      };
    }
  }
}
