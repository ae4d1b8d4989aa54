package nl.posiv.onboarding.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.EngineTables;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.TasklistPage;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearScript;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A whole case in which every text is an attack: on the engine, browsers, mail, the database. */
class HostileYearTest extends YearTest {

  /** Short enough for the shortest field; a number makes each its own. */
  private static final String ATTACK =
      "=HYPERLINK(1)${7*7}#{7*7}{{7*7}}<img src=x onerror=\"document.title='XSS'\">');--";

  private static final LocalDate FIRST_DAY = LocalDate.parse("2027-02-15");

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  private final Map<String, String> typed = new LinkedHashMap<>();

  @Test
  void attackIsStoredToTheLetterAndReachesNothingElse() {
    walk(script().without("complete-offboarding"), null);

    typed.forEach(
        (field, text) -> assertThat(columnsHolding(text)).as("stored: %s", field).isPositive());
    assertThat(new EngineTables(jdbc).placesOf(List.of("HYPERLINK", "onerror", "7*7"))).isEmpty();
    TasklistUser posiv = TasklistUser.signIn(port, "posiv");
    for (JsonNode mail : posiv.read(posiv.get("/demo/mail"))) {
      assertThat(mail.path("subject").asString()).doesNotContain("HYPERLINK");
      assertThat(mail.path("html").asString()).doesNotContain("<img", "<script");
      if (!mail.path("to").asString().startsWith("olena")) {
        assertThat(mail.toString()).doesNotContain("HYPERLINK", "onerror", "7*7", "XSS");
      }
    }
  }

  @Test
  void attackIsShownAsText() {
    CaseReference reference = walk(script(), "review-nomination");
    try (TasklistPage hr = new TasklistPage(Chromium.browser(), port).signIn("hr-utrecht")) {
      hr.openTask("Review the nomination");
      String name =
          typed.get("nominate-candidate/givenName")
              + " "
              + typed.get("nominate-candidate/familyName");
      com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(hr.field("candidateName"))
          .hasValue(name);
      assertThat(hr.page().title()).doesNotContain("XSS");
      assertThat(hr.page().locator("img[src=x]").count()).isZero();
    }
    assertThat(openTasks(reference)).containsExactly("review-nomination");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u202Eb", "a\u0000b", "a\u200Bb", "Olena\r\nBcc: somebody@example.org"})
  void hiddenCharactersAreRefusedInASentence(String name) {
    refused("givenName", name, "givenName");
  }

  @Test
  void megabyteIsRefusedInASentence() {
    refused("motivation", "x".repeat(1 << 20), "motivation");
  }

  private void refused(String field, String text, String named) {
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    Map<String, Object> answers = Forms.nomination("utrecht", clock.today());
    answers.put(field, text);

    HttpResponse<String> answer = ro3kvit.startAnyway("onboarding", answers);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"" + named + "\"").hasSizeLessThan(500);
    assertThat(ro3kvit.message(answer)).endsWith(".");
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
  }

  private YearScript script() {
    return YearScript.at("utrecht", FIRST_DAY)
        .ofSomebodyFreeToWork()
        .typing(
            (form, field) ->
                typed.computeIfAbsent(form + "/" + field, any -> ATTACK + typed.size()));
  }

  /** How many values of our own tables are exactly this text. */
  private long columnsHolding(String text) {
    return jdbc
        .sql(
            """
            select table_name, column_name from information_schema.columns
            where table_schema = 'posiv' and data_type in ('text', 'character varying')
            """)
        .query((row, number) -> List.of(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .mapToLong(
            column ->
                jdbc.sql(
                        "select count(*) from posiv.\"%s\" where \"%s\" = :text"
                            .formatted(column.get(0), column.get(1)))
                    .param("text", text)
                    .query(Long.class)
                    .single())
        .sum();
  }
}
