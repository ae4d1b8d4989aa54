package nl.posiv.onboarding.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/**
 * In which language the reader of a page reads: that of the account; where nobody is signed in,
 * that of the browser; else Dutch.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
public class ReadersLanguage implements LocaleResolver {

  private final Visitors visitors;
  private final People people;

  ReadersLanguage(Visitors visitors, People people) {
    this.visitors = visitors;
    this.people = people;
  }

  /** The language of whoever sends a request. */
  public Language of(HttpServletRequest request) {
    return visitors
        .userOf(request)
        .map(people::languageOf)
        .or(() -> Language.preferred(wanted(request)))
        .orElseGet(() -> people.languageOf(null));
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return of(request).locale();
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("People choose their language in their settings.");
  }

  /** What the browser asks for; without that, Java would answer what the server speaks. */
  private static List<Locale> wanted(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? List.of()
        : Collections.list(request.getLocales());
  }
}
