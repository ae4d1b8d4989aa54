package nl.posiv.onboarding.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Headers that every answer begins with. Whoever makes the answer may replace one: the webapps have
 * a policy of their own, which names the scripts of the page.
 */
@Component
@Order(FilterOrder.SECURITY_HEADERS)
class SecurityHeaders extends OncePerRequestFilter {

  private static final String NO_STORE = "no-store";
  private static final String A_DAY = "public, max-age=86400";
  private static final String ICON = "/favicon.ico";
  private static final String NOTHING_BUT_OURS =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self';"
          + " img-src 'self'; form-action 'self';"
          + " frame-ancestors 'none'; base-uri 'none'";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    set(request, response);
    boolean api = PlainAddress.of(request).startsWith("/camunda/api/");
    chain.doFilter(request, api ? new NeverStored(response) : response);
  }

  /** The webapps only say that what they stored must be asked for again. */
  private static final class NeverStored extends HttpServletResponseWrapper {

    NeverStored(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void setHeader(String name, String value) {
      super.setHeader(name, HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name) ? NO_STORE : value);
    }

    @Override
    public void addHeader(String name, String value) {
      if (HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
        setHeader(name, value);
      } else {
        super.addHeader(name, value);
      }
    }
  }

  static void set(HttpServletRequest request, HttpServletResponse response) {
    String path = PlainAddress.of(request);
    response.setHeader("Content-Security-Policy", NOTHING_BUT_OURS);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    // Links in a page lead to tasks and cases: what they are called stays here.
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (!isFile(path)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
    } else if (path.endsWith(ICON)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, A_DAY);
    }
  }

  /** The same for everybody, and nothing about anybody. */
  private static boolean isFile(String path) {
    return path.startsWith("/styles/")
        || path.startsWith("/scripts/")
        || path.equals(ICON)
        || path.equals("/camunda" + ICON)
        || path.startsWith("/camunda/lib/")
        || path.startsWith("/camunda/app/")
            && path.matches(".*\\.(js|css|json|svg|png|woff2?|ttf)");
  }
}
