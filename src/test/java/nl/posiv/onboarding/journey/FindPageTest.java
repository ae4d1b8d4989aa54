package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who finds which case, and by what. */
class FindPageTest extends YearTest {

  private static final String NAME = "Olena Testenko";

  @LocalServerPort private int port;

  private CaseReference reference;

  @BeforeEach
  void givenACaseAtWorkInUtrecht() {
    reference = readyCase("utrecht");
  }

  @Test
  void thoseWhoSeeACaseFindItByNameAndReference() {
    for (String reader :
        List.of("ro3kvit", "hr-utrecht", "manager-utrecht", "mentor-utrecht", "mentor2-utrecht")) {
      for (String typed : List.of("Олена Тестенко", "testenk", reference.value())) {
        assertThat(found(reader, typed))
            .as("%s: %s", reader, typed)
            .contains(NAME, "href=\"/cases/" + reference);
      }
    }
  }

  @Test
  void nobodyElseFindsIt() {
    for (String reader :
        List.of("hr-arnhem", "manager-arnhem", "mentor-arnhem", "mentor2-arnhem")) {
      for (String typed : List.of("Testenko", reference.value(), "olena.testenko@example.org")) {
        assertThat(found(reader, typed))
            .as("%s: %s", reader, typed)
            .doesNotContain(NAME, "/cases/" + reference);
      }
    }
  }

  @Test
  void programmeLeadsFindReferencesAndNoNames() {
    CaseReference other = somebodyWilling();

    assertThat(found("posiv", "Prykladenko")).doesNotContain("Prykladenko<", other.value());
    assertThat(found("posiv", other.value()))
        .contains("/cases/" + other)
        .doesNotContain("Prykladenko");
  }

  @Test
  void officialsHaveNoSearch() {
    TasklistUser official = TasklistUser.signIn(port, "official-utrecht");
    assertThat(official.page("/my-year").body()).doesNotContain("action=\"/find\"");
    assertThat(official.page("/find").statusCode()).isEqualTo(403);
  }

  @Test
  void programsAskForTheSameInJson() {
    TasklistUser hr = TasklistUser.signIn(port, "hr-utrecht");

    String found = hr.get("/find?q=testenk").body();
    assertThat(found)
        .contains(
            "\"reference\":\"" + reference,
            "\"candidate\":\"" + NAME,
            "\"href\":\"/cases/" + reference,
            "\"more\":false");
    assertThat(TasklistUser.signIn(port, "hr-arnhem").get("/find?q=testenk").body())
        .contains("\"cases\":[]");
    assertThat(TasklistUser.signIn(port, "posiv").get("/find?q=" + somebodyWilling()).body())
        .contains("\"reference\":\"", "\"stage\":\"")
        .doesNotContain("candidate", "Prykladenko");
    assertThat(hr.page("/find?q=" + reference).body()).contains(NAME);
    assertThat(TasklistUser.signIn(port, "official-utrecht").get("/find?q=x").statusCode())
        .isEqualTo(403);
  }

  @Test
  void whatIsTooShortOrFitsNobodyIsSaid() {
    assertThat(found("hr-utrecht", "x")).doesNotContain(NAME, "Er is geen zaak gevonden");
    assertThat(found("hr-utrecht", "Niemandova")).contains("Er is geen zaak gevonden");
    assertThat(found("hr-utrecht", "<b>x")).contains("value=\"&lt;b&gt;x\"");
  }

  @Test
  void caseOfSomebodyWhoHasNotSaidYesIsFoundByRo3kvitAlone() {
    Map<String, Object> somebody = Forms.somebodyElse("utrecht", clock.today());
    String other = nominate(somebody).getBusinessKey();

    assertThat(found("ro3kvit", "Prykladenko")).contains(other);
    for (String reader : List.of("hr-utrecht", "posiv")) {
      assertThat(found(reader, "Prykladenko")).as(reader).doesNotContain(other);
      assertThat(found(reader, other)).as(reader).doesNotContain("/cases/" + other);
    }
  }

  private CaseReference somebodyWilling() {
    CaseReference other =
        new CaseReference(nominate(Forms.somebodyElse("utrecht", clock.today())).getBusinessKey());
    submit("ro3kvit", other, "confirm-willingness", Map.of("outcome", "willing"));
    return other;
  }

  private String found(String reader, String typed) {
    TasklistUser user = TasklistUser.signIn(port, reader);
    PageForm form = PageForm.in(user.page("/find").body()).get(0);
    Map<String, String> fields = new HashMap<>(form.fields());
    fields.put("q", typed);
    return user.sendForm(form.action(), fields).body();
  }
}
