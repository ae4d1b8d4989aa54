package nl.posiv.onboarding.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.posiv.onboarding.support.PosivTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Terms and amounts come into texts from the rule catalogue, and from nowhere else. */
@PosivTest
@Transactional
class RulesInTextsTest {

  private static final String NUMBER =
      "(\\d+([.,]\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen"
          + "|[eé]én|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|achttien"
          + "|один|одного|два|двох|три|трьох|чотири|чотирьох|п’ять|п’яти|шість|шести|сім|семи"
          + "|вісім|восьми|дев’ять|десять|десяти|дванадцять|дванадцяти)";
  private static final String UNIT =
      "(working |calendar |full |робоч\\p{L}+ |календарн\\p{L}+ )?"
          + "(days?|weeks?|months?|years?|(werk)?dag(en)?|we(ek|ken)|maand(en)?|ja(ar|ren)"
          + "|день|дні|днів|тиж\\p{L}+|місяц\\p{L}+|місяць|рік|роки|років)";
  private static final Pattern TERM =
      Pattern.compile(
          "(?<![\\p{L}\\d])" + NUMBER + "[ -]+" + UNIT + "(?!\\p{L})|\\d ?%",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /**
   * The length that HR chooses here is an answer; what the law allows stands beside it. A source is
   * quoted as the catalogue has it.
   */
  private static final List<String> ALLOWED =
      List.of(
          "ruleSource.work-permit-longest-stay = Single permit (GVVA) for a stay of more than",
          "\"label\": \"One month\"",
          "draft-contract.trialPeriod.option.1 = Eén maand",
          "draft-contract.trialPeriod.option.1 = Один місяць");

  private static final Pattern RULE = Pattern.compile("\\[\\[[^]]*]]");

  @Autowired private Texts texts;
  @Autowired private JdbcClient jdbc;

  @Test
  void noTextWritesOutATermOrAShare() throws IOException {
    List<String> lines = lines();
    assertThat(lines).hasSizeGreaterThan(1000);

    assertThat(lines.stream().filter(line -> ALLOWED.stream().noneMatch(line::contains)))
        .noneMatch(line -> TERM.matcher(line).find());
  }

  @ParameterizedTest
  @CsvSource({
    "at the latest two working days before, true",
    "36 months, true",
    "withhold 52% of it, true",
    "Eén maand, true",
    "за два робочі дні, true",
    "шести місяців, true",
    "the act of 2022 is applied, false",
    "this month, false"
  })
  void termsAreRecognised(String text, boolean term) {
    assertThat(TERM.matcher(text).find()).isEqualTo(term);
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleInATextIsWrittenOutInEveryLanguage(Language language) throws IOException {
    List<String> mentioned =
        lines().stream()
            .flatMap(line -> RULE.matcher(line).results())
            .map(match -> match.group())
            .distinct()
            .toList();
    assertThat(mentioned).isNotEmpty();

    assertThat(mentioned)
        .allSatisfy(
            rule -> assertThat(texts.withRules(language, rule)).isNotBlank().doesNotContain("["));
  }

  @ParameterizedTest
  @CsvSource({
    "EN, 1, months, 1 month",
    "EN, 2, working-days, 2 working days",
    "NL, 1, working-days, 1 werkdag",
    "NL, 12, months, 12 maanden",
    "NL, 2, years, 2 jaar",
    "UK, 1, months, 1 місяць",
    "UK, 2, working-days, 2 робочі дні",
    "UK, 4, weeks, 4 тижні",
    "UK, 5, weeks, 5 тижнів",
    "UK, 12, months, 12 місяців",
    "UK, 14, days, 14 днів",
    "UK, 21, days, 21 день",
    "UK, 22, years, 22 роки",
    "UK, 111, days, 111 днів",
    "NL, 50, percent, 50%",
    "NL, 3, count, 3",
    "EN, 2027-03-04, date, 4 March 2027"
  })
  void valueIsWrittenAsPeopleWriteIt(Language language, String value, String unit, String text) {
    jdbc.sql("update posiv.rule set value = :value, unit = :unit where id = 'employment-length'")
        .param("value", value)
        .param("unit", unit)
        .update();

    assertThat(texts.withRules(language, "<[[employment-length]]>")).isEqualTo("<" + text + ">");
  }

  @Test
  void whatAPersonTypedIsNotTakenForARule() {
    assertThat(texts.get(Language.EN, "mail.greeting.candidate", "[[no-such-rule]]"))
        .isEqualTo("Dear [[no-such-rule]],");
  }

  /** What people read in forms, mail, refusals and diagrams; not the comments in the files. */
  private static List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String folder : List.of("forms", "src/main/resources/i18n", "bpmn")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.toList()) {
          Files.readAllLines(file).stream()
              .filter(line -> !line.startsWith("#"))
              .forEach(lines::add);
        }
      }
    }
    return lines;
  }
}
