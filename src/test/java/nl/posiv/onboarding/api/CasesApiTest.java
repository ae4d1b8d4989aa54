package nl.posiv.onboarding.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.DescribedApi;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.SystemOfMunicipality;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The door for systems: what comes through it, to whom, and what does not. */
class CasesApiTest extends JourneyTest {

  private static final String PAYROLL = "payroll-utrecht";
  private static final String CASES = "/api/v1/cases";
  private static final UserId ADMIN = new UserId("admin");

  @LocalServerPort private int port;
  @Autowired private ApiClients clients;
  @Autowired private List<TokenIssuers> issuers;
  @Autowired private AutowireCapableBeanFactory beans;

  @Value("${posiv.base-url}/demo")
  private String issuer;

  @Value("${posiv.api.audience}")
  private String audience;

  @Test
  void systemReadsWhereTheCasesOfItsMunicipalityStandAndNoName() {
    reach("log-hours");
    SystemOfMunicipality system = system(PAYROLL, "utrecht");

    JsonNode page = system.read(system.get(CASES));
    JsonNode one = system.read(system.get(CASES + "/" + reference));
    JsonNode contract = system.read(system.get("/api/v1/contracts")).path("items").path(0);

    assertThat(page.path("items")).hasSize(1);
    assertThat(page.has("next")).isFalse();
    assertThat(page.path("items").path(0)).isEqualTo(one);
    assertThat(one.path("reference").asString()).isEqualTo(reference.value());
    assertThat(one.path("status").asString()).isEqualTo("at-work");
    assertThat(one.path("firstDay").asString()).isEqualTo(START.toString());
    assertThat(one.path("lastDay").asString()).isEqualTo(END.toString());
    assertThat(one.path("contracts").path(0)).isEqualTo(contract);
    assertThat(contract.path("kind").asString()).isEqualTo("first");
    assertThat(contract.path("status").asString()).isEqualTo("under-way");
    String name = nominations.candidateOf(reference).name();
    for (String part : name.split(" ")) {
      assertThat(page.toString()).doesNotContain(part);
    }
  }

  @Test
  void tokenOfOneNodeOfTheDemoIsTakenByAnother() {
    String token = SystemOfMunicipality.called(port, PAYROLL).token();
    TokenIssuers here =
        issuers.stream().filter(it -> it.all().contains(issuer)).findFirst().orElseThrow();

    TokenIssuers elsewhere = beans.createBean(here.getClass());

    assertThat(elsewhere.decoder(issuer, audience).decode(token).getSubject()).isEqualTo(PAYROLL);
  }

  /** Of what is elsewhere is said what is said of what is nowhere. */
  @Test
  void casesOfAnotherMunicipalityAreNotThere() {
    reach("review-nomination");
    SystemOfMunicipality mine = system(PAYROLL, "utrecht");
    SystemOfMunicipality other = system("payroll-arnhem", "arnhem");

    assertThat(mine.get(CASES + "/" + reference).statusCode()).isEqualTo(200);
    HttpResponse<String> foreign = other.get(CASES + "/" + reference);
    HttpResponse<String> unknown = other.get(CASES + "/POSIV-2099-0001");
    HttpResponse<String> nonsense = other.get(CASES + "/nobody");

    assertThat(foreign.statusCode()).isEqualTo(404);
    for (HttpResponse<String> answer : List.of(unknown, nonsense)) {
      assertThat(answer.statusCode()).isEqualTo(foreign.statusCode());
      assertThat(answer.body()).isEqualTo(foreign.body());
    }
    assertThat(other.read(other.get(CASES)).path("items")).isEmpty();
    assertThat(other.read(other.get("/api/v1/contracts")).path("items")).isEmpty();
  }

  /** A candidate who has not said yes is nobody's. */
  @Test
  void caseIsNotThereBeforeTheCandidateIsWilling() {
    SystemOfMunicipality system = system(PAYROLL, "utrecht");

    assertThat(system.get(CASES + "/" + reference).statusCode()).isEqualTo(404);
    assertThat(system.read(system.get(CASES)).path("items")).isEmpty();
  }

