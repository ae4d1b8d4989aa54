package nl.posiv.onboarding.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers addresses of a webapp or an engine that is not here: the webapps' own filter takes the
 * second word for the name of an engine, and fails when there is none.
 */
@Component
@Order(FilterOrder.WEBAPP_ADDRESSES)
class WebappAddresses extends OncePerRequestFilter {

  private static final Pattern OF_AN_ENGINE = Pattern.compile("/camunda/app/[\\w-]+/[\\w-]+/?");
  private static final Pattern HERE =
      Pattern.compile("/camunda/app/(admin|cockpit|tasklist|welcome)/default/?");

  private final Sentences sentences;

  WebappAddresses(Sentences sentences) {
    this.sentences = sentences;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = PlainAddress.of(request);
    if (OF_AN_ENGINE.matcher(path).matches() && !HERE.matcher(path).matches()) {
      sentences.refuse(request, response, HttpStatus.NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }
}
