package nl.posiv.onboarding.engine.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.language.Frame;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.web.PlainAddress;
import nl.posiv.onboarding.web.ReadersLanguage;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Gives each of our own pages what its frame shows: the reader's language and the pages that are
 * for them.
 */
@ControllerAdvice
class PageFrame {

  private static final String TASKS = "/camunda/app/tasklist/";

  /** Pages and their readers, in the order of the navigation; without readers: everybody. */
  private static final List<Map.Entry<String, Set<Role>>> PAGES =
      List.of(
          Map.entry(
              "/tasks", Set.of(Role.RO3KVIT, Role.HR, Role.MANAGER, Role.MENTOR, Role.OFFICIAL)),
          Map.entry("/overview", Set.of(Role.RO3KVIT, Role.POSIV, Role.HR, Role.MANAGER)),
          Map.entry("/my-year", Set.of(Role.OFFICIAL)),
          Map.entry("/operations", Set.of(Role.ADMIN)),
          Map.entry("/audit", Set.of(Role.PRIVACY_OFFICER)),
          Map.entry("/demo/mail", Set.of()),
          Map.entry("/demo/clock", Set.of()),
          Map.entry("/account", Set.of()),
          Map.entry("/sign-out", Set.of()));

  private final ReadersLanguage readers;
  private final Texts texts;
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  PageFrame(
      ReadersLanguage readers,
      Texts texts,
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.readers = readers;
    this.texts = texts;
    this.mappings = mappings;
  }

  @ModelAttribute("frame")
  Frame frame(HttpServletRequest request) {
    Optional<UserAuthentication> user = ApiGate.user(request);
    Language language = readers.of(request);
    return new Frame(
        texts, language, user.map(found -> links(found, request, language)).orElse(List.of()));
  }

  private List<Frame.Link> links(
      UserAuthentication user, HttpServletRequest request, Language language) {
    List<Frame.Link> links = new ArrayList<>();
    links.add(new Frame.Link(TASKS, texts.get(language, "page.tasklist"), false));
    for (Map.Entry<String, Set<Role>> page : PAGES) {
      boolean isReader =
          page.getValue().isEmpty()
              || page.getValue().stream().map(Role::group).anyMatch(user.getGroupIds()::contains);
      if (isReader && exists(page.getKey())) {
        links.add(
            new Frame.Link(
                page.getKey(),
                texts.get(language, "page" + page.getKey().replace('/', '.')),
                PlainAddress.of(request).startsWith(page.getKey())));
      }
    }
    return links;
  }

  /** Some pages belong to the demo or to production only. */
  private boolean exists(String path) {
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .anyMatch(handler -> handler.getPatternValues().contains(path));
  }
}
