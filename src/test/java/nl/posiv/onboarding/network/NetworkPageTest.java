package nl.posiv.onboarding.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.ClockOfTests;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom to talk to: who may see whom, and how somebody leaves. */
class NetworkPageTest extends CaseTest {

  private static final String PAGE = "/network";

  @LocalServerPort private int port;
  @Autowired private Contacts contacts;
  @Autowired private ContactsWhoLeft over;
  @Autowired private Municipalities municipalities;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void utrechtTakesPart() {
    jdbc.sql("update posiv.municipality set left_on = null").update();
  }

  @Test
  void contactIsAddedOnceWithTheBasisAndTheDayOnWhichTheyWereTold() {
    add(typed("municipalities"));
    add(typed("municipalities"));

    assertThat(contacts.all()).hasSize(1);
    assertThat(contacts.all().get(0).said())
        .returns(Where.VNG, Said::kind)
        .returns(Basis.CONSENT, Said::basis)
        .returns(Language.NL, Said::language)
        .returns(clock.today(), Said::informedOn)
        .returns(null, Said::phone);
    assertThat(page("ro3kvit"))
        .contains("Vera Voorbeeld", "VNG International", "They agreed", "told on 8 December 2026");
  }

  @ParameterizedTest
  @CsvSource({
    "name, ' '",
    "organisation, ''",
    "kind, club",
    "role, ''",
    "language, de",
    "email, nowhere",
    "basis, ''",
    "informedOn, 2026-12-09",
    "informedOn, soon",
    "seenBy, everybody"
  })
  void whatIsMissingOrWrongIsSaidAtItsFieldAndNothingIsKept(String field, String value) {
    Map<String, String> typed = new HashMap<>(typed("programme"));
    typed.put(field, value);
    TasklistUser lead = TasklistUser.signIn(port, "posiv");

    assertThat(lead.sendForm(PAGE, form(lead, PAGE, PAGE, typed)).body())
        .contains("href=\"#" + field, "id=\"" + field + "-error");
    assertThat(contacts.all()).isEmpty();
  }

