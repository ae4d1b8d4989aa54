package nl.posiv.onboarding.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.PrintedPaper;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A municipality words its letters without a release. */
class TemplatesPageTest extends JourneyTest {

  private static final String NOTICE = "/templates/end-notice/nl";
  private static final String OWN =
      "Geachte {{official}},\n\nUw werk bij {{municipality}} eindigt op {{endDate}}.\n\n"
          + "{{decision}} {{conditions}}\n\n- ${7*7} <b>vet</b>";

  @LocalServerPort private int port;
  @Autowired private Texts texts;
  @Autowired private LetterTexts letterTexts;

  private TasklistUser manager;

  @BeforeEach
  void signIn() {
    manager = TasklistUser.signIn(port, "manager-utrecht");
  }

  @AfterEach
  void nothingIsLeft() {
    jdbc.sql("delete from posiv.letter_text").update();
  }

  @Test
  void ownWordsAreInTheNextLetterAndStandardOnesComeBack() {
    reach("send-end-notice");
    assertThat(sent(OWN).statusCode()).isEqualTo(302);

    assertThat(letter())
        .contains("Geachte Olena Testenko", "eindigt op 3 januari 2028", "${7*7} <b>vet</b>")
        .doesNotContain("Met deze brief laten we u weten");
    assertThat(manager.page("/templates").body()).contains("eigen tekst");
    assertThat(manager.page(NOTICE).body()).contains("Manager Utrecht", "Terug naar de");

    assertThat(manager.sendForm(NOTICE + "/standard", fields(Map.of())).statusCode())
        .isEqualTo(302);
    assertThat(letter()).contains("Met deze brief laten we u weten");
    assertThat(jdbc.sql("select count(*) from posiv.letter_text").query(Long.class).single())
        .as("every version is kept")
        .isEqualTo(2);
  }

  @Test
  void wrongPlaceholderIsRefusedByName() {
    HttpResponse<String> unknown = sent(OWN + "\n\n{{bsn}}");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("{{bsn}}", "Geachte {{official}}");

    HttpResponse<String> ofAnother = sent(OWN + "\n\n{{monthlyPay}}");
    assertThat(ofAnother.statusCode()).isEqualTo(400);

    HttpResponse<String> missing = sent(OWN.replace("{{endDate}}", "straks"));
    assertThat(missing.statusCode()).isEqualTo(400);
    assertThat(missing.body()).contains("Dit ontbreekt: {{endDate}}");
    assertThat(jdbc.sql("select count(*) from posiv.letter_text").query(Long.class).single())
        .isZero();
  }

  @Test
  void previewShowsAnInventedPersonAndKeepsNothing() {
    PrintedPaper paper =
        PrintedPaper.of(
            manager.fileOf(NOTICE, fields(Map.of("text", OWN, "seen", "0", "preview", "yes"))));

    assertThat(paper.text()).contains("Voorbeeld", "Geachte", "${7*7}").doesNotContain("{{");
    assertThat(paper.faults()).isEmpty();
    assertThat(jdbc.sql("select count(*) from posiv.letter_text").query(Long.class).single())
        .isZero();
  }

  @Test
  void whoBuiltOnAnOlderTextIsTold() {
    sent(OWN);

    HttpResponse<String> late =
        manager.sendForm(NOTICE, fields(Map.of("text", OWN + "\n\nMeer.", "seen", "0")));

    assertThat(late.statusCode()).isEqualTo(400);
    assertThat(late.body()).contains("Iemand anders", "Meer.");
  }

  @Test
  void isForTheManagerOfTheMunicipalityAlone() {
    assertThat(TasklistUser.signIn(port, "hr-utrecht").page("/templates").statusCode())
        .isEqualTo(403);
    assertThat(manager.page(NOTICE + "?municipality=arnhem").statusCode()).isEqualTo(404);
    assertThat(
            manager
                .sendForm(NOTICE, fields(Map.of("municipality", "arnhem", "text", OWN)))
                .statusCode())
        .isEqualTo(404);
    assertThat(manager.page("/templates/nothing/nl").statusCode()).isEqualTo(404);
    assertThat(manager.page("/templates/contract/de").statusCode()).isEqualTo(404);

    sent(OWN);
    assertThat(TasklistUser.signIn(port, "manager-arnhem").page(NOTICE).body())
        .doesNotContain("Geachte {{official}}");
  }

  @ParameterizedTest
  @EnumSource(LetterKind.class)
  void standardTextsHaveWhatTheyNeed(LetterKind kind) {
    for (Language language : Language.values()) {
      String standard = letterTexts.standard(kind, language);
      assertThat(letterTexts.checked(kind, standard)).isEqualTo(standard);
      assertThat(texts.get(language, "letter." + kind.id())).isNotBlank();
    }
  }

  private HttpResponse<String> sent(String text) {
    return manager.sendForm(NOTICE, fields(Map.of("text", text)));
  }

  /** The form as it stands on the page, with other answers. */
  private Map<String, String> fields(Map<String, String> typed) {
    Map<String, String> fields =
        new HashMap<>(PageForm.in(manager.page(NOTICE).body()).get(0).fields());
    fields.remove("preview");
    fields.putAll(typed);
    return fields;
  }

  private String letter() {
    return PrintedPaper.of(
            TasklistUser.signIn(port, "hr-utrecht")
                .file("/cases/" + reference + "/letters/end-notice.pdf"))
        .text();
  }
}
