package nl.posiv.onboarding.isolation;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

/** Everything that the webapps answer to, read from their own classes. */
final class Endpoints {

  /** Deeper than this, resources only repeat themselves. */
  private static final int DEEPEST = 8;

  private Endpoints() {}

  /**
   * A request that the webapps know.
   *
   * @param method of HTTP
   * @param path with the names of its variable parts in braces
   */
  record Endpoint(String method, String path) implements Comparable<Endpoint> {

    @Override
    public int compareTo(Endpoint other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static Set<Endpoint> all() {
    Set<Endpoint> found = new TreeSet<>();
    found.addAll(of("/camunda/api/engine", List.of(NamedProcessEngineRestServiceImpl.class)));
    Map<String, Application> webapps =
        Map.of(
            "admin", new AdminApplication(),
            "cockpit", new CockpitApplication(),
            "tasklist", new TasklistApplication(),
            "welcome", new WelcomeApplication());
    webapps.forEach(
        (name, webapp) -> found.addAll(of("/camunda/api/" + name, webapp.getClasses())));
    return found;
  }

  private static Set<Endpoint> of(String base, Iterable<Class<?>> resources) {
    Set<Endpoint> found = new TreeSet<>();
    resources.forEach(
        resource ->
            path(resource)
                .ifPresent(path -> walk(found, resource, join(base, path), new ArrayDeque<>())));
    return found;
  }

  private static void walk(
      Set<Endpoint> found, Class<?> resource, String base, Deque<Class<?>> above) {
    if (above.size() > DEEPEST || above.contains(resource)) {
      return;
    }
    above.push(resource);
    for (Method method : resource.getMethods()) {
      Optional<String> verb = verb(method);
      Optional<String> path = path(method);
      if (verb.isPresent()) {
        found.add(new Endpoint(verb.get(), path.map(part -> join(base, part)).orElse(base)));
      } else if (path.isPresent()) {
        walk(found, method.getReturnType(), join(base, path.get()), above);
      }
    }
    above.pop();
  }

  private static Optional<String> verb(Method method) {
    return declarations(method).stream()
        .flatMap(declared -> Stream.of(declared.getAnnotations()))
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(java.util.Objects::nonNull)
        .map(HttpMethod::value)
        .findFirst();
  }

  private static Optional<String> path(Method method) {
    return declarations(method).stream()
        .map(declared -> declared.getAnnotation(Path.class))
        .filter(java.util.Objects::nonNull)
        .map(Path::value)
        .findFirst();
  }

  private static Optional<String> path(Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      if (at.isAnnotationPresent(Path.class)) {
        return Optional.of(at.getAnnotation(Path.class).value());
      }
    }
    return Optional.empty();
  }

  /** A method, and those of the interfaces and superclasses that it implements. */
  private static List<Method> declarations(Method method) {
    List<Method> declarations = new ArrayList<>();
    Deque<Class<?>> types = new ArrayDeque<>(List.of(method.getDeclaringClass()));
    while (!types.isEmpty()) {
      Class<?> type = types.pop();
      try {
        declarations.add(type.getDeclaredMethod(method.getName(), method.getParameterTypes()));
      } catch (NoSuchMethodException notHere) {
        // Another type declares it.
      }
      types.addAll(List.of(type.getInterfaces()));
      Optional.ofNullable(type.getSuperclass()).ifPresent(types::add);
    }
    return declarations;
  }

  private static String join(String base, String path) {
    return (base + "/" + path.replaceAll("\\{\\s*([\\w-]+)\\s*:[^}]*}", "{$1}"))
        .replaceAll("/+", "/")
        .replaceAll("/$", "");
  }
}
