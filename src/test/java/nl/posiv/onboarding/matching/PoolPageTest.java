package nl.posiv.onboarding.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.places.Places;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pool, searched and beside the open places, and from a pair to the nomination. */
class PoolPageTest extends CaseTest {

  @LocalServerPort private int port;
  @Autowired private Places places;

  private CaseReference olena;
  private CaseReference taras;
  private long place;

  @BeforeEach
  void givenTwoCandidatesAndAPlace() {
    Map<String, Object> first = Forms.nomination("utrecht", clock.today());
    first.put("oblast", "Миколаївська область");
    olena = inPool(first);
    Map<String, Object> other = Forms.somebodyElse("utrecht", clock.today());
    other.put("expertise", List.of("finance"));
    other.put("languages", List.of("uk", "de"));
    other.put("availableFrom", clock.today().plusMonths(6));
    taras = inPool(other);
    TasklistUser hr = TasklistUser.signIn(port, "hr-arnhem");
    Map<String, String> fields =
        new HashMap<>(PageForm.in(hr.page("/account").body()).get(0).fields());
    fields.putAll(
        Map.of(
            "themes", "water",
            "languages", "en",
            "hours", "32",
            "start", clock.today().plusMonths(2).toString(),
            "about", "The river",
            "partner", "vng-recovery"));
    hr.sendForm("/places/arnhem/new", fields);
    place = places.open().get(0).id();
  }

  @Test
  void poolIsSearchedByThemeLanguageAndDay() {
    assertThat(page("/pool")).contains("Olena Testenko", "Taras Prykladenko");
    assertThat(page("/pool?theme=water"))
        .contains("Olena Testenko")
        .doesNotContain("Taras Prykladenko");
    assertThat(page("/pool?language=de"))
        .contains("Taras Prykladenko")
        .doesNotContain("Olena Testenko");
    assertThat(page("/pool?by=" + clock.today().plusMonths(6)))
        .contains("Olena Testenko", "Taras Prykladenko");
    assertThat(page("/pool?by=" + clock.today().plusMonths(6).minusDays(1)))
        .contains("Olena Testenko")
        .doesNotContain("Taras Prykladenko");
    assertThat(page("/pool?theme=water&language=de")).contains("Nobody in the pool fits");
  }

  @Test
  void besideAPlaceEverybodyStandsThereWithReasonsTheBestFirst() {
    String page = page("/pool?place=" + place);

    assertThat(page)
        .contains("Everybody stands here", "Themes in common: Water.", "Speaks what is asked")
        .contains("comes from an oblast of the partner: Recovery project of VNG")
        .contains("No theme in common.", "Does not speak: English.", "after the earliest start");
    assertThat(page.indexOf("Olena Testenko")).isLessThan(page.indexOf("Taras Prykladenko"));
    assertThat(page("/pool/" + olena))
        .contains("Arnhem, place " + place, "Themes in common: Water.");
  }

  @Test
  void onlyRo3kvitReadsWhoIsInThePool() {
    for (String other :
        List.of("posiv", "hr-utrecht", "hr-arnhem", "manager-arnhem", "mentor-arnhem", "privacy")) {
      TasklistUser visitor = TasklistUser.signIn(port, other);
      for (String path : List.of("/pool", "/pool?place=" + place, "/pool/" + olena)) {
        assertThat(visitor.page(path).statusCode()).as(other + path).isEqualTo(403);
      }
      if (visitor.page("/places").statusCode() == 200) {
        assertThat(visitor.page("/places").body())
            .as(other)
            .doesNotContain("Testenko", olena.value());
      }
    }
    assertThat(TasklistUser.signIn(port, "ro3kvit").page("/pool/POSIV-2026-9999").statusCode())
        .isEqualTo(404);
  }

  @Test
  void placeOfAPairIsChosenInTheTaskBesideWhatWasTypedThere() {
    String task = task(olena, "nominate-from-pool").getId();
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    for (String page : List.of("/pool?place=" + place, "/pool/" + olena)) {
      PageForm pair =
          PageForm.in(ro3kvit.page(page).body()).stream()
              .filter(form -> form.action().equals("/pool/" + olena + "/forward"))
              .findFirst()
              .orElseThrow();

      assertThat(ro3kvit.sendForm(pair.action(), pair.fields()).headers().firstValue("Location"))
          .hasValueSatisfying(to -> assertThat(to).endsWith("/tasks/" + task + "/open"));

      PageForm form =
          PageForm.in(ro3kvit.page("/tasks/" + task).body()).stream()
              .filter(it -> it.action().equals("/tasks/" + task))
              .findFirst()
              .orElseThrow();
      assertThat(form.fields())
          .as(page)
          .containsEntry("place", String.valueOf(place))
          .containsEntry("municipality", "arnhem");
    }
    assertThat(places.chosen(place)).as("nothing is decided").isEmpty();
    assertThat(
            TasklistUser.signIn(port, "hr-arnhem")
                .sendForm("/pool/" + olena + "/forward", Map.of("place", "1"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void fromThePoolOneGoesOnToTheTask() {
    String task = task(olena, "nominate-from-pool").getId();
    assertThat(page("/pool")).contains("/tasks/" + task + "/open");
    Map<String, Object> forward =
        Map.of("outcome", "nominate", "municipality", "arnhem", "place", String.valueOf(place));

    assertThat(
            refusal(
                "ro3kvit",
                olena,
                "nominate-from-pool",
                Forms.with(forward, "municipality", "eindhoven")))
        .contains("Eindhoven");
    submit("ro3kvit", olena, "nominate-from-pool", forward);

    assertThat(places.chosen(place)).containsExactly(olena);
    assertThat(page("/pool")).doesNotContain("Olena Testenko");
    assertThat(task(olena, "review-nomination").getTenantId()).isEqualTo("arnhem");
    assertThat(task(taras, "nominate-from-pool")).as("nothing else happens").isNotNull();
  }

  private CaseReference inPool(Map<String, Object> nomination) {
    return new CaseReference(inPool(nomination, clock.today()).getBusinessKey());
  }

  private String page(String path) {
    return TasklistUser.signIn(port, "ro3kvit").page(path).body();
  }
}
