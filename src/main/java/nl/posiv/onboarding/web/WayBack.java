package nl.posiv.onboarding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * The way through the sign-in of the webapps back to one of our own pages. Their script {@code
 * way-back.js} goes on to what {@code to} says, within this site only.
 */
public final class WayBack {

  private static final String SIGN_IN = "/camunda/app/tasklist/default/";

  private WayBack() {}

  /**
   * Address of the sign-in that leads on to the page that was asked for, or to the page from which
   * a form was sent.
   */
  public static String throughSignIn(HttpServletRequest request) {
    boolean asks =
        HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    return (asks ? Optional.of(address(request)) : sender(request))
        .map(page -> SIGN_IN + "?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8))
        .orElse(SIGN_IN);
  }

  private static String address(HttpServletRequest request) {
    return withQuery(PlainAddress.of(request), request.getQueryString());
  }

  /** Browsers say where a form stood; what a stranger says instead only leads within this site. */
  private static Optional<String> sender(HttpServletRequest request) {
    String page = request.getHeader(HttpHeaders.REFERER);
    try {
      return Optional.ofNullable(page == null ? null : new URI(page))
          .filter(address -> address.getRawPath() != null && !address.getRawPath().isEmpty())
          .map(address -> withQuery(address.getRawPath(), address.getRawQuery()));
    } catch (URISyntaxException unreadable) {
      return Optional.empty();
    }
  }

  private static String withQuery(String path, String query) {
    return query == null ? path : path + "?" + query;
  }
}
