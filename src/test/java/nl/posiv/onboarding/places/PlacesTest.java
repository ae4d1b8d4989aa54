package nl.posiv.onboarding.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.contracts.ContractEnd;
import nl.posiv.onboarding.contracts.ContractKind;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.ClockOfTests;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.SameMoment;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open places: described, changed, filled by a contract and erased, over HTTP. */
class PlacesTest extends CaseTest {

  private static final String HR = "hr-utrecht";
  private static final MunicipalityId UTRECHT = new MunicipalityId("utrecht");
  private static final LocalDate START = LocalDate.parse("2027-02-01");

  @LocalServerPort private int port;
  @Autowired private Places places;
  @Autowired private PlacesThatAreOver over;
  @Autowired private Municipalities municipalities;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void utrechtTakesPart() {
    jdbc.sql("update posiv.municipality set left_on = null").update();
  }

  @Test
  void hrDescribesAPlaceAndRo3kvitHearsItWhileAnotherMunicipalityReadsNothing() {
    assertThat(add(HR, "utrecht", Map.of()).statusCode()).isEqualTo(302);

    assertThat(page(HR)).contains("Utrecht, plek", "Water", "32", "1 februari 2027", "De rivier");
    assertThat(page("manager-utrecht")).contains("De rivier", "/change");
    assertThat(page("ro3kvit"))
        .contains("Utrecht, place", "/pool?place=")
        .doesNotContain("/change");
    assertThat(page("posiv")).contains("De rivier").doesNotContain("/change", "/pool");
    assertThat(page("hr-arnhem")).doesNotContain("Utrecht", "De rivier");
    assertThat(TasklistUser.signIn(port, "mentor-utrecht").page("/places").statusCode())
        .isEqualTo(403);
    assertThat(mails()).containsExactly("ro3kvit");
  }

  @Test
  void nobodyWritesForAnotherMunicipalityOrForOneThatHasLeft() {
    assertThat(add("hr-arnhem", "utrecht", Map.of()).statusCode()).isEqualTo(403);
    assertThat(add("ro3kvit", "utrecht", Map.of()).statusCode()).isEqualTo(403);
    assertThat(add("posiv", "utrecht", Map.of()).statusCode()).isEqualTo(403);
    add(HR, "utrecht", Map.of());
    long id = places.all().get(0).id();
    assertThat(change("hr-arnhem", id, 1, Map.of()).statusCode()).isEqualTo(403);
    assertThat(change(HR, id + 1, 1, Map.of()).statusCode()).isEqualTo(403);
    assertThat(places.versions(id)).hasSize(1);

    municipalities.leave(UTRECHT);
    assertThat(add(HR, "utrecht", Map.of("about", "Nog een")).statusCode()).isEqualTo(403);
    assertThat(places.open()).as("nobody is put forward there any more").isEmpty();
    assertThat(change(HR, id, 1, Map.of("state", "closed")).statusCode()).isEqualTo(302);
  }

