package nl.posiv.onboarding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import nl.posiv.onboarding.language.Language;
import org.springframework.http.HttpHeaders;

/** The language that a browser asks for. */
public final class BrowserLanguage {

  private BrowserLanguage() {}

  /**
   * The first of those it asks for that the programme has. Of a request that asks for none, the
   * server would say that it asks for the language of the machine.
   */
  public static Optional<Language> of(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? Optional.empty()
        : Language.preferred(Collections.list(request.getLocales()));
  }
}
