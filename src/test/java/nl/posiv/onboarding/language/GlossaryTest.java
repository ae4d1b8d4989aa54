package nl.posiv.onboarding.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.posiv.onboarding.support.ReadersNames;
import nl.posiv.onboarding.support.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words, once agreed on, stay: in the bundles, the forms, the guides and our words of Tasklist.
 * Mails are looked at as they are rendered, in {@code LettersTest}.
 */
class GlossaryTest {

  private static final JsonMapper JSON = new JsonMapper();

  /** What is filled in; a date is where a sentence's own stop can meet another. */
  private static final Pattern FILLED_IN = Pattern.compile("\\{\\{dueOn}}|\\{\\w+}");

  private static final Pattern START_FORM =
      Pattern.compile("<bpmn:startEvent [^>]*camunda:formRef=\"([^\"]+)\"");

  @ParameterizedTest
  @EnumSource
  void oneWordForOneThing(Language language) throws IOException {
    Map<String, String> texts = texts(language);
    assertThat(texts).hasSizeGreaterThan(language == Language.EN ? 1000 : 1500);

    List<String> faults = new ArrayList<>();
    texts.forEach(
        (where, text) ->
            Wording.faults(language, text).forEach(fault -> faults.add(where + ": " + fault)));
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void noSentenceHasTwoStopsAfterADate(Language language) throws IOException {
    String date = WrittenDay.write(language, LocalDate.of(2027, 1, 4));

    List<String> faults = new ArrayList<>();
    texts(language)
        .forEach(
            (where, text) -> {
              String filled = FILLED_IN.matcher(text).replaceAll(date);
              Wording.faults(language, filled).forEach(fault -> faults.add(where + ": " + fault));
            });
    assertThat(date).doesNotEndWith(".");
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "NL, Kijk in het dossier., true",
    "NL, Bewaar het in uw personeelsdossier., false",
    "NL, Uw e-mailadres, false",
    "EN, What waits for whom, true",
    "EN, Did it work?: no, true",
    "EN, One moment … and so on..., false",
    "UK, Службовець почав роботу., true",
    "UK, Службове відрядження, false",
    "UK, До 4 січня 2027 р.., true"
  })
  void faultsAreRecognised(Language language, String text, boolean fault) {
    assertThat(Wording.faults(language, text).isEmpty()).isNotEqualTo(fault);
  }

  /** The dialog and the page already say above a start form what is started. */
  @Test
  void noStartFormHasASecondHeading() throws IOException {
    TreeSet<String> forms = new TreeSet<>();
    for (Path file : files("bpmn", ".bpmn")) {
      START_FORM
          .matcher(Files.readString(file))
          .results()
          .forEach(form -> forms.add(form.group(1)));
    }
    assertThat(forms).isNotEmpty();

    for (String form : forms) {
      assertThat(english(Path.of("forms", form + ".form")).get(form + ".heading.text"))
          .as(form)
          .doesNotStartWith("#");
      for (String language : List.of("nl", "uk")) {
        assertThat(ReadersNames.bundle("forms", language).getProperty(form + ".heading.text"))
            .as("%s in %s", form, language)
            .doesNotStartWith("#");
      }
    }
  }

  /** What leads to a page and what stands above it is one word. */
  @ParameterizedTest
  @EnumSource
  void pageIsCalledWhatItsLinkSays(Language language) {
    var messages = ReadersNames.bundle("messages", language.code());
    List<String> pages =
        messages.stringPropertyNames().stream()
            .filter(key -> key.matches("page\\.[a-z-]+"))
            .map(key -> key.substring("page.".length()))
            .filter(page -> messages.containsKey(page + ".title"))
            .toList();
    assertThat(pages).contains("account", "audit", "operations", "tasks");

    assertThat(pages)
        .allSatisfy(
            page ->
                assertThat(messages.getProperty(page + ".title"))
                    .isEqualTo(messages.getProperty("page." + page)));
  }

  private static Map<String, String> texts(Language language) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String bundle : ReadersNames.bundles()) {
      ReadersNames.bundle(bundle, language.code())
          .forEach((key, text) -> texts.put(bundle + " " + key, (String) text));
    }
    if (language == Language.EN) {
      for (Path form : files("forms", ".form")) {
        texts.putAll(english(form));
      }
    } else {
      JsonNode labels = ReadersNames.locale(language.code()).path("labels");
      labels
          .propertyNames()
          .forEach(key -> texts.put("Tasklist " + key, labels.path(key).asString()));
    }
    Path guide = Path.of("docs/guide", language.code() + ".md");
    texts.put(guide.toString(), Files.readString(guide).replaceAll("]\\([^)]*\\)", "]"));
    return texts;
  }

  private static Map<String, String> english(Path form) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    JsonNode file = JSON.readTree(Files.readString(form));
    collect(file.path("components"), file.path("id").asString(), texts);
    return texts;
  }

  private static void collect(JsonNode components, String form, Map<String, String> texts) {
    for (JsonNode component : components) {
      String place =
          form + "." + component.path("key").asString(component.path("id").asString()) + ".";
      for (String part : List.of("label", "dateLabel", "description", "text")) {
        if (component.has(part)) {
          texts.put(place + part, component.path(part).asString());
        }
      }
      component
          .path("values")
          .forEach(
              value ->
                  texts.put(
                      place + "option." + value.path("value").asString(),
                      value.path("label").asString()));
      collect(component.path("components"), form, texts);
    }
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
