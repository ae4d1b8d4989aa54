package nl.posiv.onboarding.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What an address is, for everybody who looks at one. One that is sent otherwise than it is
 * understood is refused: with encoded letters, doubled slashes, parameters, ways back or a slash at
 * the end. Whoever looks at what was sent would take it for another address than the one that then
 * answers.
 */
@Component
@Order(FilterOrder.PLAIN_ADDRESS)
public final class PlainAddress extends OncePerRequestFilter {

  private static final String WEBAPPS = "/camunda/";
  private static final String API = WEBAPPS + "api/";

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

  /**
   * The address of a request, without query. The webapps write some addresses of their API with a
   * slash at the end, which says nothing there.
   */
  public static String of(HttpServletRequest request) {
    // Of a request that cannot be read the server knows no address.
    String sent = Objects.requireNonNullElse(request.getRequestURI(), "");
    String plain =
        ENCODED_IN_IDS
            .matcher(sent)
            .replaceAll(encoded -> encoded.group(1).equals("40") ? "@" : ":");
    return plain.startsWith(API) && plain.endsWith("/")
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }

  private static boolean isPlain(HttpServletRequest request) {
    String understood =
        request.getContextPath()
            + request.getServletPath()
            + Objects.requireNonNullElse(request.getPathInfo(), "");
    boolean slashAtTheEnd = understood.length() > 1 && understood.endsWith("/");
    if (slashAtTheEnd && understood.startsWith(API)) {
      return understood.equals(of(request) + "/");
    }
    return understood.equals(of(request)) && (!slashAtTheEnd || understood.startsWith(WEBAPPS));
  }
}
