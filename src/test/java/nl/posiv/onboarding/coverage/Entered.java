package nl.posiv.onboarding.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the tests of this run have entered, over all applications that they start: flow nodes,
 * sequence flows and rows of decision tables. Each JVM that ran tests writes its part when it ends.
 */
final class Entered {

  private static final Path FOLDER = Path.of("target/coverage/entered");

  /** The elements that this JVM entered, one a line. */
  private static final Path FILE =
      FOLDER.resolve(System.getProperty("posiv.fork", "fork-1") + ".txt");

  private static final Set<String> ELEMENTS = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Entered::write));
  }

  private Entered() {}

  /** The name of an element of a process or a decision table. */
  static String name(String key, String element) {
    return key + " " + element;
  }

  /** An element has been entered. */
  static void add(String key, String element) {
    ELEMENTS.add(name(key, element));
  }

  /** What the last run entered. */
  static Set<String> ofLastRun() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.flatMap(Entered::lines).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException("No test has started the engine in this build", e);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write() {
    try {
      Files.createDirectories(FOLDER);
      Files.write(FILE, new TreeSet<>(ELEMENTS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
