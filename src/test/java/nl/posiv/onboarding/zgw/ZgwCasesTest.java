package nl.posiv.onboarding.zgw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.casefile.CaseReader;
import nl.posiv.onboarding.documents.DocumentKind;
import nl.posiv.onboarding.documents.Documents;
import nl.posiv.onboarding.documents.NewDocument;
import nl.posiv.onboarding.documents.Samples;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.notification.MailDesk;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.ClockOfTests;
import nl.posiv.onboarding.support.DescribedApi;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The case system of a municipality, played by a server that keeps what it gets. */
class ZgwCasesTest extends JourneyTest {

  private static final MunicipalityId UTRECHT = new MunicipalityId("utrecht");
  private static final UserId ADMIN = new UserId("admin");
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final String RSIN = "002220647";
  private static final String PAGE = "/connections/utrecht/zgw";

  @LocalServerPort private int port;
  @Autowired private ZgwConnections connections;
  @Autowired private ZgwCases zgw;
  @Autowired private Documents documents;
  @Autowired private Mailroom mailroom;
  @Autowired private MailDesk desk;

  private final JsonMapper json = new JsonMapper();
  private final List<Exchanged> exchanged = new ArrayList<>();
  private final Map<String, ObjectNode> kept = new LinkedHashMap<>();
  private HttpServer server;
  private volatile int broken;
  private volatile boolean liesAboutItself;
  private volatile Duration takes = Duration.ZERO;

  /** What was asked, and what was answered. */
  private record Exchanged(
      String method, String path, String sent, int status, String answered, String token) {

    boolean isOf(String wanted, String of) {
      return method.equals(wanted) && path.matches(of);
    }
  }

  @BeforeEach
  void playTheCaseSystem() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void caseWithAContractBecomesAZaakAndFollows() {
    reach("log-hours");
    connect();

    mailroom.sendDue();
    mailroom.sendDue();

    List<Exchanged> made = of("POST", "/zaken/zaken");
    assertThat(made).hasSize(1);
    JsonNode zaak = json.readTree(made.get(0).sent());
    assertThat(zaak.path("identificatie").asString()).isEqualTo(reference.value());
    assertThat(zaak.path("einddatumGepland").asString()).isEqualTo(END.toString());
    assertThat(zaak.path("toelichting").asString()).isNotBlank();
    for (String part : nominations.candidateOf(reference).name().split(" ")) {
      assertThat(exchanged.toString()).doesNotContain(part);
    }

    endCase(reference);
    mailroom.sendDue();

    assertThat(of("POST", "/zaken/zaken")).hasSize(1);
    assertThat(of("PATCH", "/zaken/zaken/.+")).hasSize(1);
    assertThat(kept.values().iterator().next().path("toelichting").asString())
        .isNotEqualTo(zaak.path("toelichting").asString());
  }

  @Test
  void caseWithoutAContractStaysHere() {
    reach("record-interview");
    connect();

    mailroom.sendDue();

    assertThat(exchanged).isEmpty();
  }

