package nl.posiv.onboarding.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.posiv.onboarding.participation.Interest;
import nl.posiv.onboarding.participation.Participations;
import nl.posiv.onboarding.participation.Route;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.ClockOfTests;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.PrintedPaper;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** Texts for the council of a municipality that joins, over HTTP. Nobody in them exists. */
class CouncilPageTest extends CaseTest {

  private static final String MEMBERS = "A. Tester, Partij A\nB. van Tester, PvdB/C\n";

  private static final String SOLIDARITY =
      """
      # Motie: solidariteit met Oekraïne

      De raad van de gemeente Groningen, in vergadering bijeen op 20 januari 2027,

      # Constaterende dat

      - Rusland op 24 februari 2022 Oekraïne is binnengevallen, en de Algemene Vergadering van de Verenigde Naties dat in de sterkste bewoordingen heeft betreurd (bron: Verenigde Naties, resolutie ES-11/1, 2 maart 2022);
      - op 2 november 2025 in Nederland 135.010 mensen uit Oekraïne stonden ingeschreven die tijdelijke bescherming hebben (bron: Kamerstuk 19637, nr. 3497);
      - die bescherming geldt tot en met 4 maart 2027 (bron: rijksoverheid.nl, 28 november 2025);
      - in Groningen op [datum] [aantal] mensen uit Oekraïne werden opgevangen (bron: [bron]);

      # Van mening dat

      - deze oorlog in strijd is met het recht van Oekraïne om in vrede over zijn eigen toekomst te beslissen;
      - hulp aan mensen die moesten vluchten en aan steden en dorpen die zich herstellen ook een taak van gemeenten is;

      # Spreekt uit dat

      - de raad meeleeft met de inwoners van Oekraïne, in hun land en in Groningen;
      - iedereen die hier voor de oorlog is gevlucht, welkom is en mee kan doen;
      - de raad waardeert wat inwoners, verenigingen en bedrijven voor hen doen;

      # Verzoekt het college

      1. deze uitspraak over te brengen aan de ambassade van Oekraïne in Nederland;
      2. de raad te laten weten wat de gemeente doet voor mensen uit Oekraïne, en wat zij kan bijdragen aan de wederopbouw van hun land;

      en gaat over tot de orde van de dag.

      # Ingediend door

      - A. Tester (Partij A)
      - B. van Tester (PvdB/C)""";

  private static final String INVESTIGATE =
      """
      # Motie: onderzoek naar deelname aan POSIV

      De raad van de gemeente Groningen, in vergadering bijeen op 20 januari 2027,

      # Constaterende dat

      - steden en dorpen in Oekraïne ook tijdens de oorlog aan hun herstel werken, en daarvoor kennis van bouwen, vervoer, afval, water en energie nodig hebben;
      - POSIV Oekraïense ambtenaren voor ten minste een jaar bij een Nederlandse gemeente laat werken, de helft van de tijd voor die gemeente en de andere helft, geregeld door Ro3kvit, voor de wederopbouw van Oekraïne (bron: Eurocities, 23 januari 2023);
      - POSIV bedoeld is voor gemeenten met 100.000 inwoners of meer, en Groningen er 243.768 had op 1 januari 2026;
      - een gemeente die meedoet ten minste 2 ambtenaren in dienst neemt, hen begeleidt en dat zelf betaalt;

      # Overwegende dat

      - POSIV de gemeente een goede manier lijkt te bieden om Oekraïne met kennis te helpen en om zelf van ervaren vakgenoten te leren;
      - de raad in principe bereid is daarvoor geld vrij te maken;

      # Verzoekt het college

      1. te onderzoeken of deelname aan POSIV bij de gemeente past;
      2. de raad op korte termijn verslag te doen van dat onderzoek;
      3. daarna een voorstel aan de raad voor te leggen;

      en gaat over tot de orde van de dag.

      # Ingediend door

      - A. Tester (Partij A)
      - B. van Tester (PvdB/C)""";

