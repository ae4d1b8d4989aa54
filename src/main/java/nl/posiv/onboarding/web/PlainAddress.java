package nl.posiv.onboarding.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address that is sent otherwise than it is understood: with encoded letters, doubled
 * slashes, parameters or ways back. Filters that look at what was sent would take it for another
 * address than the one that then answers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class PlainAddress extends OncePerRequestFilter {

  /** What a browser encodes in an id; any other encoding only hides what is asked for. */
  private static final Pattern ENCODED_IN_IDS = Pattern.compile("%(3A|40)");

  private final Sentences sentences;

  PlainAddress(Sentences sentences) {
    this.sentences = sentences;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isPlain(request)) {
      chain.doFilter(request, response);
    } else {
      sentences.refuse(request, response, HttpStatus.BAD_REQUEST);
    }
  }

  private static boolean isPlain(HttpServletRequest request) {
    String sent = request.getRequestURI().substring(request.getContextPath().length());
    String understood =
        request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    return ENCODED_IN_IDS
        .matcher(sent)
        .replaceAll(encoded -> encoded.group(1).equals("40") ? "@" : ":")
        .equals(understood);
  }
}
