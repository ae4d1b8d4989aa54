package nl.posiv.onboarding.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the tests of this run have entered, over all applications that they start: flow nodes,
 * sequence flows and rows of decision tables. It is written when the run is over.
 */
final class Entered {

  /** The elements that the last run entered, one a line. */
  static final Path FILE = Path.of("target/coverage/entered.txt");

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
  static Collection<String> ofLastRun() {
    try {
      return Set.copyOf(Files.readAllLines(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException("No test has started the engine in this build", e);
    }
  }

  private static void write() {
    try {
      Files.createDirectories(FILE.getParent());
      Files.write(FILE, new TreeSet<>(ELEMENTS));
      Files.writeString(CoverageReport.FILE, new CoverageReport(Set.copyOf(ELEMENTS)).text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