  private static final String TAKE_PART =
      """
      # Motie: deelname aan POSIV

      De raad van de gemeente Groningen, in vergadering bijeen op 20 januari 2027,

      # Constaterende dat

      - steden en dorpen in Oekraïne ook tijdens de oorlog aan hun herstel werken, en daarvoor kennis van bouwen, vervoer, afval, water en energie nodig hebben;
      - POSIV Oekraïense ambtenaren voor ten minste een jaar bij een Nederlandse gemeente laat werken, de helft van de tijd voor die gemeente en de andere helft, geregeld door Ro3kvit, voor de wederopbouw van Oekraïne (bron: Eurocities, 23 januari 2023);
      - POSIV bedoeld is voor gemeenten met 100.000 inwoners of meer, en Groningen er 243.768 had op 1 januari 2026;
      - een gemeente die meedoet ten minste 2 ambtenaren in dienst neemt, hen begeleidt en dat zelf betaalt;

      # Overwegende dat

      - POSIV de gemeente een goede manier biedt om Oekraïne met kennis te helpen en om zelf van ervaren vakgenoten te leren;
      - de raad waar nodig bereid is daarvoor geld vrij te maken;

      # Verzoekt het college

      1. deel te nemen aan POSIV;
      2. als daarvoor extra geld nodig is, een voorstel aan de raad voor te leggen;

      en gaat over tot de orde van de dag.

      # Ingediend door

      - A. Tester (Partij A)
      - B. van Tester (PvdB/C)""";

  private static final String PROPOSAL =
      """
      # Collegevoorstel: deelname aan POSIV

      Gemeente Groningen, voor de vergadering van het college op 20 januari 2027

      # Voorgesteld besluit

      1. deel te nemen aan POSIV en daarvoor 3 Oekraïense ambtenaren voor 12 maanden in dienst te nemen;
      2. daarvoor in totaal € 262.500 vrij te maken uit UA-1, begroting 2027;
      3. mentoren uit de eigen organisatie tijd te geven om hen te begeleiden;
      4. de raad over dit besluit te informeren.

      # Waar het om gaat

      POSIV laat Oekraïense ambtenaren voor ten minste een jaar bij een Nederlandse gemeente werken. De helft van de tijd werken zij voor die gemeente en de andere helft, geregeld door Ro3kvit, voor de wederopbouw van Oekraïne (bron: Eurocities, 23 januari 2023). Het programma is bedoeld voor gemeenten met 100.000 inwoners of meer; Groningen had er 243.768 op 1 januari 2026.

      # Waarom

      - De gemeente krijgt er ervaren vakgenoten bij en leert van hun werk in Oekraïne.
      - Steden en dorpen in Oekraïne krijgen kennis die zij bij de wederopbouw nodig hebben.
      - Het programma vraagt ten minste 2 ambtenaren, zodat zij elkaar kunnen steunen.

      # Wat het kost

      - 3 ambtenaren, elk € 80.000 voor 12 maanden: € 240.000
      - begeleiding: € 20.000
      - andere kosten, zoals werkplek, reizen en opleiding: € 2.500
      - samen: € 262.500

      De gemeente betaalt dit zelf, uit UA-1, begroting 2027.

      # Wat er mis kan gaan

      - Tijdelijke bescherming van mensen uit Oekraïne geldt tot en met 4 maart 2027. Wat daarna geldt, kan gevolgen hebben voor wie al in dienst is.
      - Iemand kan eerder vertrekken. De gemeente overlegt dan met Ro3kvit wie er nog kan komen.

      # Hoe het verder gaat

      Na dit besluit noemt de gemeente wie meewerken: een contactpersoon, HR, een leidinggevende en mentoren. Daarna tekent zij de overeenkomst.""";

  private static final Map<String, String> MONEY =
      Map.of(
          "officials", "3",
          "costOfOne", "80.000",
          "guidance", "20000",
          "otherCosts", "2500",
          "budgetYear", "2027",
          "budgetReference", "UA-1");

