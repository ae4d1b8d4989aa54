package nl.posiv.onboarding.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Who knows whom, read from the sources: the compiler puts a constant in the place of its name, and
 * what depends on it is then not seen in the classes.
 */
class SourcesTest {

  private static final Path SOURCES = Path.of("src/main/java/nl/posiv/onboarding");

  private static final Pattern MODULE = Pattern.compile("nl\\.posiv\\.onboarding\\.(\\w+)");

  private static final Pattern ROOM = Pattern.compile("nl\\.posiv\\.onboarding\\.engine\\.(\\w+)");

  /** The rooms of the engine; each knows only those before it. */
  private static final List<String> ROOMS = List.of("rights", "task", "form", "gateway");

  @Test
  void noModuleKnowsItselfByWayOfOthers() throws IOException {
    Map<String, Set<String>> known = new HashMap<>();
    try (Stream<Path> files = javaFiles(SOURCES)) {
      files.forEach(
          file -> {
            String module = SOURCES.relativize(file).getName(0).toString();
            known.computeIfAbsent(module, m -> new TreeSet<>()).addAll(named(file, MODULE));
          });
    }
    known.forEach((module, others) -> others.remove(module));
    assertThat(known.keySet())
        .allSatisfy(module -> assertThat(reachable(module, known)).doesNotContain(module));
  }

  @Test
  void roomsOfTheEngineKnowOnlyThoseBeforeThem() throws IOException {
    Path engine = SOURCES.resolve("engine");
    try (Stream<Path> files = javaFiles(engine)) {
      assertThat(files)
          .allSatisfy(
              file -> {
                int room = ROOMS.indexOf(engine.relativize(file).getName(0).toString());
                assertThat(named(file, ROOM))
                    .allSatisfy(
                        other ->
                            assertThat(ROOMS.indexOf(other)).as(other).isLessThanOrEqualTo(room));
              });
    }
  }

  private static Stream<Path> javaFiles(Path folder) throws IOException {
    return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
  }

  private static Set<String> named(Path file, Pattern pattern) {
    try {
      Set<String> found = new TreeSet<>();
      Matcher matcher = pattern.matcher(Files.readString(file));
      while (matcher.find()) {
        found.add(matcher.group(1));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> reachable(String from, Map<String, Set<String>> known) {
    Set<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(known.getOrDefault(from, Set.of()));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (seen.add(next)) {
        open.addAll(known.getOrDefault(next, Set.of()));
      }
    }
    return seen;
  }
}
