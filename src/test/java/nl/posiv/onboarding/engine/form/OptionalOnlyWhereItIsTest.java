package nl.posiv.onboarding.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.support.ReadersNames;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a phase can refuse a form because a field is empty, the form file says so: the field is
 * required, or needed sometimes. Which fields these are is read from the sources: a refusal with a
 * sentence that begins with {@code Please fill in}.
 */
class OptionalOnlyWhereItIsTest {

  private static final JsonMapper JSON = new JsonMapper();

  /** The last two arguments of a rule that a phase checks: the field and the sentence. */
  private static final Pattern RULE =
      Pattern.compile("(\"\\w+\"|[A-Za-z_]\\w*),\\s*\"([a-z][a-z-]*(?:\\.[a-z-]+)+\\.?)\"");

  private static final Pattern CONSTANT = Pattern.compile("String (\\w+) = \"(\\w+)\"");

  @Test
  void whatAPhaseAsksForIsNotCalledOptional() {
    Map<String, JsonNode> fields = new TreeMap<>();
    forms().forEach(form -> collect(form.path("components"), form.path("id").asString(), fields));

    Set<String> asked = new TreeSet<>();
    for (String source : sources()) {
      for (String key : askedBy(source)) {
        Set<String> own =
            fields.keySet().stream()
                .filter(field -> field.endsWith("." + key))
                .filter(field -> source.contains("\"" + field.split("\\.")[0] + "\""))
                .collect(Collectors.toSet());
        asked.addAll(
            own.isEmpty()
                ? fields.keySet().stream().filter(field -> field.endsWith("." + key)).toList()
                : own);
      }
    }
    assertThat(asked)
        .contains(
            "choose-municipality.poolConsentGivenOn",
            "complete-offboarding.uwvInformedOn",
            "decide-after-vog.reason",
            "resolve-duplicate.samePersonAs",
            "send-end-notice.conditions");

    assertThat(asked)
        .allSatisfy(
            field ->
                assertThat(
                        fields.get(field).path("validate").path("required").asBoolean(false)
                            || fields.get(field).path("properties").has("needed")
                            // A box to tick is never called optional.
                            || fields.get(field).path("type").asString().equals("checkbox"))
                    .as("%s is required, or needed sometimes", field)
                    .isTrue());
  }

  private static Set<String> askedBy(String source) {
    Properties sentences = ReadersNames.bundle("messages", "en");
    Map<String, String> constants = new HashMap<>();
    CONSTANT.matcher(source).results().forEach(c -> constants.put(c.group(1), c.group(2)));
    Set<String> asked = new TreeSet<>();
    Matcher rule = RULE.matcher(source);
    while (rule.find()) {
      String reason = rule.group(2);
      boolean fillIn =
          sentences.stringPropertyNames().stream()
              .filter(key -> reason.endsWith(".") ? key.startsWith(reason) : key.equals(reason))
              .anyMatch(key -> sentences.getProperty(key).startsWith("Please fill in"));
      if (fillIn) {
        String field = rule.group(1);
        if (field.startsWith("\"")) {
          asked.add(field.replace("\"", ""));
        } else if (constants.containsKey(field)) {
          asked.add(constants.get(field));
        } else {
          // The fields stand in a table of this class; one that has a name of its own does not.
          Pattern.compile("(?<!= )\"(\\w+On)\"")
              .matcher(source)
              .results()
              .forEach(literal -> asked.add(literal.group(1)));
        }
      }
    }
    return asked;
  }

  private static void collect(JsonNode components, String form, Map<String, JsonNode> fields) {
    for (JsonNode component : components) {
      if (component.has("key") && !component.path("readonly").asBoolean(false)) {
        fields.put(form + "." + component.path("key").asString(), component);
      }
      collect(component.path("components"), form, fields);
    }
  }

  private static List<JsonNode> forms() {
    return read("forms", ".form").stream().map(JSON::readTree).toList();
  }

  private static List<String> sources() {
    return read("src/main/java", ".java").stream()
        .filter(source -> source.contains("answers.require(") || source.contains("answers.expect("))
        .toList();
  }

  private static List<String> read(String folder, String ending) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .map(OptionalOnlyWhereItIsTest::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