  private static final Map<CouncilTextKind, String> EXPECTED =
      Map.of(
          CouncilTextKind.COLLEGE_PROPOSAL, PROPOSAL,
          CouncilTextKind.SOLIDARITY_MOTION, SOLIDARITY,
          CouncilTextKind.MOTION_TO_INVESTIGATE, INVESTIGATE,
          CouncilTextKind.MOTION_TO_TAKE_PART, TAKE_PART);

  @LocalServerPort private int port;
  @Autowired private Participations participations;
  @Autowired private CouncilTexts councilTexts;
  @Autowired private CouncilTextsThatAreOver over;

  private TasklistUser lead;

  @BeforeEach
  void groningenIsInterested() {
    participations.register(
        new Interest(
            "Groningen",
            243_768,
            LocalDate.parse("2026-01-01"),
            "Trijntje Tester",
            "trijntje.tester@example.org"),
        Route.COUNCIL,
        new UserId("posiv"));
    lead = TasklistUser.signIn(port, "posiv");
  }

  @ParameterizedTest
  @EnumSource(value = CouncilTextKind.class, mode = Mode.EXCLUDE, names = "COUNCIL_LETTER")
  void eachTextSaysWordByWordWhatItShould(CouncilTextKind kind) {
    String text = textOf(lead.page(made(kind, "groningen")).body());

    assertThat(text).isEqualTo(EXPECTED.get(kind));
  }

  @ParameterizedTest
  @EnumSource(value = CouncilTextKind.class, mode = Mode.EXCLUDE, names = "COUNCIL_LETTER")
  void isTakenAlongAsAFileToEditAndAsAccessiblePaper(CouncilTextKind kind) throws IOException {
    String href = made(kind, "groningen");
    String title = EXPECTED.get(kind).lines().findFirst().orElseThrow().substring(2);

    HttpResponse<byte[]> document = lead.attachment(href + ".odt");
    assertThat(document.headers().firstValue("content-disposition").orElseThrow())
        .contains(kind.id() + "-groningen.odt");
    assertThat(content(document.body()))
        .contains(title, lastWords(kind), "text:outline-level=\"1\"")
        .doesNotContain("{{", "- A. Tester");
    PrintedPaper paper = PrintedPaper.of(lead.file(href + ".pdf"));
    assertThat(paper.faults()).isEmpty();
    assertThat(paper.isTagged()).isTrue();
    assertThat(paper.language()).isEqualTo("nl");
    assertThat(paper.title()).isEqualTo(title);
    assertThat(paper.text()).contains(lastWords(kind));
  }

  private static String lastWords(CouncilTextKind kind) {
    return kind == CouncilTextKind.COLLEGE_PROPOSAL ? "tekent zij de" : "B. van Tester (PvdB/C)";
  }

  @Test
  void isExplainedInThreeLanguagesAndSaysWhatIsLeftToFillIn() {
    String page = lead.page(made(CouncilTextKind.SOLIDARITY_MOTION, "groningen")).body();

    assertThat(page)
        .contains("Met deze motie neemt de raad een standpunt in")
        .contains("<details lang=\"en\">", "With this motion the council takes a stand")
        .contains("<details lang=\"uk\">", "Цією резолюцією рада")
        .contains("Nog in te vullen: [aantal], [bron], [datum]");
  }

  @Test
  void isEditedInVersionsAndNothingInItIsEvaluated() {
    String href = made(CouncilTextKind.MOTION_TO_TAKE_PART, "groningen");
    String typed = "# Motie\n\n${7*7} {{municipality}} <b>vet</b> [[${7*7}]]";

    assertThat(saved(lead, href, typed).statusCode()).isEqualTo(302);

    assertThat(textOf(lead.page(href).body())).isEqualTo(typed);
    assertThat(PrintedPaper.of(lead.file(href + ".pdf")).text())
        .contains("${7*7} {{municipality}} <b>vet</b>");
    assertThat(councilTexts.versions(UUID.fromString(href.substring("/council/".length()))))
        .extracting(Written::number)
        .containsExactly(2, 1);
    assertThat(saved(lead, href, "  ").statusCode()).isEqualTo(400);
  }

