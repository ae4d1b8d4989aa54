package nl.posiv.onboarding.language;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
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
          "\\{\\{[^}]*}}|\\{\\w*(?=[,}])|\\[\\[[^]]*]]|<br/>|</?strong>|<a href=\"#[^>]*>");

  private static final Pattern MARKUP =
      Pattern.compile("</?(a|strong|br)\\b[^>]*>|(?<=])\\([^)]*\\)");

  private static final Pattern QUOTED = Pattern.compile("«[^»]*»");
  private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");
  private static final Pattern CYRILLIC = Pattern.compile("[\\u0400-\\u04ff]");

  /** Names and terms that Ukrainians in the Netherlands meet in this form. */
  private static final Set<String> TERMS =
      Set.of(
          ("POSIV Excel LibreOffice ODS ODT Tasklist BRP RMO Camunda Ro kvit HR UWV BW VOG BSN IND GVVA TWV Wav Cao Gemeenten Justis GDPR"
                  + " Stcrt meijburg exterus com business gov nl Rijksoverheid Gemeentewet Ambtenarenwet Wet arbeid vreemdelingen erkend referent aanzegging"
                  + " EN WCAG AA axe schaal trede name example org lt gt yyyy MM ddTHH mm ss null"
                  // What technical administrators know by these names.
                  + " PDF JPEG PNG API BPMN CE CMMN CSV CTRL DDTHH DI DMN DRD EDE FNI ID IO JSON LDAP Optimize PI TU XML YYYY Cockpit"
                  + " cockpit tasklist bpmn io https client id sub limit after next SHA RSIN ZGW Zaken Documenten zaaktype informatieobjecttype")
              .split(" "));

  /** What ICU calls the forms of a word after a number. */
  private static final Pattern PLURAL = Pattern.compile(", plural,|(=0|one|few|other) \\{");

  /** What the diagrams say in English, as the files of forms say all but what is asked. */
  private static final Predicate<String> IN_DIAGRAMS =
      Pattern.compile("mail\\.[a-z-]+\\.name").asMatchPredicate();

  @ParameterizedTest
  @MethodSource("bundles")
  void bundlesHaveTheSameKeysAndFillInTheSame(String name) {
    Properties dutch = ReadersNames.bundle(name, "nl");
    Properties ukrainian = ReadersNames.bundle(name, "uk");
    Properties english = ReadersNames.bundle(name, "en");
    assertThat(dutch).isNotEmpty();

    assertThat(ukrainian).containsOnlyKeys(dutch.keySet());
    if (!english.isEmpty()) {
      Set<String> needed = new TreeSet<>(dutch.stringPropertyNames());
      needed.removeIf(
          key ->
              name.equals("forms")
                  ? !(key.startsWith("task.") && key.endsWith(".ask"))
                  : IN_DIAGRAMS.test(key));
      assertThat(english).containsOnlyKeys(needed);
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
  @MethodSource("bundles")
  void everyLanguageHasEveryBundle(String name) {
    for (Language language : Language.values()) {
      String file = "/i18n/" + name + "_" + language.code() + ".properties";
      assertThat(getClass().getResource(file)).as(file).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noTextHasWordsOfAnotherLanguage(String name) {
    ReadersNames.bundle(name, "nl").forEach(BundlesTest::isNotUkrainian);
    ReadersNames.bundle(name, "en").forEach(BundlesTest::isNotUkrainian);
    ReadersNames.bundle(name, "uk").forEach(BundlesTest::isUkrainian);
  }

  static List<String> bundles() {
    return ReadersNames.bundles();
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
  void everyNameInADiagramIsTranslatedAndNoOther(String language) {
    Map<String, Set<String>> needed =
        ReadersNames.inDiagrams().stream()
            .map(Named::key)
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    // What Tasklist shows beside them.
    needed
        .get("names")
        .addAll(Set.of("name.list.for-me", "name.list.all-of-my-team", "name.list.case"));

    assertThat(ReadersNames.bundle("names", language).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(needed.get("names"));
    for (String beside : List.of("forms", "mail")) {
      assertThat(ReadersNames.bundle(beside, language).stringPropertyNames())
          .containsAll(needed.get(beside));
    }
  }

  @Test
  void namesInDiagramsAreFound() {
    assertThat(ReadersNames.inDiagrams())
        .hasSizeGreaterThan(200)
        .contains(new Named("nomination", "exclusiveGateway", "gateway_willing", "Willing?"))
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

  /** An explanation of a Dutch text names its words. */
  private static boolean explains(Object key) {
    return key.toString().startsWith("council.about.");
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
    String read = explains(key) ? QUOTED.matcher((String) text).replaceAll("") : (String) text;
    for (Pattern unread : List.of(PLACEHOLDER, PLURAL, MARKUP)) {
      read = unread.matcher(read).replaceAll("");
    }
    LATIN.matcher(read).results().forEach(word -> words.add(word.group()));
    words.removeAll(TERMS);
    assertThat(words).as("Latin words of %s", key).isEmpty();
  }
}
