package nl.posiv.onboarding.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the web applications and the elements of the diagrams are called in each language. */
public final class ReadersNames {

  /** The engine's web applications. */
  public static final List<String> APPLICATIONS =
      List.of("tasklist", "cockpit", "admin", "welcome");

  private static final String LOCALES = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
  private static final JsonMapper JSON = new JsonMapper();

  /** An element with a name; what only the engine reads (messages, errors) has none to show. */
  private static final Pattern ELEMENT =
      Pattern.compile(
          "<bpmn:(?!message|error|escalation|signal)(\\w+) id=\"([^\"]+)\" name=\"([^\"]+)\"");

  private ReadersNames() {}

  /**
   * An element of a diagram.
   *
   * @param type as BPMN calls it
   * @param name the English one
   */
  public record Named(String type, String id, String name) {}

  /** Every element of every diagram that shows a name. */
  public static List<Named> inDiagrams() {
    try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
      return files
          .filter(file -> file.toString().endsWith(".bpmn"))
          .flatMap(file -> ELEMENT.matcher(read(file)).results())
          .map(ReadersNames::named)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The keys of the processes and of the decision. */
  public static List<String> processes() {
    try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
      return files.map(file -> file.getFileName().toString().replaceAll("\\..*", "")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of a user task in a language. */
  public static String task(String english, String language) {
    return inDiagrams().stream()
        .filter(element -> element.type().equals("userTask") && element.name().equals(english))
        .findFirst()
        .map(task -> bundle("forms", language).getProperty("task." + task.id() + ".name", english))
        .orElse(english);
  }

  /** The name of a process, or of anything else but a task, in a language. */
  public static String process(String english, String language) {
    return bundle("names", language).getProperty(key(english), english);
  }

  /** The key of a translated name. */
  public static String key(String english) {
    return "name."
        + english
            .toLowerCase(Locale.ROOT)
            .replace("'", "")
            .replaceAll("[^a-z0-9?]+", "-")
            .replaceAll("^-|-$", "");
  }

  /** The texts of a bundle; none where the language needs no such bundle. */
  public static Properties bundle(String name, String language) {
    Properties texts = new Properties();
    Path file = Path.of("src/main/resources/i18n", name + "_" + language + ".properties");
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        texts.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }

  /** The words of Tasklist itself in a language. */
  public static JsonNode locale(String language) {
    return locale("tasklist", language);
  }

  /** The words of one of the {@link #APPLICATIONS} in a language. */
  public static JsonNode locale(String application, String language) {
    String name = LOCALES.formatted(application, language);
    Path ours = Path.of("src/main/resources", name);
    try (InputStream file =
        Files.exists(ours)
            ? Files.newInputStream(ours)
            : ReadersNames.class.getResourceAsStream("/" + name)) {
      // The maker's file begins with a byte order mark.
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return JSON.readTree(text.replace("\ufeff", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every label of these applications and every name in the diagrams, in a language. */
  public static Set<String> words(String language, Iterable<String> applications) {
    Set<String> words = new TreeSet<>();
    for (String application : applications) {
      for (JsonNode label : locale(application, language).path("labels").values()) {
        words.add(label.asString().strip());
      }
    }
    for (Named element : inDiagrams()) {
      words.add(
          element.type().equals("userTask")
              ? task(element.name(), language)
              : process(element.name(), language));
    }
    return words;
  }

  private static Named named(MatchResult element) {
    return new Named(element.group(1), element.group(2), HtmlUtils.htmlUnescape(element.group(3)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