  @Test
  void whoBuiltOnAnOlderVersionIsToldAndLosesNothing() {
    String href = made(CouncilTextKind.MOTION_TO_TAKE_PART, "groningen");
    PageForm seen = PageForm.in(lead.page(href).body()).get(0);
    saved(lead, href, "# Van een ander");

    HttpResponse<String> late =
        lead.sendForm(href, seen.with(Map.of("text", "# Van mij")).fields());

    assertThat(late.statusCode()).isEqualTo(400);
    assertThat(late.body()).contains("Iemand anders", "# Van mij", "# Van een ander");
  }

  @Test
  void mistakesAreSaidAndWhatWasTypedStays() {
    String page = "/council/new/solidarity-motion";
    PageForm form = PageForm.in(lead.page(page).body()).get(0);

    HttpResponse<String> refused =
        lead.sendForm(
            page,
            form.with(
                    Map.of(
                        "municipality", "nowhere",
                        "meetingDay", "soon",
                        "members", "A. Tester, Partij A\nB. Tester"))
                .fields());

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("kies een gemeente", "vul een dag in", "een komma en de partij", "B. Tester");
    assertThat(councilTexts.all()).isEmpty();
  }

  @Test
  void amountsThatAreNoWholeEurosAreRefusedAndAReferenceThatIsMissingIsLeftToFillIn() {
    String page = "/council/new/college-proposal";
    Map<String, String> fields = newText(page, "groningen");
    fields.putAll(
        Map.of(
            "officials",
            "0",
            "costOfOne",
            "80,50",
            "guidance",
            "-1",
            "otherCosts",
            "20000001",
            "budgetYear",
            "soon"));

    assertThat(lead.sendForm(page, fields).body())
        .contains("vul een heel getal in van 1", "vul hele euro", "vul een jaar in", "80,50");
    assertThat(councilTexts.all()).isEmpty();
    fields.putAll(MONEY);
    fields.put("budgetReference", "");
    assertThat(lead.page(place(lead.sendForm(page, fields))).body())
        .contains("Nog in te vullen: [begrotingspost]");
  }

  @Test
  void proposalIsForManagersAndMotionsAreForTheClerk() {
    TasklistUser manager = TasklistUser.signIn(port, "manager-utrecht");
    TasklistUser clerk = TasklistUser.signIn(port, "clerk-utrecht");
    String proposal = "/council/new/college-proposal";
    String motion = "/council/new/solidarity-motion";
    String made = place(manager.sendForm(proposal, newText(manager, proposal, "utrecht")));

    assertThat(manager.page(made).statusCode()).isEqualTo(200);
    assertThat(manager.page(motion).statusCode()).isEqualTo(404);
    assertThat(clerk.page(proposal).statusCode()).isEqualTo(404);
    assertThat(clerk.page(made).statusCode()).isEqualTo(404);
    assertThat(TasklistUser.signIn(port, "manager-arnhem").page(made).statusCode()).isEqualTo(404);
  }

  @Test
  void sameFormSentTwiceMakesOneText() {
    Map<String, String> fields = newText("/council/new/solidarity-motion", "groningen");

    lead.sendForm("/council/new/solidarity-motion", fields);
    lead.sendForm("/council/new/solidarity-motion", fields);

    assertThat(councilTexts.all()).hasSize(1);
  }

