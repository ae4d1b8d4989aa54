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
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
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
  private static final Path I18N = Path.of("src/main/resources/i18n");
  private static final JsonMapper JSON = new JsonMapper();

  /** An element with a name; what only the engine reads (messages, errors) has none to show. */
  private static final Pattern ELEMENT =
      Pattern.compile(
          "<(?:bpmn:)?(?!message|error|escalation|signal|definitions|input|output|rule)(\\w+) id=\"([^\"]+)\" name=\"([^\"]+)\"");

  private ReadersNames() {}

  /** Hundreds of names are asked of each bundle, for each screen that is looked at. */
  private static final Map<String, Properties> KEPT = new ConcurrentHashMap<>();

  /**
   * An element of a diagram.
   *
   * @param process key of the process that the diagram shows
   * @param type as BPMN calls it
   * @param name the English one
   */
  public record Named(String process, String type, String id, String name) {

    /** Where its name stands in another language: bundle and key. */
    public Map.Entry<String, String> key() {
      return switch (type) {
        case "userTask" -> Map.entry("forms", "task." + id + ".name");
        case "sendTask" -> Map.entry("mail", "mail." + id.replace("sendTask_", "") + ".name");
        case "process", "decision" -> Map.entry("names", "name." + process);
        case "sequenceFlow" -> Map.entry("names", "name.branch." + words(name));
        default -> Map.entry("names", "name." + process + "." + id);
      };
    }

    /** Its name in a language. */
    public String in(String language) {
      return KEPT.computeIfAbsent(
              key().getKey() + "_" + language, any -> bundle(key().getKey(), language))
          .getProperty(key().getValue(), name);
    }
  }

  /** Every element of every diagram that shows a name. */
  public static List<Named> inDiagrams() {
    try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
      return files
          .flatMap(
              file -> ELEMENT.matcher(read(file)).results().map(found -> named(key(file), found)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The keys of the processes and of the decision. */
  public static List<String> processes() {
    try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
      return files.map(ReadersNames::key).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of a user task in a language. */
  public static String task(String english, String language) {
    return named(english, language, element -> element.type().equals("userTask"));
  }

  /** The name of a process, or of anything else but a task, in a language. */
  public static String process(String english, String language) {
    return named(english, language, element -> !element.type().equals("userTask"));
  }

  private static String named(String english, String language, Predicate<Named> kind) {
    return inDiagrams().stream()
        .filter(element -> kind.test(element) && element.name().equals(english))
        .findFirst()
        .map(element -> element.in(language))
        .orElse(english);
  }

  /** An English name as it stands in a key. */
  private static String words(String english) {
    return english
        .toLowerCase(Locale.ROOT)
        .replace("'", "")
        .replaceAll("[^a-z0-9?]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** The bundles of texts. */
  public static List<String> bundles() {
    try (Stream<Path> files = Files.list(I18N)) {
      return files
          .map(file -> file.getFileName().toString().replaceAll("_.*", ""))
          .distinct()
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts of a bundle; none where the language needs no such bundle. */
  public static Properties bundle(String name, String language) {
    Properties texts = new Properties();
    Path file = I18N.resolve(name + "_" + language + ".properties");
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
      words.add(element.in(language));
    }
    return words;
  }

  private static Named named(String process, MatchResult element) {
    String name = HtmlUtils.htmlUnescape(element.group(3));
    return new Named(process, element.group(1), element.group(2), name);
  }

  private static String key(Path file) {
    return file.getFileName().toString().replaceAll("\\..*", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
