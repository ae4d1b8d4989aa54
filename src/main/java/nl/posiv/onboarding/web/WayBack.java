package nl.posiv.onboarding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The way through the sign-in of the webapps back to one of our own pages. Their script {@code
 * way-back.js} goes on to what {@code to} says, within this site only.
 */
public final class WayBack {

  private static final String SIGN_IN = "/camunda/app/tasklist/default/";

  /** What a page says of the form that led to it: true once, and not when one comes back to it. */
  private static final Pattern RESULT = Pattern.compile("(?<=^|&)result=[^&]*(&|$)");

  /** A header has no room for an address that is much longer than any of ours. */
  private static final int LONGEST = 2000;

  private WayBack() {}

  /**
   * Address of the sign-in that leads on to a page; of one with too much after the question mark,
   * to the page without that.
   */
  public static String throughSignIn(String page) {
    return Stream.of(page, page.replaceFirst("[?].*", ""), "/")
        .map(to -> URLEncoder.encode(to, StandardCharsets.UTF_8))
        .filter(to -> to.length() <= LONGEST)
        .findFirst()
        .map(to -> SIGN_IN + "?to=" + to)
        .orElse(SIGN_IN);
  }

  /** A page as it was asked for. */
  public static String to(String path, HttpServletRequest request) {
    String query =
        RESULT
            .matcher(Objects.requireNonNullElse(request.getQueryString(), ""))
            .replaceAll("")
            .replaceFirst("&$", "");
    return query.isEmpty() ? path : path + "?" + query;
  }
}
