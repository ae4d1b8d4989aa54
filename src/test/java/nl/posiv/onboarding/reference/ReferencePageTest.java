package nl.posiv.onboarding.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People keep the lists on a page: from a day on, with a reason, and never of the past. */
class ReferencePageTest extends CaseTest {

  private static final String THEMES = "/reference/themes";
  private static final String CHECKLIST = "/reference/checklist";
  private static final String SENTENCES = "/reference/mail-sentences";
  private static final String PARTNERS = "/reference/partners";

  @LocalServerPort private int port;
  @Autowired private ItemLists lists;
  @Autowired private Mailroom mailroom;
  @Autowired private JsonMapper json;
  @Autowired private Reference reference;
  @Autowired private Texts texts;

  @AfterEach
  void asTheProgrammeCame() {
    lists.removeWritten();
  }

  @Test
  void bothSetsOfEurocitiesNameFiveThemesEach() {
    List<Item> themes = lists.choices(ItemList.THEMES);

    assertThat(List.of("eurocities-letter", "eurocities-report"))
        .allSatisfy(
            set ->
                assertThat(themes)
                    .filteredOn(theme -> theme.wording().sets().contains(set))
                    .hasSize(5));
    assertThat(lead().page(THEMES).body())
        .contains("Circulaire economie", "Eurocities, eindrapport van de proef van 2023 (2023)");
  }

  @Test
  void partnersAreThoseThatASourceNamesAndEachSaysWhich() {
    assertThat(lists.choices(ItemList.PARTNERS))
        .extracting(Item::id)
        .containsExactly(
            "mariupol-reborn",
            "school-of-city-recovery",
            "community-recovery-school",
            "vng-recovery")
        .allSatisfy(id -> assertThat(lead().page(PARTNERS + "/" + id).body()).contains("bron: "));
    assertThat(lead().page(PARTNERS).body())
        .contains(
            "gemeente in Oekraïne: Mariupol, Маріуполь, Marioepol",
            "sinds 2023",
            "vng-international.nl");
  }

  @Test
  void partnerIsAddedWithWhatIsKnownOfItAndCorrectedWithAReason() {
    Map<String, String> typed =
        Map.of(
            "nl", "Stad aan de rivier",
            "en", "City on the river",
            "uk", "Місто над річкою",
            "oblast", "Lviv, Львівська",
            "firstDay", clock.today().toString(),
            "source", "A visit",
            "reason", "Asked for by Ro3kvit");
    TasklistUser lead = lead();
    Map<String, String> fields = form(lead, PARTNERS, PARTNERS).with(typed).fields();
    assertThat(lead.sendForm(PARTNERS, with(fields, "source", "")).body())
        .contains("#source", "Zeg waar dit uit blijkt");
    assertThat(lead.sendForm(PARTNERS, with(fields, "year", "soon")).body()).contains("#year");
    assertThat(lead.sendForm(PARTNERS, fields).statusCode()).isEqualTo(302);

    String page = PARTNERS + "/partner-5";
    assertThat(changed(page, Map.of("year", "2025", "community", "Lviv")).statusCode())
        .isEqualTo(302);
    Partner kept = lists.find(ItemList.PARTNERS, "partner-5").orElseThrow().wording().partner();
    assertThat(kept).isEqualTo(new Partner("Lviv", "Lviv, Львівська", null, "A visit"));
    assertThat(TasklistUser.signIn(port, "ro3kvit").page(page).body())
        .contains("City on the river", "since 2025", "Asked for by Ro3kvit")
        .doesNotContain("<form method=\"post\" action=\"" + page);
    assertThat(texts.get(Language.UK, "partner.partner-5")).isEqualTo("Місто над річкою");
  }

  @Test
  void newThemeIsChosenFromItsFirstDayOnInEveryLanguage() {
    LocalDate tomorrow = clock.today().plusDays(1);
    assertThat(added(theme(tomorrow)).statusCode()).isEqualTo(302);

    assertThat(lead().page(THEMES + "?result=added").body())
        .contains("Het is toegevoegd.", "Komt nog", "Fietsen", "Eurocities, zoals in de brief");
    assertThat(offered(Language.NL)).doesNotContain("Fietsen");
    moveTo(tomorrow);
    assertThat(offered(Language.NL)).endsWith("Fietsen");
    assertThat(offered(Language.UK)).endsWith("Велосипеди");
    assertThat(TasklistUser.signIn(port, "mentor-utrecht").page("/mentoring").body())
        .contains("Fietsen");
  }

