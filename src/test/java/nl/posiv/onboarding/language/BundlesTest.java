package nl.posiv.onboarding.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.support.ReadersNames;
import nl.posiv.onboarding.support.ReadersNames.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * What can be read in one language can be read in the others: our texts and the web applications'
 * own.
 */
class BundlesTest {

  /** Filled in by us, by the form or from the rules; by a web application; markup. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\{\\{[^}]*}}|\\{\\d?(?=[,}])|\\[\\[[^]]*]]|<br/>|</?strong>|<a href=\"#[^>]*>");

  private static final Pattern MARKUP = Pattern.compile("</?(a|strong|br)\\b[^>]*>");

  private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");
  private static final Pattern CYRILLIC = Pattern.compile("[\\u0400-\\u04ff]");

  /** Names and terms that Ukrainians in the Netherlands meet in this form. */
  private static final Set<String> TERMS =
      Set.of(
          ("POSIV Tasklist BRP RMO Camunda Ro kvit HR UWV BW VOG BSN IND GVVA TWV Wav Cao Gemeenten Justis GDPR"
                  + " Stcrt meijburg com business gov nl Rijksoverheid Gemeentewet Ambtenarenwet Wet arbeid vreemdelingen erkend referent aanzegging"
                  + " EN WCAG AA axe schaal trede name example org lt gt yyyy MM ddTHH mm ss null"
                  // What technical administrators know by these names.
                  + " API BPMN CE CMMN CSV CTRL DDTHH DI DMN DRD EDE FNI ID IO JSON LDAP Optimize PI TU XML YYYY Cockpit"
                  + " cockpit tasklist bpmn io")
              .split(" "));

  /** What ICU calls the forms of a word after a number. */
  private static final Pattern PLURAL = Pattern.compile(", plural,|(one|few|other) \\{#");

  /** What Tasklist shows beside the names in the diagrams. */
  private static final Set<String> LISTS =
      Set.of("name.for-me", "name.all-of-my-team", "name.case");

  @ParameterizedTest
  @ValueSource(strings = {"messages", "reference", "mail", "forms", "names", "webapps"})
  void bundlesHaveTheSameKeysAndFillInTheSame(String name) {
    Properties dutch = ReadersNames.bundle(name, "nl");
    Properties ukrainian = ReadersNames.bundle(name, "uk");
    Properties english = ReadersNames.bundle(name, "en");
    assertThat(dutch).isNotEmpty();

    assertThat(ukrainian).containsOnlyKeys(dutch.keySet());
    if (!english.isEmpty()) {
      assertThat(english).containsOnlyKeys(dutch.keySet());
    }
    for (String key : ukrainian.stringPropertyNames()) {
      Set<String> filledIn = placeholders(ukrainian.getProperty(key));
      for (Properties other : List.of(dutch, english)) {
        if (other.containsKey(key)) {
          assertThat(placeholders(other.getProperty(key))).as(key).isEqualTo(filledIn);
        }
      }
    }
  }

  /** One that is missing is looked for, and missed in the log, at each text. */
  @ParameterizedTest
  @ValueSource(strings = {"messages", "reference", "mail", "forms", "names"})
  void everyLanguageHasEveryBundle(String name) {
    for (Language language : Language.values()) {
      String file = "/i18n/" + name + "_" + language.code() + ".properties";
      assertThat(getClass().getResource(file)).as(file).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "reference", "mail", "forms", "names", "webapps"})
  void noTextHasWordsOfAnotherLanguage(String name) {
    ReadersNames.bundle(name, "nl").forEach(BundlesTest::isNotUkrainian);
    ReadersNames.bundle(name, "en").forEach(BundlesTest::isNotUkrainian);
    ReadersNames.bundle(name, "uk").forEach(BundlesTest::isUkrainian);
  }

  static Stream<Arguments> translations() {
    return ReadersNames.APPLICATIONS.stream()
        .flatMap(application -> Stream.of("nl", "uk").map(l -> Arguments.of(application, l)));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void webApplicationsHaveAllTheirWords(String application, String language) {
    JsonNode english = ReadersNames.locale(application, "en").path("labels");
    JsonNode translated = ReadersNames.locale(application, language).path("labels");

    assertThat(translated.propertyNames())
        .containsExactlyInAnyOrderElementsOf(english.propertyNames());
    for (String key : english.propertyNames()) {
      String text = translated.path(key).asString();
      assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.path(key).asString()));
      if (language.equals("uk")) {
        isUkrainian(key, text);
      } else {
        isNotUkrainian(key, text);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "uk"})
  void everyNameInADiagramIsTranslated(String language) {
    Set<String> needed = new TreeSet<>(LISTS);
    Set<String> tasks = new TreeSet<>();
    for (Named element : ReadersNames.inDiagrams()) {
      if (element.type().equals("userTask")) {
        tasks.add("task." + element.id() + ".name");
      } else {
        needed.add(ReadersNames.key(element.name()));
      }
    }

    assertThat(ReadersNames.bundle("names", language).stringPropertyNames()).containsAll(needed);
    assertThat(ReadersNames.bundle("forms", language).stringPropertyNames()).containsAll(tasks);
  }

  @Test
  void namesInDiagramsAreFound() {
    assertThat(ReadersNames.inDiagrams())
        .hasSizeGreaterThan(200)
        .contains(new Named("exclusiveGateway", "gateway_willing", "Willing?"))
        .noneMatch(element -> element.name().isBlank());
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A language is named in its own words, so that whoever reads only that one finds it. */
  private static boolean isNameOfALanguage(Object key) {
    return key.toString().startsWith("account.language.");
  }

  private static void isNotUkrainian(Object key, Object text) {
    if (isNameOfALanguage(key)) {
      return;
    }
    assertThat((String) text).as("%s", key).doesNotContainPattern(CYRILLIC);
  }

  private static void isUkrainian(Object key, Object text) {
    if (isNameOfALanguage(key)) {
      return;
    }
    Set<String> words = new HashSet<>();
    String read = (String) text;
    for (Pattern unread : List.of(PLACEHOLDER, PLURAL, MARKUP)) {
      read = unread.matcher(read).replaceAll("");
    }
    LATIN.matcher(read).results().forEach(word -> words.add(word.group()));
    words.removeAll(TERMS);
    assertThat(words).as("Latin words of %s", key).isEmpty();
  }
}
