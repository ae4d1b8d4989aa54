package nl.posiv.onboarding.engine.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.web.FilterOrder;
import nl.posiv.onboarding.web.PlainAddress;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Does not tell everybody which version of the engine runs here. Administrators may know. */
@Component
@Order(FilterOrder.HIDDEN_VERSION)
class HiddenVersion extends OncePerRequestFilter {

  private static final Pattern VERSION =
      Pattern.compile("/camunda/api/engine/(version|engine/[^/]+/telemetry.*)");

  /** The raw files of the webapps, which are served, filled in, below /camunda. */
  private static final String RAW_FILES = "/webjars/";

  private static final Pattern PAGE = Pattern.compile("/camunda/app/[a-z]+/([^/.]+/?)?");
  private static final Pattern FOOTER = Pattern.compile(" version=\"v[0-9][^\"]*\"");
  private static final Pattern STAMP = Pattern.compile("\\?bust=([0-9][\\w.-]*)");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = PlainAddress.of(request);
    if (path.startsWith(RAW_FILES)
        || VERSION.matcher(path).matches() && !isAdministrator(request)) {
      response.sendError(HttpStatus.NOT_FOUND.value());
    } else if (HttpMethod.GET.matches(request.getMethod()) && PAGE.matcher(path).matches()) {
      ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
      chain.doFilter(request, page);
      withoutVersion(page);
      page.copyBodyToResponse();
    } else {
      chain.doFilter(request, response);
    }
  }

  /** A page still asks for its files anew when the version changes, without saying which it is. */
  private static void withoutVersion(ContentCachingResponseWrapper page) throws IOException {
    String html = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
    String stamped =
        STAMP
            .matcher(html)
            .replaceAll(stamp -> "?bust=" + Integer.toHexString(stamp.group(1).hashCode()));
    String plain = FOOTER.matcher(stamped).replaceAll(" version=\"\"");
    if (!plain.equals(html)) {
      page.resetBuffer();
      page.getOutputStream().write(plain.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static boolean isAdministrator(HttpServletRequest request) {
    return ApiGate.user(request)
        .filter(user -> user.getGroupIds().contains(Role.ADMIN.group()))
        .isPresent();
  }
}
