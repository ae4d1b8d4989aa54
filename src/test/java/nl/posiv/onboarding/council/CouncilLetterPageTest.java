package nl.posiv.onboarding.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.PrintedPaper;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter to the council on plain pages, by its own people, over HTTP. */
class CouncilLetterPageTest extends CaseTest {

  private static final String PAGE = "/council/RIB-2026-0001";
  private static final Pattern TASK = Pattern.compile("href=\"(/tasks/[0-9a-f-]{36})\"");
  private static final String DRAFTED =
      """
      # Raadsinformatiebrief: POSIV in 2025

      Aan de gemeenteraad van Utrecht

      Onderwerp: Oekraïense ambtenaren bij onze gemeente in 2025

      Geachte raadsleden,

      Met deze brief vertellen wij u hoe het gaat met POSIV. In dit programma werken Oekraïense ambtenaren voor ten minste een jaar bij een Nederlandse gemeente: de helft van de tijd voor die gemeente en de andere helft, geregeld door Ro3kvit, voor de wederopbouw van Oekraïne (bron: Eurocities, 23 januari 2023).

      # In cijfers

      In 2025 werkten er ongeveer 5 Oekraïense ambtenaren bij onze gemeente. Gemiddeld ging ongeveer de helft van hun tijd naar de wederopbouw van Oekraïne, zoals afgesproken. Thema’s waaraan ten minste 5 van hen werkten: Water. Het aantal is op vijf afgerond, en wat over minder dan 5 mensen gaat, staat hier niet. Zo is niemand te herkennen.

      # Wat het bracht

      [wat onze gemeente eraan had, zonder namen]

      [wat Oekraïne eraan had, zonder namen]

      # Geld

      Voor 2025 was € [bedrag] vrijgemaakt, uit [begrotingspost].

      # Hoe het verder gaat

      [wat er dit jaar gebeurt]

      Met vriendelijke groet,

      Het college van burgemeester en wethouders van Utrecht,

      [naam], burgemeester

      [naam], gemeentesecretaris""";

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  private TasklistUser hr;
  private TasklistUser manager;
  private TasklistUser clerk;

  @BeforeEach
  void signIn() {
    hr = TasklistUser.signIn(port, "hr-utrecht");
    manager = TasklistUser.signIn(port, "manager-utrecht");
    clerk = TasklistUser.signIn(port, "clerk-utrecht");
  }

  @Test
  void letterBeginsWordByWordAsItShould() {
    new Officials(jdbc).work("utrecht", 6, LocalDate.parse("2025-03-01"), 72, 72);
    begin();

    assertThat(PageForm.in(hr.page(PAGE).body()).get(0).fields().get("text")).isEqualTo(DRAFTED);
  }