  @Test
  void everyMistakeIsNamedAndNothingIsKept() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("themes", ""),
            Map.of("themes", "no-theme"),
            Map.of("hours", "0,9"),
            Map.of("hours", "40,1"),
            Map.of("hours", "32,25"),
            Map.of("hours", "veel"),
            Map.of("start", clock.today().minusDays(1).toString()),
            Map.of("start", clock.today().plusMonths(24).plusDays(1).toString()),
            Map.of("start", "soon"),
            Map.of("about", " "),
            Map.of("about", "x".repeat(501)))) {
      HttpResponse<String> answer = add(HR, "utrecht", wrong);
      assertThat(answer.statusCode()).as("%s", wrong).isEqualTo(400);
      assertThat(answer.body()).contains("role=\"alert\"");
    }
    assertThat(places.all()).isEmpty();
    for (Map<String, String> right :
        List.of(
            Map.of("hours", "1"),
            Map.of("hours", "40"),
            Map.of("hours", "35,5"),
            Map.of("start", clock.today().toString()),
            Map.of("start", clock.today().plusMonths(24).toString()))) {
      assertThat(add(HR, "utrecht", right).statusCode()).as("%s", right).isEqualTo(302);
    }
    assertThat(places.all()).hasSize(5);
  }

  @Test
  void changeAsksAReasonKeepsWhatStoodThereAndIsNeverMadeUnseen() {
    add(HR, "utrecht", Map.of());
    long id = places.all().get(0).id();

    assertThat(change(HR, id, 1, Map.of("hours", "24", "reason", " ")).statusCode()).isEqualTo(400);
    assertThat(change(HR, id, 1, Map.of("hours", "24")).statusCode()).isEqualTo(302);
    HttpResponse<String> late = change("manager-utrecht", id, 1, Map.of("state", "closed"));
    assertThat(late.statusCode()).isEqualTo(400);
    assertThat(late.body()).contains("Iemand wijzigde deze plek intussen");
    assertThat(change("manager-utrecht", id, 2, Map.of("state", "closed")).statusCode())
        .isEqualTo(302);

    assertThat(page(HR)).contains("Gesloten", "Reden: Een goede reden", "week: 32 ·", "week: 24 ·");
    assertThat(places.versions(id)).hasSize(3);
    assertThat(places.open()).isEmpty();
    assertThat(mails()).hasSize(1);
    assertThat(change(HR, id, 3, Map.of("hours", "24")).statusCode()).isEqualTo(302);
    assertThat(mails()).as("it is open again").hasSize(2);
  }

  @Test
  void twoClicksMakeOnePlaceAndOfTwoChangesAtOnceOneWins() {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    Map<String, String> fields = token(hr);
    fields.putAll(answers());
    SameMoment.times(3, () -> hr.sendForm("/places/utrecht/new", fields));
    assertThat(places.all()).hasSize(1);

    long id = places.all().get(0).id();
    TasklistUser manager = TasklistUser.signIn(port, "manager-utrecht");
    Map<String, String> closing = token(manager);
    closing.putAll(answers());
    closing.putAll(Map.of("seen", "1", "state", "closed", "reason", "Geen geld"));
    Map<String, String> fewer = new HashMap<>(fields);
    fewer.putAll(Map.of("seen", "1", "state", "open", "hours", "24", "reason", "Minder werk"));
    List<Callable<HttpResponse<String>>> both =
        List.of(
            () -> manager.sendForm("/places/" + id + "/change", closing),
            () -> hr.sendForm("/places/" + id + "/change", fewer));
    assertThat(SameMoment.of(both))
        .extracting(HttpResponse::statusCode)
        .containsExactlyInAnyOrder(302, 400);
    assertThat(places.versions(id)).hasSize(2);
  }

  @Test
  void placeIsFilledWhenWhoeverWasPutForwardForItBeginsThere() {
    add(HR, "utrecht", Map.of());
    long id = places.all().get(0).id();
    CaseReference reference = nominatedFor(id);
    assertThat(places.chosenFor(reference))
        .hasValueSatisfying(it -> assertThat(it.id()).isEqualTo(id));

    begins(reference, "arnhem");
    assertThat(places.open()).as("it is a place of another municipality").hasSize(1);
    begins(reference, "utrecht");

    assertThat(places.open()).isEmpty();
    assertThat(page(HR)).contains("Bezet", "omdat iemand daar begon te werken");
    begins(reference, "utrecht");
    assertThat(places.versions(id)).hasSize(2);
    assertThat(change(HR, id, 2, Map.of("state", "open")).statusCode())
        .as("HR can put it right")
        .isEqualTo(302);
  }

  @Test
  void placeOfAnotherMunicipalityOrOneThatIsNotOpenIsNotChosen() {
    add(HR, "utrecht", Map.of());
    String id = String.valueOf(places.all().get(0).id());
    assertThat(refusedNomination("arnhem", id)).contains("that place is of another municipality");
    change(HR, Long.parseLong(id), 1, Map.of("state", "closed"));
    assertThat(refusedNomination("utrecht", id)).isNotEmpty();
  }

  @Test
  void hrReadsForWhichPlaceSomebodyIsPutForwardAndRo3kvitReadsItInTheFile() {
    add(HR, "utrecht", Map.of());
    long id = places.all().get(0).id();
    CaseReference reference = nominatedFor(id);
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));

    assertThat(
            TasklistUser.signIn(port, HR)
                .page("/tasks/" + task(reference, "review-nomination").getId())
                .body())
        .contains("Voorgedragen voor de plek", "Utrecht, plek " + id);
    assertThat(TasklistUser.signIn(port, "ro3kvit").page("/cases/" + reference).body())
        .contains("For which place");
  }

  @Test
  void placeIsErasedTwoYearsAfterItWasClosedAndNeverWhileItIsOpen() {
    add(HR, "utrecht", Map.of());
    add(HR, "utrecht", Map.of("about", "Blijft open"));
    long closed = places.all().get(1).id();
    CaseReference reference = nominatedFor(closed);
    change(HR, closed, 1, Map.of("state", "closed"));
    LocalDate day = clock.today();

    on(day.plusYears(2));
    over.workOff();
    assertThat(places.all()).hasSize(2);
    on(day.plusYears(2).plusDays(1));
    over.workOff();
    assertThat(places.all()).extracting(it -> it.wanted().about()).containsExactly("Blijft open");
    assertThat(places.chosenFor(reference)).isEmpty();

    municipalities.leave(UTRECHT);
    on(day.plusYears(4).plusDays(1));
    over.workOff();
    assertThat(places.all()).hasSize(1);
    on(day.plusYears(4).plusDays(2));
    over.workOff();
    assertThat(places.all()).as("the municipality left two years ago").isEmpty();
  }

  @Test
  void placeThatIsOpenedAgainWhileTheRoundIsOnItsWayStays() {
    add(HR, "utrecht", Map.of());
    long id = places.all().get(0).id();
    change(HR, id, 1, Map.of("state", "closed"));
    on(clock.today().plusYears(2).plusDays(1));
    assertThat(places.over()).containsExactly(id);

    Wanted wanted = places.find(id).orElseThrow().wanted();
    places.change(id, wanted, Place.State.OPEN, "Toch", 2, new UserId(HR));
    places.eraseIfOver(id);

    assertThat(places.open()).extracting(Place::id).containsExactly(id);
  }

  private CaseReference nominatedFor(long place) {
    Map<String, Object> answers =
        Forms.with(Forms.nomination("utrecht", clock.today()), "place", String.valueOf(place));
    return new CaseReference(nominate(answers).getBusinessKey());
  }

  private String refusedNomination(String municipality, String place) {
    try {
      nominate(Forms.with(Forms.nomination(municipality, clock.today()), "place", place));
      return "";
    } catch (RuntimeException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private void begins(CaseReference reference, String municipality) {
    contracts.endEarly(reference, ContractEnd.MUTUAL_CONSENT, START);
    contracts.plan(
        reference,
        new MunicipalityId(municipality),
        ContractKind.FIRST,
        START,
        START.plusYears(1).minusDays(1),
        null,
        new UserId(HR));
    contracts.begin(contracts.planned(reference).orElseThrow().storedId(), START);
  }

  private void on(LocalDate day) {
    ClockOfTests.backTo(
        clock, Duration.ofDays(day.toEpochDay() - ClockOfTests.FIRST_DAY.toEpochDay()));
  }

  private List<String> mails() {
    return jdbc.sql("select recipient from posiv.outbox where notice = 'place-opened'")
        .query(String.class)
        .list();
  }

  private static Map<String, String> answers() {
    return Map.of(
        "themes", "water",
        "languages", "en",
        "hours", "32",
        "start", START.toString(),
        "about", "De rivier");
  }

  private HttpResponse<String> add(String user, String municipality, Map<String, String> other) {
    return send(user, "/places/" + municipality + "/new", other);
  }

  private HttpResponse<String> change(String user, long id, int seen, Map<String, String> other) {
    Map<String, String> answers =
        new HashMap<>(
            Map.of("state", "open", "reason", "Een goede reden", "seen", String.valueOf(seen)));
    answers.putAll(other);
    return send(user, "/places/" + id + "/change", answers);
  }

  private HttpResponse<String> send(String user, String path, Map<String, String> other) {
    TasklistUser visitor = TasklistUser.signIn(port, user);
    Map<String, String> fields = token(visitor);
    fields.putAll(answers());
    fields.putAll(other);
    return visitor.sendForm(path, fields);
  }

  private static Map<String, String> token(TasklistUser visitor) {
    return new HashMap<>(PageForm.in(visitor.page("/account").body()).get(0).fields());
  }

  private String page(String user) {
    return TasklistUser.signIn(port, user).page("/places").body();
  }
}