  @Test
  void peopleAtMunicipalitiesSeeOnlyWhoIsMeantForThemAndChangeNobody() {
    add(typed("programme"));
    assertThat(page("hr-utrecht")).doesNotContain("Vera Voorbeeld");
    contacts.erase(contacts.all().get(0).id());
    add(typed("municipalities"));

    for (String reader :
        List.of("hr-utrecht", "manager-arnhem", "mentor-utrecht", "clerk-utrecht")) {
      assertThat(page(reader))
          .as(reader)
          .contains("Vera Voorbeeld")
          .doesNotContain("<form method=\"post\" action=\"/network", "Ging akkoord");
    }
    String one = PAGE + "/" + contacts.all().get(0).id();
    assertThat(TasklistUser.signIn(port, "hr-utrecht").page(one).statusCode()).isEqualTo(403);
    for (String nobody : List.of("official-utrecht", "privacy", "admin")) {
      assertThat(TasklistUser.signIn(port, nobody).page(PAGE).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void peopleOfAMunicipalityThatDoesNotTakePartSeeNobody() {
    add(typed("municipalities"));
    municipalities.leave(new MunicipalityId("utrecht"));

    assertThat(page("hr-utrecht")).doesNotContain("Vera Voorbeeld");
    assertThat(page("manager-arnhem")).contains("Vera Voorbeeld");
    assertThat(page("posiv")).contains("Vera Voorbeeld");
  }

  @Test
  void whoComesBackWhileTheRoundIsOnItsWayStays() {
    add(typed("municipalities"));
    Contact contact = contacts.all().get(0);
    contacts.leave(contact.id(), clock.today(), clock.today(), contact.writtenBy());
    ClockOfTests.backTo(clock, Duration.ofDays(28));
    assertThat(contacts.over()).containsExactly(contact.id());

    contacts.comeBack(contact.id(), contact.writtenBy());
    contacts.eraseIfOver(contact.id());

    assertThat(contacts.find(contact.id())).isPresent();
  }

  @Test
  void correctionTakesThePlaceOfWhatStoodThereAndASecondOneSeesIt() {
    add(typed("municipalities"));
    String one = PAGE + "/" + contacts.all().get(0).id();
    TasklistUser lead = TasklistUser.signIn(port, "posiv");
    Map<String, String> first = form(lead, one, one, Map.of("role", "Director"));
    Map<String, String> second = form(lead, one, one, Map.of("role", "Adviser"));

    assertThat(lead.sendForm(one, first).statusCode()).isEqualTo(302);
    assertThat(lead.sendForm(one, second).body()).contains("Iemand anders heeft dit veranderd");

    assertThat(contacts.all()).extracting(it -> it.said().role()).containsExactly("Director");
    assertThat(lead.page(one).body()).contains("Laatst bekeken op 8 december 2026");
    assertThat(lead.page(PAGE + "/999999").statusCode()).isEqualTo(404);
    assertThat(lead.page(PAGE + "/x").statusCode()).isEqualTo(404);
  }

  @Test
  void whoLeavesIsToldSeenByTheProgrammeAloneAndErasedAfterTheTerm() {
    add(typed("municipalities"));
    long id = contacts.all().get(0).id();
    String one = PAGE + "/" + id;
    TasklistUser lead = TasklistUser.signIn(port, "posiv");
    String today = clock.today().toString();
    assertThat(
            lead.sendForm(
                    one + "/leaving", form(lead, one, one + "/leaving", Map.of("lastDay", today)))
                .body())
        .contains("#toldOn");
    lead.sendForm(
        one + "/leaving",
        form(lead, one, one + "/leaving", Map.of("lastDay", today, "toldOn", today)));

    assertThat(page("hr-utrecht")).doesNotContain("Vera Voorbeeld");
    assertThat(page("posiv")).contains("Vertrokken op 8 december 2026", "5 januari 2027");
    lead.sendForm(one + "/return", form(lead, one, one + "/return", Map.of()));
    assertThat(page("hr-utrecht")).contains("Vera Voorbeeld");
    contacts.leave(id, clock.today(), clock.today(), contacts.all().get(0).writtenBy());

    after(27);
    assertThat(contacts.all()).hasSize(1);
    after(28);
    assertThat(contacts.all()).isEmpty();
  }

  @Test
  void whoTakesConsentBackIsErasedAtOnce() {
    add(typed("municipalities"));
    String one = PAGE + "/" + contacts.all().get(0).id();
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");

    ro3kvit.sendForm(one + "/removal", form(ro3kvit, one, one + "/removal", Map.of()));

    assertThat(contacts.all()).isEmpty();
  }

  @Test
  void afterAYearThePageAsksWhetherItStillHolds() {
    add(typed("municipalities"));

    after(365);
    assertThat(page("posiv")).doesNotContain("heeft niemand dit bekeken");
    assertThat(home("posiv")).doesNotContain("lang niet gekeken");
    after(366);
    assertThat(page("posiv"))
        .contains("Sinds 8 december 2026 heeft niemand dit bekeken", "op 8 december 2028");
    assertThat(home("posiv")).contains("lang niet gekeken");
    assertThat(home("hr-utrecht")).doesNotContain("lang niet gekeken");
  }

  @Test
  void atWhomNobodyLooksIsErasedInTheEnd() {
    add(typed("municipalities"));
    Contact contact = contacts.all().get(0);

    after(730);
    assertThat(contacts.all()).hasSize(1);
    contacts.change(contact.id(), contact.said(), contact.version(), contact.writtenBy());
    after(731);
    assertThat(contacts.all()).as("looked at the day before").hasSize(1);
    after(730 + 731);
    assertThat(contacts.all()).isEmpty();
  }

  private String home(String user) {
    return TasklistUser.signIn(port, user).page("/home").body();
  }

  private void after(int days) {
    ClockOfTests.backTo(clock, Duration.ofDays(days));
    over.workOff();
  }

  private Map<String, String> typed(String seenBy) {
    LocalDate today = clock.today();
    return Map.of(
        "name", "Vera Voorbeeld",
        "organisation", "VNG International",
        "kind", "vng",
        "role", "Project leader",
        "language", "nl",
        "email", "v.voorbeeld@example.org",
        "basis", "consent",
        "informedOn", today.toString(),
        "seenBy", seenBy);
  }

  private void add(Map<String, String> typed) {
    TasklistUser lead = TasklistUser.signIn(port, "posiv");
    assertThat(lead.sendForm(PAGE, form(lead, PAGE, PAGE, typed)).statusCode()).isEqualTo(302);
  }

  private static Map<String, String> form(
      TasklistUser user, String page, String action, Map<String, String> typed) {
    return PageForm.in(user.page(page).body()).stream()
        .filter(form -> form.action().equals(action))
        .findFirst()
        .orElseThrow()
        .with(typed)
        .fields();
  }

  private String page(String user) {
    return TasklistUser.signIn(port, user).page(PAGE).body();
  }
}
