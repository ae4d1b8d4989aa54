package nl.posiv.onboarding.engine.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.access.TaskDoors;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.language.Frame;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.web.PlainAddress;
import nl.posiv.onboarding.web.ReadersLanguage;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Gives each of our own pages what its frame shows: the reader's language, who they are here, the
 * pages that are for them, and the search.
 */
@ControllerAdvice
class PageFrame {

  private static final String TASKS = "/tasks";

  private static final List<Right> PAGES =
      Stream.of(Right.Kind.PAGE, Right.Kind.SITE)
          .flatMap(kind -> Rights.of(kind).stream())
          .filter(row -> !row.navigation().isEmpty())
          .toList();

  private static final Right SEARCH =
      Rights.of(Right.Kind.PAGE).stream()
          .filter(row -> row.what().equals("POST /find"))
          .findFirst()
          .orElseThrow();

  private final ReadersLanguage readers;
  private final Texts texts;
  private final People people;
  private final Municipalities municipalities;
  private final TaskDoors doors;
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  PageFrame(
      ReadersLanguage readers,
      Texts texts,
      People people,
      Municipalities municipalities,
      TaskDoors doors,
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.readers = readers;
    this.texts = texts;
    this.people = people;
    this.municipalities = municipalities;
    this.doors = doors;
    this.mappings = mappings;
  }

  @ModelAttribute("frame")
  Frame frame(HttpServletRequest request) {
    Optional<UserAuthentication> user = ApiGate.user(request);
    Language language = readers.of(request);
    return new Frame(
        texts,
        language,
        user.map(found -> links(found, request, language)).orElse(List.of()),
        user.map(found -> search(found.getGroupIds())).orElse(null),
        user.map(found -> reader(new UserId(found.getName()), language)).orElse(null));
  }

  /** What somebody is here, each municipality once: one person can have many roles in one. */
  private Frame.Reader reader(UserId user, Language language) {
    Map<Optional<MunicipalityId>, List<Post>> byPlace =
        people.posts(user).stream()
            .collect(
                Collectors.groupingBy(
                    post -> Optional.ofNullable(post.municipality()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return new Frame.Reader(
        people.nameOf(user),
        byPlace.entrySet().stream()
            .map(
                place ->
                    Stream.concat(
                            place.getValue().stream()
                                .map(
                                    post ->
                                        texts.get(language, "home.role." + post.role().group())),
                            place.getKey().map(municipalities::nameOf).stream())
                        .collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; ")));
  }

  /** Programme leads read no names, and look for none. */
  private static @Nullable String search(Collection<String> groups) {
    if (!SEARCH.isFor(groups)) {
      return null;
    }
    return groups.contains(Role.POSIV.group()) && !groups.contains(Role.RO3KVIT.group())
        ? "search.reference"
        : "search.what";
  }

  private List<Frame.Link> links(
      UserAuthentication user, HttpServletRequest request, Language language) {
    List<Frame.Link> links = new ArrayList<>();
    String tasks = doors.of(new UserId(user.getName()), request).list();
    for (Right page : PAGES) {
      String path = page.what().split(" ")[1];
      if (page.isInNavigationOf(user.getGroupIds()) && exists(path)) {
        links.add(
            new Frame.Link(
                path,
                path.equals(TASKS) ? tasks : path,
                texts.get(language, "page" + path.replace('/', '.')),
                PlainAddress.of(request).startsWith(path)));
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
