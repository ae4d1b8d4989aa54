package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What the official reads of the own case and year says <i>you</i>, in each language. */
class SpeaksToYouTest extends JourneyTest {

  private static final String OFFICIAL = "official-utrecht";

  /** Words by which others speak of the official. */
  private static final Map<Language, Pattern> OF_SOMEBODY_ELSE =
      Map.of(
          Language.EN, Pattern.compile("(?i)\\b(official|candidate)\\b"),
          Language.NL, Pattern.compile("(?i)\\b(ambtenaar|kandidaat)\\b"),
          Language.UK, Pattern.compile("(?iu)посадов\\w+ ос|кандидат(?!ур)"));

  /** What the whole programme and its first step are called by everybody. */
  private static final Set<String> NAMES =
      Set.of(
          "Onboarding of a Ukrainian official",
          "Een Oekraïense ambtenaar laten beginnen",
          "Подання кандидата");

  /** It is drawn for everybody. */
  private static final Pattern PICTURE = Pattern.compile("(?s)<svg.*?</svg>");

  @LocalServerPort private int port;

  @ParameterizedTest
  @EnumSource(Language.class)
  void wholeYearIsToldToTheOneWhoWorkedIt(Language language) {
    reach("complete-offboarding");
    everybodyReads(language);

    assertThat(lines("/cases/" + reference, language)).isEmpty();
    assertThat(lines("/my-year", language)).isEmpty();
    assertThat(lines("/evaluations/" + reference, language)).isEmpty();
    assertThat(lines("/cases/" + reference + "/notes", language)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whoResignedReadsThatTheyDid(Language language) {
    reach("timer_officialLeaves");
    everybodyReads(language);
    assertThat(lines("/my-year", language)).isEmpty();
    untilMorningOf(reference, clock.today().plusWeeks(5));

    assertThat(page("/cases/" + reference))
        .contains(
            Map.of(
                    Language.EN, "You resigned",
                    Language.NL, "U nam ontslag",
                    Language.UK, "Ви звільнилися")
                .get(language));
    assertThat(lines("/cases/" + reference, language)).isEmpty();
    assertThat(lines("/my-year", language)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hr-utrecht", "mentor-utrecht"})
  void othersReadOfTheOfficial(String user) {
    reach("timer_officialLeaves");
    untilMorningOf(reference, clock.today().plusWeeks(5));

    assertThat(TasklistUser.signIn(port, user).page("/cases/" + reference).body())
        .contains("De ambtenaar nam ontslag")
        .doesNotContain("U nam ontslag");
  }

  /** The pool of candidates and whoever is nominated besides are others. */
  @Test
  void mailsToTheOfficialSayYou() throws Exception {
    for (Language language : Language.values()) {
      Properties mails =
          PropertiesLoaderUtils.loadProperties(
              new EncodedResource(
                  new ClassPathResource("i18n/mail_" + language.code() + ".properties"), "UTF-8"));
      assertThat(mails.stringPropertyNames())
          .filteredOn(key -> key.contains(".you."))
          .filteredOn(key -> !key.matches(".*(pool|municipality-(opened|withdrew)).*"))
          .filteredOn(key -> OF_SOMEBODY_ELSE.get(language).matcher(mails.getProperty(key)).find())
          .isEmpty();
    }
  }

  /** Lines of a page that speak of the reader as of somebody else. */
  private List<String> lines(String address, Language language) {
    String page = page(address);
    String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    return PICTURE
        .matcher(main)
        .replaceAll("")
        .replace("Official Utrecht", "")
        .lines()
        .map(line -> line.replaceAll("<[^>]*>", " ").strip())
        .filter(line -> !NAMES.contains(line))
        .filter(line -> OF_SOMEBODY_ELSE.get(language).matcher(line).find())
        .toList();
  }

  private String page(String address) {
    return TasklistUser.signIn(port, OFFICIAL).page(address).body();
  }
}
