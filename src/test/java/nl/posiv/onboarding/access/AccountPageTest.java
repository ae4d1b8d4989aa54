package nl.posiv.onboarding.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.ReadersNames;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of one's own settings, over HTTP and without scripts. */
class AccountPageTest extends YearTest {

  private static final String HR = "hr-utrecht";
  private static final String HR2 = "hr2-utrecht";
  private static final String MANAGER = "manager-utrecht";
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"(\\d+)\"");

  @Autowired private People people;
  @Autowired private Absences absences;
  @LocalServerPort private int port;

  @BeforeEach
  void givenASecondColleagueAtHr() {
    new Colleagues(people, engine.getIdentityService()).add(HR2, Role.HR, "utrecht");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ro3kvit",
        "posiv",
        "privacy",
        "admin",
        "hr-utrecht",
        "manager-utrecht",
        "mentor-utrecht",
        "official-utrecht",
        "clerk-utrecht"
      })
  void everybodySeesTheirSettings(String user) {
    HttpResponse<String> page = TasklistUser.signIn(port, user).page("/account");

    assertThat(page.statusCode()).isEqualTo(200);
    String ours =
        "(?s)<script (defer|type=\"module\") src=\"/scripts/(find|kept-answers|place|session-end)-[0-9a-f]+\\.js\"[^>]*></script>";
    assertThat(page.body().replaceAll(ours, ""))
        .contains("name=\"frequency\"")
        .doesNotContain(" th:", "<script", "??");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @CsvSource({"NL, nl, Mijn instellingen", "EN, en, My settings", "UK, uk, Мої налаштування"})
  void pageIsInTheReadersLanguage(Language language, String code, String title) {
    people.prefer(new UserId(HR), language, MailFrequency.AT_ONCE);

    assertThat(TasklistUser.signIn(port, HR).page("/account").body())
        .contains("<html lang=\"" + code + "\"", "<h1>" + title + "</h1>");
  }

  @Test
  void whoeverIsNotSignedInIsLedToTheSignIn() throws Exception {
    var http = java.net.http.HttpClient.newHttpClient();
    var address = java.net.URI.create("http://localhost:" + port + "/account");
    HttpResponse<String> page =
        http.send(
            java.net.http.HttpRequest.newBuilder(address).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location").orElse(""))
        .endsWith("/camunda/app/tasklist/default/?to=%2Faccount");
  }

  @Test
  void languageAndFrequencyAreKept() {
    TasklistUser hr = TasklistUser.signIn(port, HR);

    HttpResponse<String> saved =
        send(hr, "/account/settings", Map.of("language", "en", "frequency", "daily"));

    assertThat(saved.statusCode()).isEqualTo(302);
    assertThat(hr.page("/account?result=saved").body())
        .contains("Your settings have been saved.")
        .containsPattern("value=\"daily\"[^>]*selected");
    assertThat(people.mailFrequency(new UserId(HR))).isEqualTo(MailFrequency.DAILY);
    assertThat(
            send(hr, "/account/settings", Map.of("language", "xx", "frequency", "daily"))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void withoutTheTokenOfTheSessionNothingChanges() {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    Map<String, String> settings = Map.of("language", "en", "frequency", "daily");

    assertThat(hr.sendForm("/account/settings", settings).statusCode()).isEqualTo(403);
    String others = token(TasklistUser.signIn(port, MANAGER));
    Map<String, String> forged = new HashMap<>(settings);
    forged.put("token", others);
    assertThat(hr.sendForm("/account/settings", forged).statusCode()).isEqualTo(403);
    assertThat(people.mailFrequency(new UserId(HR))).isEqualTo(MailFrequency.AT_ONCE);
  }

  @Test
  void absenceIsEnteredSeenAndEnded() {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    assertThat(hr.page("/account").body())
        .contains("value=\"" + HR2 + "\"")
        .doesNotContain("arnhem", "value=\"" + HR + "\"");

    Map<String, String> absence =
        Map.of("from", "2027-01-11", "until", "2027-01-22", "standIn", HR2);
    assertThat(send(hr, "/account/absence", absence).statusCode()).isEqualTo(302);
    assertThat(absences.isAbsent(new UserId(HR), START.plusDays(7))).isTrue();
    String page = hr.page("/account").body();
    assertThat(page).contains("van 11 januari 2027 tot en met 22 januari 2027");

    HttpResponse<String> twice = send(hr, "/account/absence", absence);
    assertThat(twice.statusCode()).isEqualTo(400);
    assertThat(twice.body())
        .contains("role=\"alert\"", "is al afwezigheid vastgelegd", "value=\"2027-01-22\"");

    Matcher id = ID.matcher(page);
    assertThat(id.find()).isTrue();
    assertThat(
            send(TasklistUser.signIn(port, HR2), "/account/absence/end", Map.of("id", id.group(1)))
                .statusCode())
        .isEqualTo(400);
    assertThat(absences.of(new UserId(HR))).hasSize(1);
    assertThat(send(hr, "/account/absence/end", Map.of("id", id.group(1))).statusCode())
        .isEqualTo(302);
    assertThat(absences.of(new UserId(HR))).isEmpty();
    assertThat(send(hr, "/account/absence/end", Map.of("id", id.group(1))).statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({HR + ", account.alone", "mentor-utrecht, account.with-deputies"})
  void whoNamesNobodyReadsWhatBecomesOfTheTasks(String user, String note) {
    TasklistUser away = TasklistUser.signIn(port, user);

    send(
        away,
        "/account/absence",
        Map.of("from", "2027-01-11", "until", "2027-01-22", "standIn", ""));

    assertThat(away.page("/account?result=away").body())
        .contains(ReadersNames.bundle("messages", "nl").getProperty(note));
  }

  @Test
  void lastDayIsNeeded() {
    HttpResponse<String> refused =
        send(
            TasklistUser.signIn(port, HR),
            "/account/absence",
            Map.of("from", "2027-01-11", "standIn", HR2));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("Vul de eerste en de laatste dag in.");
  }

  @Test
  void managerEntersAnAbsenceForAColleagueOfTheOwnMunicipalityOnly() {
    TasklistUser manager = TasklistUser.signIn(port, MANAGER);
    String page = manager.page("/account?colleague=" + HR).body();
    assertThat(page)
        .contains("Een collega is ziek", "Afwezigheid van HR Utrecht", "value=\"" + HR2 + "\"")
        .doesNotContain("arnhem", "Arnhem");
    assertThat(manager.page("/account?colleague=hr-arnhem").body()).doesNotContain("HR Arnhem");

    Map<String, String> absence =
        Map.of("colleague", HR, "from", "2027-01-04", "until", "2027-01-08", "standIn", HR2);
    assertThat(send(manager, "/account/absence", absence).statusCode()).isEqualTo(302);
    assertThat(absences.of(new UserId(HR))).hasSize(1);

    Map<String, String> elsewhere = new HashMap<>(absence);
    elsewhere.put("colleague", "hr-arnhem");
    elsewhere.put("standIn", "");
    assertThat(send(manager, "/account/absence", elsewhere).statusCode()).isEqualTo(400);
    assertThat(absences.of(new UserId("hr-arnhem"))).isEmpty();
    Map<String, String> byHr = new HashMap<>(absence);
    byHr.put("colleague", "mentor-utrecht");
    assertThat(send(TasklistUser.signIn(port, HR), "/account/absence", byHr).statusCode())
        .isEqualTo(400);
    new Colleagues(people, engine.getIdentityService())
        .add("manager2-utrecht", Role.MANAGER, "utrecht");
    assertThat(TasklistUser.signIn(port, HR).page("/account").body())
        .as("there is another manager for that")
        .doesNotContain("Een collega is ziek");
  }

  @Test
  void hrEntersAnAbsenceForTheOnlyManagerAndNamesSomebodyElse() {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    String page = hr.page("/account?colleague=" + MANAGER).body();

    assertThat(page).contains("Een collega is ziek", "standIn-colleague");
    String ofTheManager = page.substring(page.indexOf("standIn-colleague"));
    assertThat(ofTheManager)
        .contains("value=\"" + HR2 + "\"")
        .doesNotContain("value=\"" + HR + "\"");
    Map<String, String> absence =
        Map.of("colleague", MANAGER, "from", "2027-01-04", "until", "2027-01-08", "standIn", HR2);
    assertThat(send(hr, "/account/absence", absence).statusCode()).isEqualTo(302);
    assertThat(absences.of(new UserId(MANAGER))).hasSize(1);
  }

  @Test
  void coordinatorEntersAnAbsenceForAnotherCoordinatorOnly() {
    new Colleagues(people, engine.getIdentityService()).add("ro3kvit2", Role.RO3KVIT, null);
    TasklistUser coordinator = TasklistUser.signIn(port, "ro3kvit");
    assertThat(coordinator.page("/account").body())
        .contains("value=\"ro3kvit2\"")
        .doesNotContain("value=\"posiv\"", "value=\"hr-utrecht\"");

    Map<String, String> absence =
        Map.of("colleague", "ro3kvit2", "from", "2027-01-04", "until", "2027-01-08", "standIn", "");
    assertThat(send(coordinator, "/account/absence", absence).statusCode()).isEqualTo(302);
    assertThat(absences.of(new UserId("ro3kvit2"))).hasSize(1);
    Map<String, String> ofALead = new HashMap<>(absence);
    ofALead.put("colleague", "posiv");
    assertThat(send(coordinator, "/account/absence", ofALead).statusCode()).isEqualTo(400);
    assertThat(absences.of(new UserId("posiv"))).isEmpty();
  }

  @Test
  void onlyManagerIsOfferedHrAndToldToCheckTheMandate() {
    assertThat(TasklistUser.signIn(port, MANAGER).page("/account").body())
        .contains("mandaatregeling", "value=\"" + HR + "\"");
  }

  @Test
  void mentorChoosesNobodyAndAnOfficialIsNotAway() {
    assertThat(TasklistUser.signIn(port, "mentor-utrecht").page("/account").body())
        .contains("vervangende mentor", "name=\"until\"")
        .doesNotContain("name=\"standIn\"");
    assertThat(TasklistUser.signIn(port, "official-utrecht").page("/account").body())
        .doesNotContain("name=\"until\"");
  }

  private static HttpResponse<String> send(
      TasklistUser user, String path, Map<String, String> fields) {
    Map<String, String> withToken = new HashMap<>(fields);
    withToken.put("token", token(user));
    return user.sendForm(path, withToken);
  }

  private static String token(TasklistUser user) {
    Matcher token = TOKEN.matcher(user.page("/account").body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }
}
