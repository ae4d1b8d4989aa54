package nl.posiv.onboarding.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.support.ReadersNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The diagrams, the table of notices and the three bundles of texts fit together. */
class MailTextsTest {

  private static final Pattern SEND_TASK =
      Pattern.compile("<bpmn:sendTask id=\"sendTask_([^\"]+)\"");
  private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"([^\"]+)\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

  /** Not that somebody else calls, may call, or says whom one could call. */
  private static final Map<Language, Pattern> ASKS_TO_CALL =
      Map.of(
          Language.EN,
          Pattern.compile(
              "(?<!will |may |nobody |would like HR to |whom to )\\bcall\\b",
              Pattern.CASE_INSENSITIVE),
          Language.NL,
          Pattern.compile(
              "\\bbel\\b|(?<!kan u |wie u daar kunt )\\bbellen\\b", Pattern.CASE_INSENSITIVE),
          Language.UK,
          Pattern.compile("телефонуйте", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));

  private static final Set<String> FRAME =
      Set.of(
          "mail.greeting.candidate",
          "mail.greeting.colleague",
          "mail.greeting.anybody",
          "mail.closing",
          "mail.case",
          "mail.case-only",
          "mail.own",
          "mail.some-year",
          "mail.several.task",
          "mail.settings",
          "mail.link.front",
          "mail.link.page",
          "mail.link.steps",
          "mail.automatic",
          "mail.link.task",
          "mail.link.tasks",
          "mail.link.case",
          "mail.link.address",
          "mail.link.candidate");

  @Test
  void everySendTaskHasReadersAndEveryNoticeWithReadersHasItsSendTask() {
    Set<String> withReaders =
        Arrays.stream(Notice.values())
            .filter(Notice::isSentByDiagram)
            .map(Notice::id)
            .collect(Collectors.toSet());

    assertThat(withReaders).containsExactlyInAnyOrderElementsOf(inDiagrams(SEND_TASK));
  }

  @Test
  void everyAudienceReadsSomething() {
    assertThat(Arrays.stream(Notice.values()).flatMap(notice -> notice.audiences().stream()))
        .contains(Audience.values());
  }

  @ParameterizedTest
  @EnumSource
  void eachLanguageHasExactlyTheTextsThatAreNeeded(Language language) {
    Set<String> needed = new HashSet<>(FRAME);
    if (language != Language.EN) {
      // In English it stands in the diagram.
      inDiagrams(SEND_TASK).forEach(notice -> needed.add("mail." + notice + ".name"));
    }
    for (Notice notice : Notice.values()) {
      boolean toPerson = notice.audiences().stream().anyMatch(Audience::isAboutReader);
      boolean toTeam =
          notice.audiences().isEmpty()
              || !notice.audiences().stream().allMatch(Audience::isAboutReader);
      for (String part : List.of(".subject", ".body")) {
        if (toPerson) {
          needed.add("mail." + notice.id() + ".you" + part);
        }
        if (toTeam) {
          needed.add("mail." + notice.id() + ".team" + part);
        }
        if (notice.has(NoticeAttribute.Trait.JOINED)) {
          needed.add("mail." + notice.id() + ".team.several" + part);
        }
      }
    }

    assertThat(bundle(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(needed);
  }

  @ParameterizedTest
  @EnumSource
  void eachLanguageSaysOfEveryTaskWhatItAsksAndOfNoOther(Language language) {
    Properties texts = ReadersNames.bundle("forms", language.code());

    assertThat(texts.stringPropertyNames())
        .filteredOn(key -> key.matches("task\\..+\\.ask"))
        .containsExactlyInAnyOrderElementsOf(
            inDiagrams(USER_TASK).stream().map(task -> "task." + task + ".ask").toList())
        .allSatisfy(key -> assertThat(texts.getProperty(key)).isNotBlank().doesNotContain("'"));
  }

  @ParameterizedTest
  @EnumSource(names = {"NL", "UK"})
  void translationsFillInTheSame(Language language) {
    Properties english = bundle(Language.EN);
    Properties translated = bundle(language);

    for (String key : english.stringPropertyNames()) {
      assertThat(placeholders(translated.getProperty(key)))
          .as("placeholders of %s", key)
          .isEqualTo(placeholders(english.getProperty(key)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void textsHaveNoEmptyValueAndNoStraightApostrophe(Language language) {
    assertThat(bundle(language).values())
        .map(String.class::cast)
        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("'"));
  }

  /** The manager says it in person; a mail that is there first would say it otherwise. */
  @ParameterizedTest
  @EnumSource
  void noMailTellsTheOfficialWhetherAContractFollows(Language language) {
    for (Notice notice : List.of(Notice.FOLLOW_UP_DECIDED, Notice.FOLLOW_UP_CORRECTED)) {
      for (String part : List.of(".subject", ".body")) {
        assertThat(bundle(language).getProperty("mail." + notice.id() + ".you" + part))
            .doesNotContainIgnoringCase("contract", "договор", "договір", "{contractEnd}");
      }
    }
  }

  /** Whoever is asked to call reads at which number, or where it stands. */
  @ParameterizedTest
  @EnumSource
  void noMailAsksToCallWithoutSayingWhere(Language language) {
    Properties texts = bundle(language);
    Pattern asksToCall = ASKS_TO_CALL.get(language);

    assertThat(texts.stringPropertyNames())
        .filteredOn(
            key -> key.endsWith(".body") && asksToCall.matcher(texts.getProperty(key)).find())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            key ->
                assertThat(texts.getProperty(key))
                    .containsAnyOf("{hrPhone}", "{ro3kvitPhone}", "{leadPhone}", "{numberOnPage}"));
    assertThat(ReadersNames.bundle("forms", language.code()).entrySet())
        .as("what a task asks stands in mail too")
        .filteredOn(text -> text.getKey().toString().matches("task\\..+\\.ask"))
        .extracting(text -> text.getValue().toString())
        .noneMatch(asksToCall.asPredicate());
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> inDiagrams(Pattern element) {
    try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
      return files
          .filter(file -> file.toString().endsWith(".bpmn"))
          .flatMap(file -> element.matcher(read(file)).results())
          .map(found -> found.group(1))
          .collect(Collectors.toSet());
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

  private static Properties bundle(Language language) {
    Path file = Path.of("src/main/resources/i18n/mail_" + language.code() + ".properties");
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
