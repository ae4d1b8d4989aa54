package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees what of which case on the overview. */
class OverviewTest extends CaseTest {

  private static final String NAME = "Olena Testenko";

  @LocalServerPort private int port;

  @Test
  void nobodyButRo3kvitSeesACandidateWhoHasNotSaidYes() {
    CaseReference reference =
        new CaseReference(nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey());

    assertThat(page("ro3kvit", "/overview")).contains(reference.value(), NAME, "by ");
    for (String other : List.of("posiv", "hr-utrecht", "manager-utrecht", "hr-arnhem")) {
      assertThat(page(other, "/overview"))
          .as(other)
          .doesNotContain(reference.value(), NAME, "<th scope=\"row\"><a");
      assertThat(answer(other, "/cases/" + reference).statusCode()).as(other).isEqualTo(404);
    }
  }

  @Test
  void whoWithdrewBeforeSayingToBeWillingIsKnownToRo3kvitAlone() {
    CaseReference reference =
        new CaseReference(nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey());
    TasklistUser.signIn(port, "ro3kvit")
        .start(
            "report-change",
            Map.of(
                "caseReference",
                reference.value(),
                "change",
                "candidate-withdrew",
                "effectiveOn",
                clock.today(),
                "reason",
                "Found other work"));

    assertThat(page("ro3kvit", "/overview?stage=ended"))
        .contains(reference.value(), NAME)
        .doesNotContain("waits for a date");
    assertThat(page("ro3kvit", "/cases/" + reference))
        .contains("Nothing waits any more.", "The candidate withdrew on ", "The case ended on ")
        .doesNotContain("waits for a date");
    for (String other : List.of("posiv", "hr-utrecht", "manager-utrecht")) {
      assertThat(page(other, "/overview?stage=ended")).as(other).doesNotContain(reference.value());
      assertThat(answer(other, "/cases/" + reference).statusCode()).as(other).isEqualTo(404);
    }
  }

  @Test
  void aWillingCandidateIsSeenByTheOwnMunicipalityAndWithoutNameByTheProgramme() {
    CaseReference reference = willing("utrecht");

    for (String user : List.of("ro3kvit", "hr-utrecht", "manager-utrecht")) {
      assertThat(page(user, "/overview")).as(user).contains(reference.value(), NAME);
      assertThat(page(user, "/cases/" + reference)).as(user).contains(reference.value(), NAME);
    }
    assertThat(page("posiv", "/overview")).contains(reference.value()).doesNotContain(NAME);
    assertThat(page("posiv", "/cases/" + reference))
        .contains(reference.value())
        .doesNotContain(NAME);
    for (String user : List.of("hr-arnhem", "manager-arnhem")) {
      assertThat(page(user, "/overview"))
          .as(user)
          .doesNotContain(reference.value(), NAME, "Utrecht</");
      HttpResponse<String> refused = answer(user, "/cases/" + reference);
      assertThat(refused.statusCode()).isEqualTo(404);
      assertThat(refused.body()).doesNotContain(reference.value(), NAME);
    }
  }

  @Test
  void othersHaveNoOverview() {
    for (String user :
        List.of("mentor-utrecht", "official-utrecht", "clerk-utrecht", "privacy", "admin")) {
      HttpResponse<String> refused = answer(user, "/overview");
      assertThat(refused.statusCode()).as(user).isEqualTo(403);
      assertThat(refused.body()).doesNotContain("POSIV-2").doesNotContain("href=\"/overview\"");
    }
  }

  @Test
  void theTaskIsALinkForThoseWhoMayDoIt() {
    CaseReference reference = willing("utrecht");
    String link =
        "/camunda/app/tasklist/default/#/?task=" + task(reference, "review-nomination").getId();

    assertThat(page("hr-utrecht", "/overview")).contains(link);
    assertThat(page("manager-utrecht", "/overview")).doesNotContain(link);
    assertThat(page("posiv", "/overview")).doesNotContain("#/?task=");
  }

