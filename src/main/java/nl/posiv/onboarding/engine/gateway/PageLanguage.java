package nl.posiv.onboarding.engine.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.WebappTexts;
import nl.posiv.onboarding.web.FilterOrder;
import nl.posiv.onboarding.web.PlainAddress;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Writes into the page of Tasklist, Cockpit, Admin and Welcome in which language its reader reads:
 * that of the account, and before sign-in that of the browser; and what our scripts say there. The
 * scripts take both from the page.
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

  private final People people;
  private final WebappTexts texts;

  PageLanguage(People people, WebappTexts texts) {
    this.people = people;
    this.texts = texts;
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
    Language language = reads(request);
    answer.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
    String page = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    if (page.contains(AS_SHIPPED)) {
      answer.resetBuffer();
      answer
          .getOutputStream()
          .write(
              page.replace(AS_SHIPPED, "<html lang=\"" + language.code() + "\">")
                  .replace(HEAD, HEAD + texts.element(language))
                  .getBytes(StandardCharsets.UTF_8));
    }
    answer.copyBodyToResponse();
  }

  private Language reads(HttpServletRequest request) {
    Optional<String> user = ApiGate.user(request).map(UserAuthentication::getName);
    return user.map(people::languageOf)
        .or(() -> Language.preferred(wanted(request)))
        .orElseGet(() -> people.languageOf(null));
  }

  /** What the browser asks for; without that, Java would answer what the server speaks. */
  private static List<Locale> wanted(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? List.of()
        : Collections.list(request.getLocales());
  }
}