  @Test
  void listIsReadInPages() {
    reach("review-nomination");
    Set<String> expected = new HashSet<>(Set.of(reference.value()));
    for (int more = 0; more < 3; more++) {
      CaseReference next =
          follow(
              new CaseReference(nominate(Forms.nomination("utrecht", NOMINATED)).getBusinessKey()));
      reference = next;
      doIt("resolve-duplicate", Map.of("outcome", "different-person"));
      does("confirm-willingness");
      expected.add(next.value());
    }
    SystemOfMunicipality system = system(PAYROLL, "utrecht");

    Set<String> read = new HashSet<>();
    String after = "";
    int pages = 0;
    do {
      JsonNode page = system.read(system.get(CASES + "?limit=2&after=" + after));
      assertThat(page.path("items").size()).isLessThanOrEqualTo(2);
      page.path("items").forEach(item -> read.add(item.path("reference").asString()));
      after = page.path("next").asString("");
      pages++;
    } while (!after.isEmpty());

    assertThat(read).isEqualTo(expected);
    assertThat(pages).isEqualTo(2);
  }

  /** As a client that was made from it would: each operation, with what it needs. */
  @Test
  void answersAreWhatTheDescriptionSays() {
    reach("log-hours");
    SystemOfMunicipality system = system(PAYROLL, "utrecht");
    SystemOfMunicipality stranger = new SystemOfMunicipality(port, "");
    JsonNode description = stranger.read(stranger.get("/api/v1/openapi.json"));
    DescribedApi api = new DescribedApi(description);

    assertThat(description.path("openapi").asString()).startsWith("3.1");
    assertThat(api.operations("get").keySet())
        .contains(CASES, CASES + "/{reference}", "/api/v1/contracts");
    for (String changing : List.of("post", "put", "patch", "delete")) {
      assertThat(api.operations(changing)).as(changing).isEmpty();
    }
    api.operations("get")
        .forEach(
            (path, operation) -> {
              HttpResponse<String> answer =
                  system.get(path.replace("{reference}", reference.value()));
              assertThat(answer.statusCode()).as(path).isEqualTo(200);
              assertThat(api.wrongInAnswer(path, "get", 200, answer.body())).as(path).isEmpty();
              assertThat(stranger.get(path.replace("{reference}", reference.value())).statusCode())
                  .as(path)
                  .isEqualTo(401);
            });
  }

