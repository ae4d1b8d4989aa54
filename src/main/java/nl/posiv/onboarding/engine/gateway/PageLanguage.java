package nl.posiv.onboarding.engine.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.WebappTexts;
import nl.posiv.onboarding.web.FilterOrder;
import nl.posiv.onboarding.web.PlainAddress;
import nl.posiv.onboarding.web.ReadersLanguage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Writes into the page of Tasklist, Cockpit, Admin and Welcome in which language its reader reads:
 * that of the account, and before sign-in that of the browser; and what our scripts say there. The
 * scripts take both from the page, and where no scripts run it says that. So does the typeface of
 * our own pages come there, at the address under which browsers keep it.
 */
@Component
@Order(FilterOrder.PAGE_LANGUAGE)
class PageLanguage extends OncePerRequestFilter {

  private static final Pattern PAGE =
      Pattern.compile("/camunda/app/(tasklist|cockpit|admin|welcome)(/[^.]*)?");

  /** Signing in, signing out and asking who is signed in. */
  private static final String AUTHENTICATION = "/camunda/api/admin/auth/user/";

  private static final String AS_SHIPPED = "<html lang=\"en\">";

  private static final String HEAD = "<head>";

  private static final String TYPEFACE = "/styles/typeface.css";

  private final ReadersLanguage readers;
  private final WebappTexts texts;
  private final ObjectProvider<ResourceUrlProvider> files;

  PageLanguage(
      ReadersLanguage readers, WebappTexts texts, ObjectProvider<ResourceUrlProvider> files) {
    this.readers = readers;
    this.texts = texts;
    this.files = files;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = PlainAddress.of(request);
    return !path.startsWith(AUTHENTICATION) && !PAGE.matcher(path).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, answer);
    Language language = readers.of(request);
    answer.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
    String page = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    if (page.contains(AS_SHIPPED)) {
      answer.resetBuffer();
      answer
          .getOutputStream()
          .write(
              page.replace(AS_SHIPPED, "<html lang=\"" + language.code() + "\">")
                  .replace(HEAD, HEAD + texts.element(language) + typeface())
                  .replaceFirst(
                      "<body[^>]*>",
                      "$0" + Matcher.quoteReplacement(texts.withoutScripts(language)))
                  .getBytes(StandardCharsets.UTF_8));
    }
    answer.copyBodyToResponse();
  }

  private String typeface() {
    return "<link rel=\"stylesheet\" href=\"%s\">"
        .formatted(files.getObject().getForLookupPath(TYPEFACE));
  }
}
