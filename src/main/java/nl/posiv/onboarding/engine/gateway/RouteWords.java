package nl.posiv.onboarding.engine.gateway;

import jakarta.ws.rs.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

/** The words of which the addresses of the webapps' API are made, read from its own classes. */
final class RouteWords {

  private static final String OF_THE_ENGINE = "org.camunda.bpm";

  private RouteWords() {}

  static Set<String> ofTheApi() {
    Set<String> words = new HashSet<>(List.of("camunda", "api", "engine", "plugin", "default"));
    Deque<Class<?>> types = new ArrayDeque<>();
    types.add(NamedProcessEngineRestServiceImpl.class);
    Stream.of(
            new AdminApplication(),
            new CockpitApplication(),
            new TasklistApplication(),
            new WelcomeApplication())
        .forEach(webapp -> types.addAll(webapp.getClasses()));
    words.addAll(List.of("admin", "cockpit", "tasklist", "welcome"));
    Set<Class<?>> seen = new HashSet<>();
    while (!types.isEmpty()) {
      Class<?> type = types.pop();
      if (type.getName().startsWith(OF_THE_ENGINE) && seen.add(type)) {
        add(words, type.getAnnotation(Path.class));
        Arrays.stream(type.getDeclaredMethods())
            .peek(method -> add(words, method.getAnnotation(Path.class)))
            .forEach(method -> types.add(method.getReturnType()));
        types.addAll(List.of(type.getInterfaces()));
        Stream.ofNullable(type.getSuperclass()).forEach(types::add);
      }
    }
    return words;
  }

  private static void add(Set<String> words, Path path) {
    if (path != null) {
      words.addAll(of(path.value()));
    }
  }

  /** The words of the pattern of an address, without the names of what varies in it. */
  static List<String> of(String pattern) {
    return Stream.of(pattern.replaceAll("\\{[^/]*}|\\.pdf$", "").split("/"))
        .filter(word -> word.matches("[A-Za-z][A-Za-z.-]*"))
        .toList();
  }
}
