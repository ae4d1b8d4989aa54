package nl.posiv.onboarding.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files whose address changes when they change are kept by the browser: those of ours that have
 * their content in it, and those of the webapps that have the version of the engine in it. The
 * webapps themselves ask for them anew with each page.
 */
@Component
@Order(FilterOrder.KEPT_FILES)
class KeptFiles extends OncePerRequestFilter {

  private static final Pattern OURS =
      Pattern.compile("/(styles|scripts)/[\\w/-]+-[0-9a-f]{32}\\.(css|js|ttf)");

  /** Not what we put in place of theirs, which changes without them. */
  private static final Pattern OF_THE_ENGINE =
      Pattern.compile("/camunda/(lib/\\w+|app/\\w+/camunda-\\w+-bootstrap)\\.(css|js)");

  private static final Pattern VERSION = Pattern.compile("bust=[\\w.]+");

  private static final String KEPT = "public, max-age=31536000, immutable";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = PlainAddress.of(request);
    String query = request.getQueryString();
    return !OURS.matcher(path).matches()
        && !(OF_THE_ENGINE.matcher(path).matches()
            && query != null
            && VERSION.matcher(query).matches());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
    chain.doFilter(request, new Kept(response));
  }

  /** That a file is not there is not kept. */
  private static final class Kept extends HttpServletResponseWrapper {

    Kept(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void setHeader(String name, String value) {
      if (!HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
        super.setHeader(name, value);
      }
    }

    @Override
    public void addHeader(String name, String value) {
      if (!HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
        super.addHeader(name, value);
      }
    }

    @Override
    public void setStatus(int status) {
      forget(status);
      super.setStatus(status);
    }

    @Override
    public void sendError(int status) throws IOException {
      forget(status);
      super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      forget(status);
      super.sendError(status, message);
    }

    private void forget(int status) {
      if (status >= HttpStatus.MULTIPLE_CHOICES.value()
          && status != HttpStatus.NOT_MODIFIED.value()) {
        super.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      }
    }
  }
}