  @Test
  void retiredThemeIsReadWhereItWasChosenAndNotChosenAgain() {
    CaseReference reference = nominated();
    assertThat(changed(THEMES + "/water", Map.of("lastDay", clock.today().toString())).statusCode())
        .isEqualTo(302);
    moveTo(clock.today().plusDays(1));

    assertThat(offered(Language.EN)).doesNotContain("Water").contains("Energy");
    assertThat(nominations.find(reference).expertise()).containsExactly("water");
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    assertThat(ro3kvit.page("/cases/" + reference).body()).contains("Water");
    assertThat(
            ro3kvit
                .startAnyway("onboarding", Forms.somebodyElse("utrecht", clock.today()))
                .statusCode())
        .isEqualTo(400);
    assertThat(this.reference.themes(Language.EN, List.of("water")))
        .extracting(Option::label)
        .contains("Water");
    assertThat(lead().page(THEMES).body()).contains("Niet meer in gebruik");
  }

  @Test
  void everythingThatWasSaidStaysReadableWithWhoWhenAndWhy() {
    changed(THEMES + "/water", Map.of("en", "Water and rivers", "reason", "Rivers count"));

    assertThat(texts.get(Language.EN, "theme.water")).isEqualTo("Water and rivers");
    assertThat(lead().page(THEMES + "/water").body())
        .contains("Rivers count", "8 december 2026", "kwam met het programma", ">Water</p>");
  }

  @Test
  void nameIsTakenAsItWasTyped() {
    String typed = "<b>[[uwv-notice]] {0} ${7*7}";
    changed(THEMES + "/water", Map.of("nl", typed));

    assertThat(texts.get(Language.NL, "theme.water")).isEqualTo(typed);
    assertThat(lead().page(THEMES).body())
        .contains("&lt;b&gt;[[uwv-notice]] {0} ${7*7}")
        .doesNotContain("<b>");
  }

  @Test
  void whatIsMissingOrPastIsRefusedAtItsFieldAndNothingIsKept() {
    LocalDate today = clock.today();
    HttpResponse<String> past = added(theme(today.minusDays(1)));
    assertThat(past.statusCode()).isEqualTo(400);
    assertThat(past.body()).contains("Het verleden verandert niet", "#firstDay", "Велосипеди");

    assertThat(added(with(theme(today), "uk", "")).body()).contains("alle drie de talen");
    assertThat(added(with(theme(today), "reason", " ")).body()).contains("Zeg waarom");
    assertThat(added(with(theme(today), "en", "WATER")).body()).contains("staat al in de lijst");
    assertThat(added(with(theme(today), "firstDay", "soon")).body()).contains("Vul een dag in");
    assertThat(added(with(theme(today), "nl", "a\u0007b")).body()).contains("niet te lezen");
    assertThat(changed(THEMES + "/water", Map.of("firstDay", today.toString())).body())
        .contains("Het is in gebruik sinds 1 januari 2022");
    assertThat(lists.all(ItemList.THEMES))
        .hasSize(12)
        .allMatch(item -> item.writtenBy().value().equals("system"));
  }

  @Test
  void whatHasNotBegunIsTakenBackAndWhatHasIsNot() {
    added(theme(clock.today().plusDays(1)));
    String page = THEMES + "/theme-13";
    TasklistUser lead = lead();
    PageForm removal = form(lead, page, page + "/removal");
    assertThat(lead.sendForm(page + "/removal", removal.fields()).statusCode()).isEqualTo(400);
    Map<String, String> why = removal.with(Map.of("removalReason", "A mistake")).fields();

    assertThat(lead.sendForm(page + "/removal", why).headers().firstValue("location").orElse(""))
        .endsWith("result=taken-back");
    assertThat(lead.sendForm(page + "/removal", why).headers().firstValue("location").orElse(""))
        .endsWith("result=begun");
    moveTo(clock.today().plusDays(1));
    assertThat(offered(Language.NL)).doesNotContain("Fietsen");
    assertThat(lead.page(page).body()).contains("teruggenomen voordat het begon", "A mistake");
  }

