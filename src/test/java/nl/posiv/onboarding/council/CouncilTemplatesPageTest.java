package nl.posiv.onboarding.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.PrintedPaper;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A programme lead puts another text in the place of a template, without a release. */
class CouncilTemplatesPageTest extends CaseTest {

  private static final String PAGE = "/council-templates/motion-to-take-part";
  private static final String OWN =
      "# Motie van {{municipality}}\n\nOp {{meetingDay}}\n\n{{members}}\n\n${7*7}";

  @LocalServerPort private int port;
  @Autowired private CouncilTemplates templates;

  private TasklistUser lead;

  @BeforeEach
  void signIn() {
    lead = TasklistUser.signIn(port, "posiv");
  }

  @ParameterizedTest
  @EnumSource(CouncilTextKind.class)
  void standardTextsHaveWhatTheyNeedAndNothingUnknown(CouncilTextKind kind) {
    String standard = templates.standard(kind);

    assertThat(CouncilTemplates.checked(kind, standard)).isEqualTo(standard);
  }

  @Test
  void newTextsBeginAsTheNewTemplateAndTheStandardOneComesBack() {
    assertThat(sent(OWN).statusCode()).isEqualTo(302);

    assertThat(templates.of(CouncilTextKind.MOTION_TO_TAKE_PART)).isEqualTo(OWN);
    assertThat(newText())
        .isEqualTo("# Motie van Utrecht\n\nOp 20 januari 2027\n\n- A (B)\n\n${7*7}");
    assertThat(lead.page(PAGE).body()).contains("Terug naar de");

    PageForm back = PageForm.in(lead.page(PAGE).body()).get(1);
    assertThat(lead.sendForm(back.action(), back.fields()).statusCode()).isEqualTo(302);
    assertThat(newText()).contains("1. deel te nemen aan POSIV;");
    assertThat(templates.versions(CouncilTextKind.MOTION_TO_TAKE_PART)).hasSize(2);
  }

  @Test
  void placeholderThatNobodyKnowsOrThatIsMissingIsRefusedByName() {
    HttpResponse<String> unknown = sent(OWN + " {{T(java.lang.Runtime)}} {{bsn}}");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body())
        .contains("Dit kan in deze tekst niet worden ingevuld", "{{bsn}}", "# Motie van");

    HttpResponse<String> missing = sent(OWN.replace("{{members}}", ""));
    assertThat(missing.statusCode()).isEqualTo(400);
    assertThat(missing.body()).contains("Dit ontbreekt: {{members}}");
    assertThat(templates.versions(CouncilTextKind.MOTION_TO_TAKE_PART)).isEmpty();
  }

  @Test
  void previewShowsAnInventedMunicipalityAndKeepsNothing() {
    PrintedPaper paper =
        PrintedPaper.of(lead.fileOf(PAGE, fields(Map.of("text", OWN, "preview", "yes"))));

    assertThat(paper.faults()).isEmpty();
    assertThat(paper.text()).contains("Voorbeeld", "Motie van Voorbeeldstad", "${7*7}");
    assertThat(templates.versions(CouncilTextKind.MOTION_TO_TAKE_PART)).isEmpty();
  }

  @Test
  void whoBuiltOnAnOlderTemplateIsTold() {
    Map<String, String> seen = fields(Map.of("text", OWN + " Meer."));
    sent(OWN);

    HttpResponse<String> late = lead.sendForm(PAGE, seen);

    assertThat(late.statusCode()).isEqualTo(400);
    assertThat(late.body()).contains("Iemand anders", "Meer.");
  }

  @Test
  void isForProgrammeLeadsAlone() {
    assertThat(TasklistUser.signIn(port, "clerk-utrecht").page(PAGE).statusCode()).isEqualTo(403);
    assertThat(lead.page("/council-templates/nothing").statusCode()).isEqualTo(404);
    assertThat(lead.page("/council-templates").body()).contains(PAGE);
  }

  private HttpResponse<String> sent(String text) {
    return lead.sendForm(PAGE, fields(Map.of("text", text)));
  }

  /** The form as it stands on the page, with other answers. */
  private Map<String, String> fields(Map<String, String> typed) {
    Map<String, String> fields = new HashMap<>(PageForm.in(lead.page(PAGE).body()).get(0).fields());
    fields.remove("preview");
    fields.putAll(typed);
    return fields;
  }

  private String newText() {
    String page = "/council/new/motion-to-take-part";
    HttpResponse<String> made =
        lead.sendForm(
            page,
            PageForm.in(lead.page(page).body())
                .get(0)
                .with(
                    Map.of(
                        "municipality", "utrecht", "meetingDay", "2027-01-20", "members", "A, B"))
                .fields());
    String href = made.headers().firstValue("location").orElseThrow();
    return PageForm.in(lead.page(href.substring(href.indexOf("/council/"))).body())
        .get(0)
        .fields()
        .get("text");
  }
}