  @Test
  void clerkWritesThoseOfTheOwnMunicipalityAndSeesNoOther() {
    String ofGroningen = made(CouncilTextKind.SOLIDARITY_MOTION, "groningen");
    TasklistUser utrecht = TasklistUser.signIn(port, "clerk-utrecht");
    String page = "/council/new/motion-to-take-part";
    String ofUtrecht = place(utrecht.sendForm(page, newText(utrecht, page, "utrecht")));
    TasklistUser arnhem = TasklistUser.signIn(port, "clerk-arnhem");

    assertThat(utrecht.page(ofUtrecht).statusCode()).isEqualTo(200);
    assertThat(utrecht.page("/council").body()).contains(ofUtrecht).doesNotContain(ofGroningen);
    assertThat(utrecht.sendForm(page, newText(utrecht, page, "arnhem")).statusCode())
        .isEqualTo(400);
    for (String href : List.of(ofUtrecht, ofGroningen)) {
      for (String path : List.of(href, href + ".odt", href + ".pdf")) {
        assertThat(arnhem.page(path).statusCode()).as(path).isEqualTo(404);
      }
      Map<String, String> fields = newText(arnhem, page, "arnhem");
      fields.putAll(Map.of("text", "# Weg", "seen", "1"));
      assertThat(arnhem.sendForm(href, fields).statusCode()).isEqualTo(404);
      assertThat(arnhem.sendForm(href + "/removal", fields).statusCode()).isEqualTo(404);
      // The id of a text that is there is no way into it.
      fields.put("id", href.substring("/council/".length()));
      arnhem.sendForm(page, fields);
    }
    assertThat(arnhem.page("/council").body()).doesNotContain("href=\"/council/" + ofUtrecht);
    assertThat(councilTexts.all()).hasSize(2);
    assertThat(lead.page("/council").body()).contains(ofUtrecht, ofGroningen);
    TasklistUser hr = TasklistUser.signIn(port, "hr-utrecht");
    assertThat(hr.page("/council").body()).doesNotContain(ofUtrecht);
    assertThat(hr.page(ofUtrecht).statusCode()).isEqualTo(404);
  }

  @Test
  void isErasedAtOnceOrWhenNobodyHasChangedItForAYear() {
    String href = made(CouncilTextKind.SOLIDARITY_MOTION, "groningen");
    PageForm erase = PageForm.in(lead.page(href).body()).get(1);
    assertThat(lead.sendForm(erase.action(), erase.fields()).statusCode()).isEqualTo(302);
    assertThat(lead.page(href).statusCode()).isEqualTo(404);

    made(CouncilTextKind.SOLIDARITY_MOTION, "groningen");
    ClockOfTests.backTo(clock, Duration.ofDays(365));
    over.workOff();
    assertThat(councilTexts.all()).hasSize(1);
    ClockOfTests.backTo(clock, Duration.ofDays(366));
    over.workOff();
    assertThat(councilTexts.all()).isEmpty();
  }

  private String made(CouncilTextKind kind, String municipality) {
    String page = "/council/new/" + kind.id();
    return place(lead.sendForm(page, newText(page, municipality)));
  }

  private static String place(HttpResponse<String> made) {
    assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
    return made.headers()
        .firstValue("location")
        .orElseThrow()
        .replaceAll("^.*(/council/[^?]+).*", "$1");
  }

  private Map<String, String> newText(String page, String municipality) {
    return newText(lead, page, municipality);
  }

  private static Map<String, String> newText(TasklistUser user, String page, String municipality) {
    Map<String, String> fields =
        new HashMap<>(
            PageForm.in(user.page(page).body())
                .get(0)
                .with(Map.of("municipality", municipality, "meetingDay", "2027-01-20"))
                .fields());
    fields.putAll(page.endsWith("college-proposal") ? MONEY : Map.of("members", MEMBERS));
    return fields;
  }

  private static HttpResponse<String> saved(TasklistUser user, String href, String text) {
    PageForm form = PageForm.in(user.page(href).body()).get(0);
    return user.sendForm(href, form.with(Map.of("text", text)).fields());
  }

  private static String textOf(String page) {
    return PageForm.in(page).get(0).fields().get("text");
  }

  private static String content(byte[] file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("content.xml")) {
          return HtmlUtils.htmlUnescape(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return "";
  }
}