  @Test
  void whoHasSeenAnOlderVersionIsToldAndKeepsWhatWasTyped() {
    TasklistUser lead = lead();
    String page = THEMES + "/water";
    Map<String, String> late =
        form(lead, page, page).with(Map.of("nl", "Waterbeheer", "reason", "Later")).fields();
    changed(page, Map.of("nl", "Rivieren"));

    HttpResponse<String> refused = lead.sendForm(page, late);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("Iemand anders", "Waterbeheer");
    assertThat(texts.get(Language.NL, "theme.water")).isEqualTo("Rivieren");
  }

  @Test
  void newSetHasItsYear() {
    TasklistUser lead = lead();
    String page = "/reference/theme-sets";
    Map<String, String> set =
        Map.of("nl", "Nieuw: één", "en", "New: one", "uk", "Нове: одне", "reason", "A source");
    assertThat(lead.sendForm(page, form(lead, page, page).with(set).fields()).body())
        .contains("in vier cijfers");

    lead.sendForm(page, form(lead, page, page).with(with(set, "year", "2026")).fields());

    assertThat(lead.page(THEMES).body()).contains("Nieuw (2026)");
  }

  @Test
  void municipalityHasItsOwnItemInOneLanguageBehindTheWall() {
    TasklistUser manager = TasklistUser.signIn(port, "manager-utrecht");
    Map<String, String> bicycle = Map.of("nl", "Een dienstfiets", "reason", "Wij fietsen");
    assertThat(
            manager
                .sendForm(CHECKLIST, form(manager, CHECKLIST, CHECKLIST).with(bicycle).fields())
                .statusCode())
        .isEqualTo(302);

    assertThat(manager.page("/before-start").body()).contains("Een dienstfiets");
    assertThat(TasklistUser.signIn(port, "hr-utrecht").page(CHECKLIST).body())
        .contains("Een dienstfiets")
        .doesNotContain("<form method=\"post\" action=\"/reference");
    assertThat(texts.get(Language.UK, "help.help-9")).isEqualTo("Een dienstfiets");
    String page = CHECKLIST + "/help-9";
    for (String stranger : List.of("manager-arnhem", "hr-arnhem", "posiv", "ro3kvit")) {
      TasklistUser other = TasklistUser.signIn(port, stranger);
      assertThat(other.page(CHECKLIST).body()).as(stranger).doesNotContain("Een dienstfiets");
      assertThat(other.page(page).statusCode()).as(stranger).isEqualTo(404);
    }
    assertThat(TasklistUser.signIn(port, "manager-arnhem").page("/before-start").body())
        .doesNotContain("Een dienstfiets");
  }

  @Test
  void nobodyWritesWhatIsOfOthers() {
    TasklistUser manager = TasklistUser.signIn(port, "manager-utrecht");
    Map<String, String> own = form(manager, CHECKLIST, CHECKLIST).fields();
    Map<String, String> bicycle =
        Map.of("nl", "Fiets", "en", "Bicycle", "uk", "Велосипед", "reason", "Wij fietsen");
    Map<String, String> typed = new HashMap<>(own);
    typed.putAll(bicycle);

    for (String municipality : List.of("", "arnhem", "nowhere")) {
      assertThat(
              manager.sendForm(CHECKLIST, with(typed, "municipality", municipality)).statusCode())
          .as(municipality)
          .isEqualTo(404);
    }
    assertThat(manager.sendForm(THEMES, typed).statusCode()).isEqualTo(404);
    assertThat(manager.sendForm(CHECKLIST + "/housing", with(typed, "seen", "1")).statusCode())
        .isEqualTo(404);
    TasklistUser lead = lead();
    Map<String, String> ofLead = new HashMap<>(form(lead, CHECKLIST, CHECKLIST).fields());
    ofLead.putAll(bicycle);
    assertThat(lead.sendForm(CHECKLIST, with(ofLead, "municipality", "utrecht")).statusCode())
        .isEqualTo(404);
    assertThat(lead.page("/reference/nothing").statusCode()).isEqualTo(404);
    assertThat(lead.page(THEMES + "/housing").statusCode()).isEqualTo(404);
    assertThat(TasklistUser.signIn(port, "official-utrecht").page("/reference").statusCode())
        .isEqualTo(403);
    assertThat(lists.all(ItemList.CHECKLIST)).hasSize(8);
  }

