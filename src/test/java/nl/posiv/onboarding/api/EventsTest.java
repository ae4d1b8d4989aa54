package nl.posiv.onboarding.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.posiv.onboarding.notification.MailDesk;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.ClockOfTests;
import nl.posiv.onboarding.support.DescribedApi;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.SystemOfMunicipality;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What systems are told of, by a receiver that speaks HTTP. */
class EventsTest extends JourneyTest {

  private static final MunicipalityId UTRECHT = new MunicipalityId("utrecht");
  private static final MunicipalityId ARNHEM = new MunicipalityId("arnhem");
  private static final UserId ADMIN = new UserId("admin");
  private static final String PAGE = "/connections/utrecht";

  @LocalServerPort private int port;
  @Autowired private Webhooks webhooks;
  @Autowired private Events events;
  @Autowired private ApiClients clients;
  @Autowired private Mailroom mailroom;
  @Autowired private MailDesk desk;

  @Value("${posiv.base-url}/demo")
  private String issuer;

  private final JsonMapper json = new JsonMapper();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private volatile int answers = 204;
  private volatile Duration takes = Duration.ZERO;

  /** What came. */
  private record Received(
      String id, String timestamp, String signature, String type, String body) {}

  @BeforeEach
  void listen() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.add(
              new Received(
                  exchange.getRequestHeaders().getFirst("webhook-id"),
                  exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                  exchange.getRequestHeaders().getFirst("webhook-signature"),
                  exchange.getRequestHeaders().getFirst("Content-Type"),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          ClockOfTests.backTo(clock, clock.offset().plus(takes));
          if (answers == 302) {
            exchange.getResponseHeaders().set("Location", address() + "/elsewhere");
          }
          exchange.sendResponseHeaders(answers, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stopListening() {
    server.stop(0);
  }

  @Test
  void receiverIsToldSignedAndWithoutAnythingOfAPerson() throws Exception {
    reach("review-nomination");
    String secret = webhooks.set(UTRECHT, URI.create(address()), ADMIN).orElseThrow();

    mailroom.sendDue();

    assertThat(received).hasSize(1);
    Received one = received.get(0);
    JsonNode event = json.readTree(one.body());
    assertThat(one.type()).isEqualTo("application/cloudevents+json");
    assertThat(event.propertyNames())
        .containsExactlyInAnyOrder("specversion", "id", "source", "type", "subject", "time");
    assertThat(event.path("specversion").asString()).isEqualTo("1.0");
    assertThat(event.path("id").asString()).isEqualTo(one.id());
    assertThat(event.path("type").asString()).isEqualTo("nl.posiv.onboarding.case-changed.v1");
    assertThat(event.path("subject").asString()).isEqualTo(reference.value());
    // As the receiver works it out, from the secret that it was shown.
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    String expected =
        Base64.getEncoder()
            .encodeToString(
                mac.doFinal(
                    (one.id() + "." + one.timestamp() + "." + one.body())
                        .getBytes(StandardCharsets.UTF_8)));
    assertThat(one.signature()).isEqualTo("v1," + expected);
    assertThat(jdbc.sql("select secret from posiv.webhook").query(String.class).single())
        .doesNotContain(secret.substring("whsec_".length()));
  }

  @Test
  void nothingIsToldWhereNothingChangedAndEachChangeOnce() {
    reach("review-nomination");
    webhooks.set(UTRECHT, URI.create(address()), ADMIN);
    mailroom.sendDue();
    mailroom.sendDue();
    assertThat(types()).containsExactly("case-changed");

    doIt("review-nomination", Map.of());
    mailroom.sendDue();
    assertThat(types()).containsExactly("case-changed", "case-changed");

    reach("log-hours");
    received.clear();
    mailroom.sendDue();
    mailroom.sendDue();
    assertThat(types()).contains("case-changed", "contracts-changed").doesNotHaveDuplicates();
  }

  @Test
  void whatIsNotTakenIsSentLaterThenSetAsideAndSentAgainByAPerson() {
    reach("review-nomination");
    webhooks.set(UTRECHT, URI.create(address()), ADMIN);
    answers = 503;
    mailroom.sendDue();
    Event failed = events.latest(UTRECHT, 1).get(0);
    assertThat(failed.error()).isEqualTo("HTTP 503");
    assertThat(Duration.between(failed.at(), failed.nextAttemptAt()))
        .isBetween(Duration.ofMinutes(1), Duration.ofSeconds(70));
    mailroom.sendDue();
    assertThat(received).hasSize(1);

    programme.moveTo(clock.instant().plus(Duration.ofDays(2)));
    assertThat(received).hasSize(12);
    assertThat(received).extracting(Received::id).containsOnly(failed.id().toString());
    assertThat(events.latest(UTRECHT, 1).get(0).state()).isEqualTo(Event.State.SET_ASIDE);
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    assertThat(admin.page("/operations").body()).contains("(utrecht)");

    answers = 200;
    PageForm again =
        PageForm.in(admin.page(PAGE).body()).stream()
            .filter(form -> form.action().equals(PAGE + "/events/again"))
            .findFirst()
            .orElseThrow();
    assertThat(admin.sendForm(again.action(), again.fields()).statusCode()).isEqualTo(302);
    mailroom.sendDue();

    assertThat(received).hasSize(13);
    assertThat(events.latest(UTRECHT, 1).get(0).state()).isEqualTo(Event.State.SENT);
    mailroom.sendDue();
    assertThat(admin.page("/operations").body()).doesNotContain("(utrecht)");
  }

  @Test
  void noRedirectIsFollowedAndADeadReceiverIsNoError() {
    reach("review-nomination");
    webhooks.set(UTRECHT, URI.create(address()), ADMIN);
    answers = 302;
    mailroom.sendDue();
    assertThat(received).hasSize(1);
    assertThat(events.latest(UTRECHT, 1).get(0).error()).isEqualTo("HTTP 302");

    server.stop(0);
    programme.moveTo(clock.instant().plus(Duration.ofMinutes(1)));

    assertThat(events.latest(UTRECHT, 1).get(0).error()).isEqualTo("ConnectException");
  }

  @ParameterizedTest
  @ValueSource(strings = {"address = 'http://127.0.0.1:99999/'", "secret = 'of another key'"})
  void whatGoesWrongHereIsATryTooAndHoldsUpNobodyElse(String wrong) {
    reach("review-nomination");
    webhooks.set(UTRECHT, URI.create(address()), ADMIN);
    jdbc.sql("update posiv.webhook set " + wrong).update();
    mailroom.sendDue();
    Event failed = events.latest(UTRECHT, 1).get(0);
    assertThat(failed.attempts()).isOne();
    assertThat(failed.error()).endsWith("Exception");

    webhooks.set(ARNHEM, URI.create(address()), ADMIN);
    events.add(ARNHEM, reference, EventType.CASE_CHANGED);
    programme.moveTo(clock.instant().plus(Duration.ofMinutes(2)));

    assertThat(received).hasSize(1);
    assertThat(events.latest(UTRECHT, 1).get(0).attempts()).isEqualTo(2);
  }

  @Test
  void copyTellsNobodyUntilItIsTheRealOne() {
    reach("review-nomination");
    webhooks.set(UTRECHT, URI.create(address()), ADMIN);
    desk.state();
    jdbc.sql("update posiv.mail_desk set installation = 'posiv.utrecht.example'").update();
    mailroom.sendDue();
    assertThat(received).isEmpty();

    desk.own(desk.state().version(), ADMIN);
    mailroom.sendDue();
    assertThat(types()).containsExactly("case-changed");
  }

  @Test
  void slowReceiverHoldsUpNeitherTheOthersNorOtherWork() {
    reach("log-hours");
    webhooks.set(UTRECHT, URI.create(address()), ADMIN);
    webhooks.set(ARNHEM, URI.create(address()), ADMIN);
    takes = Duration.ofSeconds(30);
    mailroom.sendDue();
    assertThat(types()).containsExactly("case-changed");

    events.add(UTRECHT, reference, EventType.CASE_GONE);
    events.add(ARNHEM, reference, EventType.CASE_CHANGED);
    takes = Duration.ofSeconds(5);
    mailroom.sendDue();
    assertThat(types()).containsExactly("case-changed", "contracts-changed", "case-changed");

    mailroom.sendDue();
    assertThat(types()).endsWith("case-gone");
  }

  @Test
  void addressIsEnteredOnThePageAndItsSecretShownOnce() {
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    PageForm form = form(admin, "/webhook");

    HttpResponse<String> shown =
        admin.sendForm(form.action(), form.with(Map.of("address", address())).fields());
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).contains("whsec_");
    assertThat(admin.page(PAGE).body()).contains(address()).doesNotContain("whsec_");
    assertThat(
            admin
                .sendForm(form.action(), form.with(Map.of("address", address())).fields())
                .statusCode())
        .isEqualTo(302);
    PageForm renew = form(admin, "/webhook/secret");
    assertThat(admin.sendForm(renew.action(), renew.fields()).body()).contains("whsec_");

    PageForm end = form(admin, "/webhook/end");
    assertThat(admin.sendForm(end.action(), end.fields()).statusCode()).isEqualTo(302);
    assertThat(webhooks.of(UTRECHT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://systems.example/",
        "ftp://systems.example/",
        "https://user:secret@systems.example/",
        "https:///nowhere",
        "https://systems.example:99999/",
        "https://systems.example:0/",
        "javascript:alert(1)",
        "https://systems.example/#there"
      })
  void addressThatIsNoneIsRefused(String typed) {
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    PageForm form = form(admin, "/webhook");

    HttpResponse<String> refused =
        admin.sendForm(form.action(), form.with(Map.of("address", typed)).fields());

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("id=\"address-error\"");
    assertThat(webhooks.of(UTRECHT)).isEmpty();
  }

  @Test
  void systemThatAsksReadsTheSame() {
    reach("review-nomination");
    clients.add(UTRECHT, issuer, "payroll", "Payroll", ADMIN);
    clients.add(ARNHEM, issuer, "other", "Other", ADMIN);
    mailroom.sendDue();
    SystemOfMunicipality system = SystemOfMunicipality.called(port, "payroll");

    HttpResponse<String> answer = system.get("/api/v1/events");
    JsonNode page = system.read(answer);

    assertThat(
            new DescribedApi(system.read(system.get("/api/v1/openapi.json")))
                .wrongInAnswer("/api/v1/events", "get", 200, answer.body()))
        .isEmpty();
    assertThat(page.path("items")).hasSize(1);
    assertThat(page.path("items").path(0).path("subject").asString()).isEqualTo(reference.value());
    JsonNode later =
        system.read(system.get("/api/v1/events?after=" + page.path("next").asString()));
    assertThat(later.path("items")).isEmpty();
    SystemOfMunicipality other = SystemOfMunicipality.called(port, "other");
    assertThat(other.read(other.get("/api/v1/events")).path("items")).isEmpty();
    assertThat(received).isEmpty();
  }

  private PageForm form(TasklistUser user, String path) {
    return PageForm.in(user.page(PAGE).body()).stream()
        .filter(form -> form.action().equals(PAGE + path))
        .findFirst()
        .orElseThrow();
  }

  private List<String> types() {
    return received.stream()
        .map(one -> json.readTree(one.body()).path("type").asString())
        .map(type -> type.replace("nl.posiv.onboarding.", "").replace(".v1", ""))
        .toList();
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }
}