  @Test
  void letterGoesItsWayOnPlainPages() {
    begin();
    assertThat(hr.page(PAGE).body()).contains("RIB-2026-0001 · Concept", "Nog in te vullen");
    HttpResponse<String> refused = handIn(hr, Map.of("outcome", "hand-in"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("vul eerst op de pagina van de brief in", "[bedrag]");

    String ready = "# Raadsinformatiebrief\n\nHet gaat ${7*7} {{year}} goed.";
    assertThat(write(hr, ready).statusCode()).isEqualTo(302);
    assertThat(handIn(hr, Map.of("outcome", "hand-in")).statusCode()).isEqualTo(302);
    assertThat(hr.page(PAGE).body()).contains("het college beslist").doesNotContain("<textarea");

    assertThat(clerk.page(PAGE).statusCode()).as("not agreed to yet").isEqualTo(404);
    assertThat(
            handIn(
                    manager,
                    Map.of(
                        "outcome",
                        "approve",
                        "decidedOn",
                        "2026-12-08",
                        "decisionReference",
                        "B-12"))
                .statusCode())
        .isEqualTo(302);
    assertThat(paper(clerk)).contains("Kenmerk: RIB-2026-0001", "Akkoord, nog niet verstuurd");
    assertThat(handIn(clerk, Map.of("outcome", "sent", "sentOn", "2026-12-08")).statusCode())
        .isEqualTo(302);

    PrintedPaper sent = PrintedPaper.of(clerk.file(PAGE + ".pdf"));
    assertThat(sent.faults()).isEmpty();
    assertThat(sent.isTagged()).isTrue();
    assertThat(sent.title()).isEqualTo("Raadsinformatiebrief");
    assertThat(sent.text())
        .contains("Kenmerk: RIB-2026-0001", "Datum: 8 december 2026", "${7*7} {{year}}");
    assertThat(clerk.attachment(PAGE + ".odt").statusCode()).isEqualTo(200);
    for (TasklistUser reader : List.of(hr, manager, clerk)) {
      assertThat(reader.page(PAGE).body())
          .contains("Verstuurd op 8 december 2026", "B-12", "Besloten op 8 december 2026");
      assertThat(reader.page("/council").body()).contains("Brief aan de raad");
    }
  }

  @Test
  void whatWasTypedTooLateIsNotKeptAndSaysWhy() {
    begin();
    PageForm open = PageForm.in(hr.page(PAGE).body()).get(0);
    write(hr, "# Brief\n\nKlaar.");
    handIn(hr, Map.of("outcome", "hand-in"));

    HttpResponse<String> late =
        hr.sendForm(open.action(), open.with(Map.of("text", "# Anders")).fields());

    assertThat(late.statusCode()).isEqualTo(400);
    assertThat(late.body()).contains("niemand verandert hem meer", "Klaar.");
    assertThat(paper(hr)).contains("Klaar.").doesNotContain("Anders");
  }

  @Test
  void letterIsReadByItsMunicipalityAloneAndWrittenByItsHrAlone() {
    begin();
    String byId =
        "/council/"
            + jdbc.sql("select council_text from posiv.council_letter")
                .query(String.class)
                .single();
    PageForm open = PageForm.in(hr.page(PAGE).body()).get(0);
    for (String other :
        List.of("hr-arnhem", "manager-arnhem", "clerk-arnhem", "clerk-utrecht", "posiv")) {
      TasklistUser stranger = TasklistUser.signIn(port, other);
      for (String path : List.of(PAGE, byId, PAGE + ".odt", PAGE + ".pdf")) {
        assertThat(stranger.page(path).statusCode()).as(other + path).isEqualTo(404);
      }
      assertThat(stranger.page("/council").body()).as(other).doesNotContain(byId);
      Map<String, String> typed = ownForm(stranger, open, "# Weg");
      assertThat(stranger.sendForm(byId, typed).statusCode()).as(other).isEqualTo(404);
    }
    for (String other : List.of("ro3kvit", "mentor-utrecht", "official-utrecht", "admin")) {
      assertThat(TasklistUser.signIn(port, other).page(PAGE).statusCode()).as(other).isEqualTo(403);
    }
    assertThat(manager.page(PAGE).body()).contains("Concept").doesNotContain("<textarea");
    assertThat(manager.sendForm(byId, ownForm(manager, open, "# Weg")).statusCode()).isEqualTo(400);
    assertThat(manager.sendForm(byId + "/removal", ownForm(manager, open, "")).statusCode())
        .isEqualTo(404);
    assertThat(clerk.page("/council/new/council-letter").statusCode()).isEqualTo(404);
    assertThat(hr.page(PAGE).body()).contains("[bedrag]");
  }

  @Test
  void secondClickBeginsOneLetterAndHrFindsWhereToBegin() {
    assertThat(hr.page("/council").body()).contains("href=\"/tasks/new/council-letter\"");
    assertThat(manager.page("/council").body()).doesNotContain("/tasks/new/council-letter");
    PageForm form = PageForm.in(hr.page("/tasks/new/council-letter").body()).get(0);
    Map<String, String> fields = form.with(Map.of("year", "2025")).fields();

    assertThat(hr.sendForm(form.action(), fields).statusCode()).isEqualTo(302);
    hr.sendForm(form.action(), fields);

    assertThat(jdbc.sql("select count(*) from posiv.council_letter").query(Integer.class).single())
        .isOne();
  }

  /** A form that somebody else saw, with the token of one's own session. */
  private static Map<String, String> ownForm(TasklistUser user, PageForm seen, String text) {
    Map<String, String> fields =
        new HashMap<>(PageForm.in(user.page("/account").body()).get(0).fields());
    fields.putAll(Map.of("seen", String.valueOf(seen.fields().get("seen")), "text", text));
    return fields;
  }

  private void begin() {
    PageForm form = PageForm.in(hr.page("/tasks/new/council-letter").body()).get(0);
    HttpResponse<String> begun =
        hr.sendForm(form.action(), form.with(Map.of("year", "2025")).fields());
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(302);
  }

  private static HttpResponse<String> write(TasklistUser user, String text) {
    PageForm form = PageForm.in(user.page(PAGE).body()).get(0);
    return user.sendForm(form.action(), form.with(Map.of("text", text)).fields());
  }

  /** Opens the only task of somebody, takes it, and hands it in. */
  private static HttpResponse<String> handIn(TasklistUser user, Map<String, String> answers) {
    String task =
        TASK.matcher(user.page("/tasks").body())
            .results()
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow();
    List<PageForm> forms = PageForm.in(user.page(task).body());
    if (forms.get(0).action().endsWith("/claim")) {
      user.sendForm(forms.get(0).action(), forms.get(0).fields());
      forms = PageForm.in(user.page(task).body());
    }
    PageForm form = forms.stream().filter(it -> it.action().equals(task)).findFirst().orElseThrow();
    HttpResponse<String> answer = user.sendForm(form.action(), form.with(answers).fields());
    // The choice shows more questions, which are answered then.
    return answer.statusCode() == 200 ? answered(user, answer.body(), task, answers) : answer;
  }

  private static HttpResponse<String> answered(
      TasklistUser user, String page, String task, Map<String, String> answers) {
    PageForm form =
        PageForm.in(page).stream().filter(it -> it.action().equals(task)).findFirst().orElseThrow();
    return user.sendForm(task, form.with(answers).fields());
  }

  private static String paper(TasklistUser reader) {
    return PrintedPaper.of(reader.file(PAGE + ".pdf")).text();
  }
}
