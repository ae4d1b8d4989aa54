package nl.posiv.onboarding.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Figures of the application are for a scraper that has the token; without one set, for nobody. */
@Component
@Order(FilterOrder.METRICS_TOKEN)
class MetricsToken extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final String token;
  private final Sentences sentences;

  MetricsToken(WebSettings settings, Sentences sentences) {
    this.token = settings.metricsToken();
    this.sentences = sentences;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = PlainAddress.of(request);
    return !path.startsWith("/actuator") || path.matches("/actuator/health(/[a-z]+)?");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (token.isBlank()) {
      sentences.refuse(request, response, HttpStatus.NOT_FOUND);
    } else if (sent == null || !isSame(sent, SCHEME + token)) {
      sentences.refuse(request, response, HttpStatus.UNAUTHORIZED);
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isSame(String sent, String expected) {
    return MessageDigest.isEqual(
        sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