  @Test
  void filtersSearchAndPagesLoseAndRepeatNothing() {
    for (int i = 0; i < 30; i++) {
      nominate(
          Forms.with(
              Forms.with(
                  Forms.nomination(i % 2 == 0 ? "utrecht" : "arnhem", clock.today()),
                  "familyName",
                  "Name" + (char) ('a' + i % 26)),
              "email",
              "n" + i + "@example.org"));
    }
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    for (String sort : List.of("due", "reference", "municipality", "name", "start", "end")) {
      String first = ro3kvit.page("/overview?sort=" + sort).body();
      String next =
          first
              .replaceAll(
                  "(?s).*href=\"([^\"]*)\" rel=\"next\".*|(?s).*rel=\"next\" href=\"([^\"]*)\".*",
                  "$1$2")
              .replace("&amp;", "&");
      String second = ro3kvit.page(next).body();
      List<String> shown = new java.util.ArrayList<>(references(first));
      assertThat(shown).as(sort).hasSize(25);
      shown.addAll(references(second));
      assertThat(shown).as(sort).hasSize(30).doesNotHaveDuplicates();
      assertThat(second).doesNotContain("rel=\"next\"");
    }
    assertThat(references(ro3kvit.page("/overview?municipality=arnhem").body())).hasSize(15);
    String nothing = ro3kvit.page("/overview?late=yes").body();
    assertThat(references(nothing)).isEmpty();
    assertThat(nothing)
        .contains("No case fits this search.")
        .as("the one box of every page finds a case")
        .containsOnlyOnce("role=\"search\"");
    assertThat(references(ro3kvit.page("/overview?stage=review").body())).isEmpty();
    assertThat(ro3kvit.page("/overview?after=nonsense").statusCode()).isEqualTo(200);
  }

  @Test
  void casesAreInTheOrderOfFamilyNamesWhichStandInNoAddress() {
    for (char name = 'Z'; name >= 'A'; name--) {
      nominate(
          Forms.with(
              Forms.with(Forms.nomination("utrecht", clock.today()), "familyName", name + "enko"),
              "email",
              name + "@example.org"));
    }
    String page = page("ro3kvit", "/overview?sort=name");

    assertThat(page.indexOf("Olena Aenko")).isPositive().isLessThan(page.indexOf("Olena Yenko"));
    assertThat(page).doesNotContain("Olena Zenko").contains("rel=\"next\"");
    String next = page.replaceAll("(?s).*rel=\"next\" href=\"[^\"]*after=([^\"]*)\".*", "$1");
    assertThat(new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8))
        .startsWith("name|POSIV-");
    assertThat(page("posiv", "/overview?sort=name")).doesNotContain("value=\"name\"");
  }

  @Test
  void columnsAreChosenAndListsGetNames() {
    CaseReference reference = willing("utrecht");
    TasklistUser hr = TasklistUser.signIn(port, "hr-utrecht");
    assertThat(hr.page("/overview").body()).doesNotContain("data-label=\"Laatste dag\"");
    String query = "/overview?late=yes&columns=stage&columns=end";
    assertThat(hr.page("/overview?columns=stage&columns=end").body())
        .contains("data-label=\"Laatste dag\"", reference.value())
        .doesNotContain("<td>Utrecht</td>");

    PageForm keep = formOf(hr.page(query).body(), "/overview/views");
    Map<String, String> named = new HashMap<>(keep.fields());
    assertThat(named).containsEntry("late", "yes");
    named.put("name", " Wat te laat is ");
    assertThat(hr.sendForm(keep.action(), named).statusCode()).isEqualTo(302);

    String page = hr.page("/overview").body();
    assertThat(page).contains(">Wat te laat is</a>", "href=\"/overview?late=yes&amp;columns=");
    assertThat(page("manager-utrecht", "/overview")).doesNotContain("Wat te laat is");
    named.put("name", " ");
    HttpResponse<String> refused = hr.sendForm(keep.action(), named);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("hoogstens 40 tekens");

    PageForm remove = formOf(page, "/overview/views/remove");
    hr.sendForm(remove.action(), remove.fields());
    assertThat(hr.page("/overview").body()).doesNotContain(">Wat te laat is</a>");
  }

  private static PageForm formOf(String page, String action) {
    return PageForm.in(page).stream()
        .filter(form -> form.action().equals(action))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anEmptyOverviewSaysWhatToDo() {
    assertThat(page("ro3kvit", "/overview"))
        .contains("Nominate a candidate")
        .doesNotContain("action=\"/overview\"");
  }

  @Test
  void pagesAreForSignedInPeopleAndRunNothing() {
    HttpResponse<String> page = answer("ro3kvit", "/overview");

    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "style-src 'self'")
        .doesNotContain("unsafe-inline");
    assertThat(page.body())
        .containsPattern("<script type=\"module\" src=\"/scripts/find-[0-9a-f]+\\.js\"></script>")
        .doesNotContain("<script>")
        .doesNotContain("style=", "<style");
    assertThat(answer("ro3kvit", "/styles/utrecht/html.css").body()).contains(".utrecht-html");
  }

  private static List<String> references(String page) {
    return java.util.regex.Pattern.compile("/cases/(POSIV-\\d{4}-\\d{4})\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private CaseReference willing(String municipality) {
    CaseReference reference =
        new CaseReference(nominate(Forms.nomination(municipality, clock.today())).getBusinessKey());
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    return reference;
  }

  private String page(String user, String path) {
    HttpResponse<String> page = answer(user, path);
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return page.body();
  }

  private HttpResponse<String> answer(String user, String path) {
    return TasklistUser.signIn(port, user).page(path);
  }
}