  @Test
  void sentenceOfAMunicipalityStandsBeneathMailsOfItsOwnPeopleAsItWasTyped() {
    String typed = "Vragen? <b>Bel 030 000 00 00</b> ${7*7} [[uwv-notice]] {municipality}";
    TasklistUser manager = TasklistUser.signIn(port, "manager-utrecht");
    Map<String, String> fields =
        new HashMap<>(
            form(manager, SENTENCES, SENTENCES)
                .with(
                    Map.of(
                        "nl", typed, "firstDay", clock.today().toString(), "reason", "Asked often"))
                .fields());
    fields.remove("preview");

    HttpResponse<String> preview = manager.sendForm(SENTENCES, with(fields, "preview", "yes"));
    assertThat(preview.body())
        .contains("De gemeente Utrecht voegt toe: Vragen? &lt;b&gt;Bel", "Vriendelijke groet")
        .doesNotContain("<b>");
    assertThat(lists.all(ItemList.MAIL_SENTENCES)).isEmpty();

    assertThat(manager.sendForm(SENTENCES, fields).statusCode()).isEqualTo(302);
    nominate(Forms.nomination("utrecht", clock.today()));
    nominate(Forms.somebodyElse("arnhem", clock.today()));
    for (CaseReference reference :
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processDefinitionKey("onboarding")
            .list()
            .stream()
            .map(it -> new CaseReference(it.getBusinessKey()))
            .toList()) {
      submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    }
    mailroom.sendDue();
    List<JsonNode> mails =
        json.readTree(TasklistUser.signIn(port, "admin").get("/demo/mail").body())
            .valueStream()
            .toList();
    assertThat(mails)
        .filteredOn(mail -> mail.path("to").asString().contains("hr-utrecht"))
        .isNotEmpty()
        .allSatisfy(
            mail ->
                assertThat(mail.path("text").asString())
                    .contains("De gemeente Utrecht voegt toe: " + typed))
        .allSatisfy(mail -> assertThat(mail.path("html").asString()).contains("&lt;b&gt;Bel 030"));
    assertThat(mails)
        .filteredOn(
            mail -> {
              String to = mail.path("to").asString();
              return to.contains("hr-arnhem") || to.contains("ro3kvit");
            })
        .isNotEmpty()
        .noneSatisfy(mail -> assertThat(mail.path("text").asString()).contains("voegt toe"));
    assertThat(TasklistUser.signIn(port, "manager-arnhem").page(SENTENCES).body())
        .doesNotContain("030 000");
    assertThat(lead().page(SENTENCES).body()).doesNotContain("030 000", "name=\"nl\"");
  }

  private CaseReference nominated() {
    return nominatedCase("utrecht");
  }

  private TasklistUser lead() {
    return TasklistUser.signIn(port, "posiv");
  }

  private HttpResponse<String> added(Map<String, String> theme) {
    TasklistUser lead = lead();
    return lead.sendForm(THEMES, form(lead, THEMES, THEMES).with(theme).fields());
  }

  private HttpResponse<String> changed(String page, Map<String, String> typed) {
    TasklistUser lead = lead();
    Map<String, String> fields = new HashMap<>(form(lead, page, page).fields());
    fields.put("reason", "Because");
    fields.putAll(typed);
    return lead.sendForm(page, fields);
  }

  private static Map<String, String> theme(LocalDate first) {
    return Map.of(
        "nl", "Fietsen",
        "en", "Bicycles",
        "uk", "Велосипеди",
        "firstDay", first.toString(),
        "sets", "eurocities-letter",
        "reason", "Asked for by a partner");
  }

  private static Map<String, String> with(Map<String, String> fields, String key, String value) {
    Map<String, String> changed = new HashMap<>(fields);
    changed.put(key, value);
    return changed;
  }

  private static PageForm form(TasklistUser user, String page, String action) {
    return PageForm.in(user.page(page).body()).stream()
        .filter(form -> form.action().equals(action))
        .findFirst()
        .orElseThrow();
  }

  private List<String> offered(Language language) {
    return reference.themes(language).stream().map(Option::label).toList();
  }

  private void moveTo(LocalDate day) {
    programme.moveTo(day.atTime(10, 0).atZone(ProgrammeClock.ZONE).toInstant());
  }
}