  @ParameterizedTest
  @CsvSource({"?limit=0", "?limit=201", "?limit=-1", "?limit=many", "?after=nobody"})
  void whatCannotBeReadIsSaidInWords(String query) {
    SystemOfMunicipality system = system(PAYROLL, "utrecht");

    HttpResponse<String> answer = system.get(CASES + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(system.read(answer).path("detail").asString()).isNotBlank();
    assertThat(system.send("GET", CASES + query, Map.of("Accept-Language", "en")).body())
        .contains("Please");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/cases/a/b", "/api/v1", "/api/v1/people", "/api/v2/cases"})
  void whatThereIsNotIsAProblemAsWell(String path) {
    SystemOfMunicipality system = system(PAYROLL, "utrecht");

    HttpResponse<String> answer = system.send("GET", path, Map.of("Accept", "text/html"));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(system.read(answer).path("status").asInt()).isEqualTo(404);
    assertThat(new SystemOfMunicipality(port, "").get(path).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void nothingIsChangedThroughTheDoor(String method) {
    SystemOfMunicipality system = system(PAYROLL, "utrecht");

    assertThat(system.send(method, CASES, Map.of()).statusCode()).isEqualTo(405);
  }

  @Test
  void tokenThatIsNotGoodOpensNothing() throws Exception {
    String good = system(PAYROLL, "utrecht").token();
    String other = SystemOfMunicipality.called(port, "nobody-knows-it").token();
    JWTClaimsSet claims = SignedJWT.parse(good).getJWTClaimsSet();
    SignedJWT forged = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    forged.sign(new MACSigner(new byte[32]));
    SignedJWT foreign =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.HS256),
            new JWTClaimsSet.Builder(claims).issuer("http://127.0.0.1:1/").build());
    foreign.sign(new MACSigner(new byte[32]));

    for (String token :
        List.of(
            "",
            "nonsense",
            other,
            good + "x",
            forged.serialize(),
            foreign.serialize(),
            new PlainJWT(claims).serialize())) {
      HttpResponse<String> answer = new SystemOfMunicipality(port, token).get(CASES);
      assertThat(answer.statusCode()).as(token).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
          .startsWith("Bearer")
          .doesNotContain("description");
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }
    assertThat(new SystemOfMunicipality(port, good).get(CASES).statusCode()).isEqualTo(200);
  }

  /** Whoever is signed in with a browser comes through no side door, nor a token elsewhere. */
  @Test
  void sessionsAndTokensOpenEachTheirOwnDoor() {
    TasklistUser hr = TasklistUser.signIn(port, "hr-utrecht");
    SystemOfMunicipality system = system(PAYROLL, "utrecht");

    assertThat(hr.get(CASES).statusCode()).isEqualTo(401);
    for (String page : List.of("/overview", "/cases/" + reference, "/connections")) {
      assertThat(system.get(page).statusCode()).as(page).isNotEqualTo(200);
    }
    assertThat(system.get(CASES).headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void administratorLetsASystemInAndTurnsItAway() {
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    String page = "/connections/utrecht";
    PageForm form = form(admin, page, page + "/client");
    Map<String, String> typed = Map.of("name", "Payroll", "issuer", issuer, "subject", PAYROLL);
    assertThat(SystemOfMunicipality.called(port, PAYROLL).get(CASES).statusCode()).isEqualTo(401);

    for (int twice = 0; twice < 2; twice++) {
      assertThat(admin.sendForm(form.action(), form.with(typed).fields()).statusCode())
          .isEqualTo(302);
    }

    assertThat(clients.of(new MunicipalityId("utrecht"))).hasSize(1);
    SystemOfMunicipality system = SystemOfMunicipality.called(port, PAYROLL);
    assertThat(system.get(CASES).statusCode()).isEqualTo(200);
    assertThat(admin.page(page).body()).contains("Payroll", PAYROLL, audience);
    String arnhem = "/connections/arnhem";
    PageForm other = form(admin, arnhem, arnhem + "/client");
    HttpResponse<String> refused = admin.sendForm(other.action(), other.with(typed).fields());
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("href=\"#subject", "Payroll");

    PageForm end = form(admin, page, page + "/client/end");
    assertThat(admin.sendForm(end.action(), end.fields()).statusCode()).isEqualTo(302);

    assertThat(system.get(CASES).statusCode()).isEqualTo(401);
    assertThat(clients.of(new MunicipalityId("utrecht")).get(0).endedOn()).isEqualTo(clock.today());
    assertThat(admin.sendForm(other.action(), other.with(typed).fields()).statusCode())
        .isEqualTo(302);
  }

  @ParameterizedTest
  @CsvSource({"name,''", "issuer,http://elsewhere.example", "subject,' '"})
  void whatIsMissingIsSaidAtItsField(String field, String value) {
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    String page = "/connections/utrecht";
    PageForm form = form(admin, page, page + "/client");
    Map<String, String> typed =
        new HashMap<>(Map.of("name", "Payroll", "issuer", issuer, "subject", PAYROLL));
    typed.put(field, value);

    HttpResponse<String> answer = admin.sendForm(form.action(), form.with(typed).fields());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("href=\"#" + field, "id=\"" + field + "-error");
    assertThat(clients.of(new MunicipalityId("utrecht"))).isEmpty();
  }

  @Test
  void eachReadingIsOnRecord() {
    reach("review-nomination");
    ApiClient client = client(PAYROLL, "utrecht");
    SystemOfMunicipality system = SystemOfMunicipality.called(port, PAYROLL);

    system.get(CASES + "/" + reference);
    system.get(CASES + "/POSIV-2099-0001");

    assertThat(
            jdbc.sql(
                    """
                    select object || ' ' || coalesce(case_reference, '-') || ' ' || result
                    from posiv.audit where action = 'api-read' and actor = :actor order by id
                    """)
                .param("actor", client.actor().value())
                .query(String.class)
                .list())
        .endsWith(
            "/api/v1/cases/{reference} " + reference + " ok",
            "/api/v1/cases/{reference} - refused");
    assertThat(clients.of(new MunicipalityId("utrecht")).get(0).usedOn()).isEqualTo(clock.today());
    String read = TasklistUser.signIn(port, "privacy").page("/audit?case=" + reference).body();
    assertThat(read).contains(client.actor().value());
  }

  private PageForm form(TasklistUser user, String page, String action) {
    return PageForm.in(user.page(page).body()).stream()
        .filter(form -> form.action().equals(action))
        .findFirst()
        .orElseThrow();
  }

  private ApiClient client(String name, String municipality) {
    MunicipalityId place = new MunicipalityId(municipality);
    assertThat(clients.add(place, issuer, name, name, ADMIN)).isTrue();
    return clients.of(place).get(0);
  }

  private SystemOfMunicipality system(String name, String municipality) {
    client(name, municipality);
    return SystemOfMunicipality.called(port, name);
  }
}