  @Test
  void signedContractGoesAlongAndIdentityPapersDoNot() throws Exception {
    reach("log-hours");
    add(DocumentKind.SIGNED_CONTRACT);
    add(DocumentKind.IDENTITY_COPY);
    connect();

    mailroom.sendDue();
    mailroom.sendDue();

    List<Exchanged> sent = of("POST", "/documenten/enkelvoudiginformatieobjecten");
    assertThat(sent).hasSize(1);
    JsonNode document = json.readTree(sent.get(0).sent());
    assertThat(document.path("bestandsnaam").asString())
        .isEqualTo("signed-contract-" + reference + ".pdf");
    assertThat(Base64.getDecoder().decode(document.path("inhoud").asString()))
        .hasSize(document.path("bestandsomvang").asInt())
        .startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
    assertThat(of("POST", "/zaken/zaakinformatieobjecten")).hasSize(1);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from posiv.audit where actor = 'zgw-utrecht'
                      and action = 'document-opened' and case_reference = :case
                    """)
                .param("case", reference.value())
                .query(Integer.class)
                .single())
        .isOne();
  }

  /** The answer got lost after the zaak was made: the next try finds it. */
  @Test
  void secondTryMakesNoSecondZaak() {
    reach("log-hours");
    connect();
    mailroom.sendDue();
    jdbc.sql("update posiv.zgw_case set url = null, sent = null").update();

    mailroom.sendDue();

    assertThat(of("POST", "/zaken/zaken")).hasSize(1);
    assertThat(zgw.there(UTRECHT)).allMatch(there -> there.url() != null);
  }

  @Test
  void systemThatIsDownIsTriedAgainAndThenAPersonIsAsked() {
    reach("log-hours");
    connect();
    broken = 503;
    mailroom.sendDue();
    assertThat(zgw.there(UTRECHT)).extracting(ZgwCases.There::error).containsExactly("HTTP 503");
    mailroom.sendDue();
    assertThat(exchanged).hasSize(1);

    programme.moveTo(clock.instant().plus(Duration.ofDays(2)));
    assertThat(zgw.there(UTRECHT)).allMatch(ZgwCases.There::isSetAside);
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    assertThat(admin.page("/operations").body()).contains("(utrecht)");
    assertThat(admin.page(PAGE).body()).contains("HTTP 503");

    broken = 0;
    PageForm again =
        PageForm.in(admin.page(PAGE).body()).stream()
            .filter(form -> form.action().equals(PAGE + "/again"))
            .findFirst()
            .orElseThrow();
    assertThat(admin.sendForm(again.action(), again.fields()).statusCode()).isEqualTo(302);
    mailroom.sendDue();

    assertThat(zgw.there(UTRECHT)).allMatch(there -> there.error() == null);
    assertThat(of("POST", "/zaken/zaken").stream().filter(it -> it.status() == 201)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cases = 'http://127.0.0.1:99999'", "secret = 'of another key'"})
  void whatGoesWrongHereIsATryToo(String wrong) {
    reach("log-hours");
    connect();
    jdbc.sql("update posiv.zgw_connection set " + wrong).update();

    mailroom.sendDue();

    assertThat(zgw.there(UTRECHT)).extracting(ZgwCases.There::attempts).containsExactly(1);
    assertThat(exchanged).isEmpty();
  }

  @Test
  void copyWritesNothingIntoTheRealSystem() {
    reach("log-hours");
    connect();
    desk.state();
    jdbc.sql("update posiv.mail_desk set installation = 'posiv.utrecht.example'").update();

    mailroom.sendDue();

    assertThat(exchanged).isEmpty();
  }

  @Test
  void slowSystemHoldsUpNoOtherWork() {
    reach("log-hours");
    add(DocumentKind.SIGNED_CONTRACT);
    connect();
    takes = Duration.ofSeconds(30);

    mailroom.sendDue();
    assertThat(of("POST", "/zaken/zaken")).hasSize(1);
    assertThat(of("POST", "/documenten/enkelvoudiginformatieobjecten")).isEmpty();

    mailroom.sendDue();
    assertThat(of("POST", "/zaken/zaken")).hasSize(1);
    assertThat(of("POST", "/documenten/enkelvoudiginformatieobjecten")).hasSize(1);
  }

  /** What went to the old system is not there, and the new one's token is not for the old. */
  @Test
  void connectionThatPointsElsewhereBeginsAnewThere() {
    reach("log-hours");
    add(DocumentKind.SIGNED_CONTRACT);
    connect();
    mailroom.sendDue();
    exchanged.clear();

    connect("/other");
    endCase(reference);
    mailroom.sendDue();

    assertThat(exchanged).isNotEmpty().allMatch(one -> one.path().startsWith("/other/"));
    assertThat(of("POST", "/other/zaken/zaken")).hasSize(1);
    assertThat(of("POST", "/other/documenten/enkelvoudiginformatieobjecten")).hasSize(1);
    connections.end(UTRECHT);
    assertThat(zgw.there(UTRECHT)).isEmpty();
  }

  @Test
  void refusalIsKeptAsItsCodeAlone() {
    reach("log-hours");
    connect();
    broken = 400;

    mailroom.sendDue();

    assertThat(zgw.there(UTRECHT))
        .extracting(ZgwCases.There::error)
        .containsExactly("HTTP 400 bad-url");
  }

  /** What it names as its own address would be asked later, with our token. */
  @Test
  void addressElsewhereIsNotBelieved() {
    reach("log-hours");
    connect();
    liesAboutItself = true;

    mailroom.sendDue();

    assertThat(zgw.there(UTRECHT)).extracting(ZgwCases.There::error).containsExactly("url");
    assertThat(zgw.there(UTRECHT)).allMatch(there -> there.url() == null);
  }

  @Test
  void eachRequestShowsATokenThatBothSidesCanSign() throws Exception {
    reach("log-hours");
    connect();

    mailroom.sendDue();

    assertThat(exchanged).isNotEmpty();
    for (Exchanged one : exchanged) {
      SignedJWT token = SignedJWT.parse(one.token().substring("Bearer ".length()));
      assertThat(token.verify(new MACVerifier(SECRET))).isTrue();
      assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("posiv");
      assertThat(token.getJWTClaimsSet().getStringClaim("client_id")).isEqualTo("posiv");
      assertThat(token.getJWTClaimsSet().getClaims()).containsKeys("iat", "user_id");
    }
    assertThat(jdbc.sql("select secret from posiv.zgw_connection").query(String.class).single())
        .doesNotContain(SECRET);
  }

  /** The descriptions are published by VNG Realisatie and are not part of this project. */
  @Test
  void requestsAndAnswersAreWhatThePublishedDescriptionsSay() throws Exception {
    Path beside = Path.of(System.getProperty("posiv.specs", "../shared/specs"));
    // A working copy of a branch stands a folder deeper.
    Path folder = Files.isDirectory(beside) ? beside : Path.of("..").resolve(beside);
    Path cases = folder.resolve("zaken-api.yaml");
    Path files = folder.resolve("documenten-api.yaml");
    assumeTrue(
        Files.exists(cases) && Files.exists(files),
        "The published descriptions are not here (set posiv.specs)");
    DescribedApi zaken = described(cases);
    DescribedApi documenten = described(files);
    reach("log-hours");
    add(DocumentKind.SIGNED_CONTRACT);
    connect();
    mailroom.sendDue();
    endCase(reference);
    mailroom.sendDue();

    assertThat(exchanged).hasSizeGreaterThanOrEqualTo(7);
    for (Exchanged one : exchanged) {
      DescribedApi api = one.path().startsWith("/zaken/") ? zaken : documenten;
      String path =
          one.path()
              .replaceFirst("^/(zaken|documenten)", "")
              .replaceFirst("^/zaken/[^/]+$", "/zaken/{uuid}");
      String method = one.method().toLowerCase(Locale.ROOT);
      if (!one.sent().isEmpty()) {
        // What only an answer has is required of nobody who asks.
        assertThat(withoutReadOnly(api.wrongInRequest(path, method, one.sent())))
            .as("%s %s %s", method, path, one.sent())
            .isEmpty();
      }
      assertThat(api.wrongInAnswer(path, method, one.status(), one.answered()))
          .as("%s %s %s", method, path, one.answered())
          .isEmpty();
    }
  }

  private static List<String> withoutReadOnly(List<String> wrong) {
    List<String> ofAnswers =
        List.of(
            "url",
            "uuid",
            "einddatum",
            "betalingsindicatieWeergave",
            "deelzaken",
            "eigenschappen",
            "rollen",
            "status",
            "zaakinformatieobjecten",
            "zaakobjecten",
            "resultaat",
            "aardRelatieWeergave",
            "registratiedatum");
    return wrong.stream()
        .filter(
            one ->
                ofAnswers.stream()
                    .noneMatch(name -> one.contains("required property '" + name + "' not found")))
        .toList();
  }

  @Test
  void administratorConnectsItAndEndsThat() {
    TasklistUser admin = TasklistUser.signIn(port, "admin");

    assertThat(send(admin, Map.of()).statusCode()).isEqualTo(302);
    assertThat(connections.of(UTRECHT)).isPresent();
    String page = admin.page(PAGE).body();
    assertThat(page).contains(base() + "/zaken", RSIN).doesNotContain(SECRET);
    String before = connections.of(UTRECHT).orElseThrow().secret();
    assertThat(send(admin, Map.of("secret", "", "client", "other")).statusCode()).isEqualTo(302);
    assertThat(connections.of(UTRECHT).orElseThrow())
        .returns(before, ZgwConnection::secret)
        .returns("other", ZgwConnection::clientId);

    PageForm end =
        PageForm.in(admin.page(PAGE).body()).stream()
            .filter(form -> form.action().equals(PAGE + "/end"))
            .findFirst()
            .orElseThrow();
    assertThat(admin.sendForm(end.action(), end.fields()).statusCode()).isEqualTo(302);
    assertThat(connections.of(UTRECHT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "cases,http://elsewhere.example",
    "documents,''",
    "caseType,nothing",
    "documentType,ftp://x.example",
    "rsin,123456789",
    "rsin,000000000",
    "client,''",
    "secret,short",
    "secret,''"
  })
  void whatIsWrongIsSaidAtItsField(String field, String value) {
    TasklistUser admin = TasklistUser.signIn(port, "admin");

    HttpResponse<String> refused = send(admin, Map.of(field, value));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("href=\"#" + field, "id=\"" + field + "-error")
        .doesNotContain(SECRET);
    assertThat(connections.of(UTRECHT)).isEmpty();
  }

  private HttpResponse<String> send(TasklistUser admin, Map<String, String> otherwise) {
    PageForm form =
        PageForm.in(admin.page(PAGE).body()).stream()
            .filter(it -> it.action().equals(PAGE))
            .findFirst()
            .orElseThrow();
    Map<String, String> typed =
        new HashMap<>(
            Map.of(
                "cases", base() + "/zaken/",
                "documents", base() + "/documenten",
                "caseType", base() + "/catalogi/zaaktypen/1",
                "documentType", base() + "/catalogi/informatieobjecttypen/1",
                "rsin", RSIN,
                "client", "posiv",
                "secret", SECRET));
    typed.putAll(otherwise);
    return admin.sendForm(form.action(), form.with(typed).fields());
  }

  private void connect() {
    connect("");
  }

  private void connect(String folder) {
    connections.set(
        UTRECHT,
        new ZgwConnections.Said(
            URI.create(base() + folder + "/zaken"),
            URI.create(base() + folder + "/documenten"),
            URI.create(base() + "/catalogi/zaaktypen/1"),
            URI.create(base() + "/catalogi/informatieobjecttypen/1"),
            RSIN,
            "posiv"),
        SECRET,
        ADMIN);
  }

  private void add(DocumentKind kind) {
    documents.keep(
        reference,
        new NewDocument(UUID.randomUUID(), kind, null, "contract.pdf", "", Samples.pdf()),
        new CaseReader(new UserId(HR), Language.NL, Set.of(Role.HR), UTRECHT),
        new UserId(HR));
  }

  private List<Exchanged> of(String method, String path) {
    return exchanged.stream().filter(one -> one.isOf(method, path)).toList();
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private DescribedApi described(Path file) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(1000);
    Object read = new Yaml(new SafeConstructor(options)).load(Files.readString(file));
    return new DescribedApi(json.valueToTree(read));
  }

  /** As the standard says it, as far as the adapter speaks it. */
  private synchronized void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    ClockOfTests.backTo(clock, clock.offset().plus(takes));
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    int status = 200;
    String answer;
    if (broken > 0) {
      status = broken;
      answer =
          "{\"code\": \"invalid\", \"detail\": \"%s\", \"invalidParams\": [{\"code\": \"bad-url\"}]}"
              .formatted(reference);
    } else if (method.equals("POST")) {
      status = 201;
      answer = made(path, (ObjectNode) json.readTree(sent)).toString();
    } else if (method.equals("PATCH")) {
      ObjectNode there = kept.get(base() + path);
      there.setAll((ObjectNode) json.readTree(sent));
      answer = there.toString();
    } else {
      answer = found(path, exchange.getRequestURI().getRawQuery()).toString();
    }
    exchanged.add(
        new Exchanged(
            method,
            path,
            sent,
            status,
            answer,
            exchange.getRequestHeaders().getFirst("Authorization")));
    byte[] octets = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, octets.length);
    exchange.getResponseBody().write(octets);
    exchange.close();
  }

  private ObjectNode made(String path, ObjectNode sent) {
    String uuid = UUID.randomUUID().toString();
    String url = base() + path + "/" + uuid;
    ObjectNode made = sent.deepCopy();
    made.put("url", liesAboutItself ? "http://169.254.169.254/" + uuid : url);
    String now = "2027-01-04T09:00:00Z";
    if (path.endsWith("/zaken")) {
      made.put("uuid", uuid).put("betalingsindicatieWeergave", "").putNull("einddatum");
      made.putNull("status").putNull("resultaat").put("registratiedatum", "2027-01-04");
      for (String list :
          List.of(
              "deelzaken", "eigenschappen", "rollen", "zaakinformatieobjecten", "zaakobjecten")) {
        made.putArray(list);
      }
    } else if (path.endsWith("/zaakinformatieobjecten")) {
      made.put("uuid", uuid).put("registratiedatum", now);
      made.put("aardRelatieWeergave", "Hoort bij, omgekeerd: kent");
    } else {
      made.put("inhoud", url + "/download").put("versie", 1).put("beginRegistratie", now);
      made.put("locked", false).putArray("bestandsdelen");
    }
    kept.put(url, made);
    return made;
  }

  private JsonNode found(String path, String query) {
    Map<String, String> asked = new HashMap<>();
    for (String pair : query.split("&")) {
      String[] both = pair.split("=", 2);
      asked.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
    }
    ArrayNode results = json.createArrayNode();
    kept.entrySet().stream()
        .filter(one -> one.getKey().startsWith(base() + path + "/"))
        .map(Map.Entry::getValue)
        .filter(
            one ->
                asked.entrySet().stream()
                    .allMatch(want -> one.path(want.getKey()).asString("").equals(want.getValue())))
        .forEach(results::add);
    if (path.endsWith("/zaakinformatieobjecten")) {
      return results;
    }
    ObjectNode page = json.createObjectNode();
    page.put("count", results.size()).putNull("next").putNull("previous");
    page.set("results", results);
    return page;
  }
}
