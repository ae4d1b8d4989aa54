package nl.posiv.onboarding.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.righttowork.Route;
import nl.posiv.onboarding.support.PosivTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The table of rules, the code, the diagrams and the texts agree, day by day. */
@PosivTest
@Transactional
class RuleCatalogueTest {
  private static final Pattern IN_TEXT = Pattern.compile("\\[\\[([^]]+)]]");
  private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"([^\"]+)\"");
  private static final String DEADLINE = "deadline.";

  @Autowired private Rules rules;
  @Autowired private JdbcClient jdbc;

  @Test
  void everyRuleThatIsAskedForHasARowAndEveryRowIsAskedFor() throws IOException {
    Set<String> asked =
        Arrays.stream(Rule.values()).map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    asked.addAll(found(IN_TEXT, "forms"));
    asked.addAll(found(IN_TEXT, "src/main/resources/i18n"));
    asked.removeIf(id -> id.startsWith(DEADLINE));

    assertThat(ids().filter(id -> !id.startsWith(DEADLINE)))
        .containsExactlyInAnyOrderElementsOf(asked);
  }

  @Test
  void everyDeadlineIsThatOfAUserTask() throws IOException {
    Set<String> tasks = found(USER_TASK, "bpmn");
    List<String> routes = Arrays.stream(Route.values()).map(Route::id).toList();

    assertThat(ids().filter(id -> id.startsWith(DEADLINE)).map(id -> id.split("\\.")))
        .anySatisfy(parts -> assertThat(parts[1]).isEqualTo("default"))
        .filteredOn(parts -> !parts[1].equals("default"))
        .allSatisfy(parts -> assertThat(tasks).contains(parts[1]))
        .filteredOn(parts -> parts.length > 2)
        .isNotEmpty()
        .allSatisfy(parts -> assertThat(routes).contains(parts[2]));
  }

  @Test
  void valueHoldsFromItsFirstDayToItsLast() {
    highlySkilledPay("2027-01-01", "2027-12-31", "6000");

    assertThat(rules.amount(Rule.HIGHLY_SKILLED_PAY, day("2026-12-30"))).isEqualTo("5942");
    assertThat(rules.amount(Rule.HIGHLY_SKILLED_PAY, day("2026-12-31"))).isEqualTo("5942");
    assertThat(rules.amount(Rule.HIGHLY_SKILLED_PAY, day("2027-01-01"))).isEqualTo("6000");
    assertThat(rules.amount(Rule.HIGHLY_SKILLED_PAY, day("2027-12-31"))).isEqualTo("6000");
  }

  @Test
  void nothingIsGuessedOnADayWithoutAValue() {
    for (String day : List.of("2025-12-31", "2027-01-01")) {
      assertThatThrownBy(() -> rules.amount(Rule.HIGHLY_SKILLED_PAY, day(day)))
          .isInstanceOf(MissingRuleException.class)
          .hasMessageContaining("highly-skilled-pay");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-31", "2026-06-01"})
  void twoValuesOnOneDayAreRefusedByTheDatabase(String from) {
    assertThatThrownBy(() -> highlySkilledPay(from, "2027-12-31", "6000"))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void decisionOnAPermitTakesAsLongAsItsRoute() {
    LocalDate opened = day("2026-11-02");
    String task = "record-permit-decision";

    assertThat(rules.taskDeadline(task, "work-permit", opened)).isEqualTo("2026-12-07");
    assertThat(rules.taskDeadline(task, "single-permit", opened))
        .as("a Sunday, so Monday")
        .isEqualTo("2027-02-01");
    assertThat(rules.taskDeadline(task, "highly-skilled-migrant", opened)).isEqualTo("2027-02-01");
  }

  @Test
  void routeWithoutATermOfItsOwnLeavesTheTermOfTheTask() {
    LocalDate monday = day("2026-11-02");

    assertThat(rules.taskDeadline("request-vog", "work-permit", monday)).isEqualTo("2026-11-30");
    assertThat(rules.taskDeadline("request-vog", null, monday)).isEqualTo("2026-11-30");
    assertThat(rules.taskDeadline("notify-uwv", "uwv-notification", monday))
        .as("five working days, the default")
        .isEqualTo("2026-11-09");
  }

  private void highlySkilledPay(String from, String to, String value) {
    jdbc.sql(
            """
            insert into posiv.rule values ('highly-skilled-pay', :from, :to, :value,
                                           'euro-per-month', 'law', 'Test')
            """)
        .param("from", day(from))
        .param("to", day(to))
        .param("value", value)
        .update();
  }

  private Stream<String> ids() {
    return jdbc.sql("select distinct id from posiv.rule").query(String.class).list().stream();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Set<String> found(Pattern pattern, String folder) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      for (Path file : files.toList()) {
        pattern
            .matcher(Files.readString(file))
            .results()
            .forEach(match -> found.add(match.group(1)));
      }
    }
    return found;
  }
}
