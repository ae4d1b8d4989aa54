package nl.posiv.onboarding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.demo.DemoProgramme;
import nl.posiv.onboarding.support.PosivTest;
import nl.posiv.onboarding.support.TasklistUser;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.util.unit.DataSize;

/** What every answer has and what none gives away, whoever asks. */
@PosivTest
class HardeningTest {

  private static final InstantSource SERVER_TIME =
      InstantSource.fixed(Instant.parse("2026-12-08T09:00:00Z"));

  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final int MEGABYTE = 1024 * 1024;

  @Autowired private Visitors visitors;
  @Autowired private Sentences sentences;
  @Autowired private DemoProgramme programme;
  @Autowired private IdentityService identities;
  @LocalServerPort private int port;

  @Test
  void signingInGivesANewSession() {
    TasklistUser user = TasklistUser.stranger(port);
    String before = user.cookie("JSESSIONID").getValue();

    assertThat(user.signInAs("hr-utrecht").statusCode()).isEqualTo(200);

    assertThat(user.cookie("JSESSIONID").getValue()).isNotEqualTo(before);
    HttpResponse<String> planted =
        send(request(ENGINE + "/task/count").header("Cookie", "JSESSIONID=" + before).GET());
    assertThat(planted.statusCode()).isEqualTo(401);
  }

  @Test
  void cookiesStayOnThisSiteAndAwayFromScripts() {
    HttpResponse<String> page = send(request("/camunda/app/tasklist/").GET());

    assertThat(page.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("JSESSIONID=")
                    .contains("HttpOnly")
                    .containsOnlyOnce("SameSite=")
                    .contains("SameSite=Strict"))
        .anySatisfy(
            cookie ->
                assertThat(cookie).startsWith("XSRF-TOKEN=").containsIgnoringCase("SameSite="));
  }

  @Test
  void nothingIsChangedWithoutTheTokenOfTheSession() {
    TasklistUser user = TasklistUser.signIn(port, "hr-utrecht");
    HttpCookie session = user.cookie("JSESSIONID");

    HttpResponse<String> forged =
        send(
            request(ENGINE + "/task")
                .header("Cookie", session.getName() + "=" + session.getValue())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

    assertThat(forged.statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/audit",
        "/no-such-page",
        "/camunda/app/tasklist/default/",
        ENGINE + "/filter",
        ENGINE + "/no-such-thing",
        "/styles/pages.css",
        "/demo/clock"
      })
  void everyAnswerIsGuarded(String path) {
    HttpResponse<String> answer = TasklistUser.signIn(port, "privacy").page(path);

    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("frame-ancestors 'none'")
        .doesNotContain("script-src 'unsafe-inline'");
    assertThat(header(answer, "Cache-Control"))
        .matches(value -> value.contains("no-store") || path.startsWith("/styles/"));
    assertThat(answer.headers().firstValue("Server")).isEmpty();
    assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    assertThat(answer.body()).doesNotContain("7.24", "Tomcat", "\tat ", "org.camunda.bpm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%61ctuator/prometheus",
        "/%61udit",
        "/camunda/%61pi/engine/engine/default/filter",
        "/camunda/api//engine/engine/default/filter",
        "/camunda/./api/engine/engine/default/filter",
        "/camunda/api/engine/engine/default/filter;a=b",
        "/styles/%252e%252e/application.yaml"
      })
  void anAddressThatIsWrittenInAnotherWayIsRefusedInASentence(String path) throws Exception {
    for (TasklistUser visitor :
        List.of(TasklistUser.stranger(port), TasklistUser.signIn(port, "admin"))) {
      HttpResponse<String> answer = visitor.get(path);

      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      assertThat(visitor.message(answer)).endsWith(".");
      assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
    }
  }

  @Test
  void whatTheServerItselfRefusesLooksLikeOurs() {
    for (HttpRequest.Builder request :
        List.of(
            request("/audit%2Fx"),
            request("/audit%00"),
            request("/audit").header("X-Long", "x".repeat(20_000)))) {
      HttpResponse<String> answer = send(request.header("Accept-Language", "en").GET());

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("Nothing was done").doesNotContain("HTTP Status", "<h1>");
      assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
      assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }
  }

  /** Which is not the language of the machine. */
  @Test
  void whoAsksForNoLanguageReadsThatOfTheProgramme() {
    for (String path : List.of("/audit%00", "/audit%2Fx", "/no-such-page")) {
      assertThat(send(request(path).GET()).body())
          .as(path)
          .matches(".*\"message\":\"[^\"]*\\b(niet|is)\\b.*");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/audit\\x", "/audit?x={", "nothing"})
  void whatCannotBeReadIsRefusedInOurWords(String address) throws IOException {
    String answer =
        rawAnswer("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains("Content-Security-Policy: default-src 'none'", "\"message\":")
        .doesNotContain("HTTP Status", "<html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/camunda/app/tasklist/", "/audit", "/overview"})
  void whereAnAnswerLeadsIsNotToldByTheRequest(String path) throws IOException {
    String answer =
        rawAnswer("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 302").contains("Location: /").doesNotContain("evil");
  }

  @Test
  void aFormWithoutTheTokenOfTheSessionIsRefusedInASentence() {
    HttpResponse<String> stale =
        TasklistUser.signIn(port, "hr-utrecht").sendForm("/account/settings", Map.of("token", "x"));
    HttpResponse<String> stranger =
        TasklistUser.stranger(port).sendForm("/account/settings", Map.of());

    assertThat(stale.statusCode()).isEqualTo(403);
    assertThat(stale.body()).contains("Ga terug, laad de pagina opnieuw");
    assertThat(stranger.statusCode()).isEqualTo(401);
    assertThat(stranger.body()).contains("<h1>", "/camunda/app/tasklist/");
  }

  @Test
  void rawFilesOfTheWebappsAreNotShown() {
    for (String file : List.of("index.html", "scripts/config.js")) {
      assertThat(
              TasklistUser.signIn(port, "admin")
                  .get("/webjars/camunda/app/tasklist/" + file)
                  .statusCode())
          .as(file)
          .isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/audit", "/no-such-page", "/error"})
  void ourOwnPagesAllowNoScriptsAndNoInlineStyles(String path) {
    HttpResponse<String> page = TasklistUser.signIn(port, "privacy").page(path);

    assertThat(header(page, "Content-Security-Policy"))
        .startsWith("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(
            page.body()
                .replaceAll(
                    "<script (defer|type=\"module\") src=\"/scripts/[\\w-]+\\.js\"[^>]*></script>",
                    ""))
        .doesNotContain("<script", "<style", "style=\"");
  }

  @Test
  void onlyAdministratorsLearnWhichVersionRuns() {
    assertThat(
            TasklistUser.signIn(port, "hr-utrecht").get("/camunda/api/engine/version").statusCode())
        .isEqualTo(404);
    assertThat(TasklistUser.stranger(port).get("/camunda/api/engine/version").body())
        .doesNotContain("7.24");
  }

  @ParameterizedTest
  @CsvSource({
    "nl-NL, Deze pagina bestaat niet",
    "en, This page does not exist",
    "'uk,en;q=0.5', Такої сторінки немає",
    "fr, Deze pagina bestaat niet"
  })
  void aPageThatIsNotThereSaysSoInTheReadersLanguage(String languages, String sentence) {
    HttpResponse<String> page =
        send(
            request("/no-such-page")
                .header("Accept", "text/html")
                .header("Accept-Language", languages)
                .GET());

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains(sentence, "<html lang=");
  }

  @Test
  void scriptsGetTheSentenceAsJson() {
    HttpResponse<String> missing = TasklistUser.signIn(port, "ro3kvit").get("/no-such-page");

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(TasklistUser.signIn(port, "ro3kvit").message(missing)).isNotBlank();
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() {
    TasklistUser user = TasklistUser.signIn(port, "hr-utrecht");

    HttpResponse<String> refused = user.postText(ENGINE + "/task", "x".repeat(3 * MEGABYTE));

    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(user.message(refused)).isNotBlank();
  }

  @Test
  void soIsOneThatDoesNotSayHowLargeItIs() {
    TasklistUser user = TasklistUser.signIn(port, "hr-utrecht");
    byte[] large = new byte[3 * MEGABYTE];

    HttpResponse<String> refused =
        send(
            request(ENGINE + "/task")
                .header("Content-Type", "application/json")
                .header("Cookie", cookies(user))
                .header("X-XSRF-TOKEN", user.cookie("XSRF-TOKEN").getValue())
                .POST(
                    HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large))));

    assertThat(refused.statusCode()).isEqualTo(413);
  }

  private static String cookies(TasklistUser user) {
    return "JSESSIONID=%s; XSRF-TOKEN=%s"
        .formatted(user.cookie("JSESSIONID").getValue(), user.cookie("XSRF-TOKEN").getValue());
  }

  @Test
  void whoAsksTooFastIsAskedToWait() throws Exception {
    RequestLimits limits =
        new RequestLimits(
            settings(3, Duration.ofHours(1)),
            new UploadSettings(DataSize.ofMegabytes(1)),
            visitors,
            sentences,
            SERVER_TIME);

    for (int i = 0; i < 3; i++) {
      assertThat(answer(limits, new MockHttpServletRequest("GET", "/")).getStatus()).isEqualTo(200);
    }
    MockHttpServletRequest fourth = new MockHttpServletRequest("GET", "/");
    fourth.addPreferredLocale(java.util.Locale.ENGLISH);
    MockHttpServletResponse refused = answer(limits, fourth);
    MockHttpServletRequest fromElsewhere = new MockHttpServletRequest("GET", "/");
    fromElsewhere.setRemoteAddr("192.0.2.7");

    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(refused.getContentAsString()).contains("too fast");
    assertThat(refused.getHeader("Retry-After")).isNotNull();
    assertThat(answer(limits, fromElsewhere).getStatus()).isEqualTo(200);
  }

  @Test
  void aSessionEndsAfterAWorkingDayHoweverBusyItIs() throws Exception {
    RequestLimits limits =
        new RequestLimits(
            settings(100, Duration.ofHours(10)),
            new UploadSettings(DataSize.ofMegabytes(1)),
            visitors,
            sentences,
            SERVER_TIME);
    MockHttpSession fresh = session(Duration.ofHours(10).minusMinutes(1));
    MockHttpSession old = session(Duration.ofHours(10).plusMinutes(1));

    for (MockHttpSession session : List.of(fresh, old)) {
      MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
      request.setSession(session);
      answer(limits, request);
    }

    assertThat(fresh.isInvalid()).isFalse();
    assertThat(old.isInvalid()).isTrue();
  }

  @Test
  void wrongPasswordsDelayTheRightOneForSecondsOnly() {
    for (int i = 0; i < 12; i++) {
      assertThat(TasklistUser.tryToSignIn(port, "clerk-utrecht", "Wrong-1234!").statusCode())
          .isEqualTo(401);
      programme.moveTo(programme.now().plusSeconds(21));
    }
    TasklistUser.tryToSignIn(port, "clerk-utrecht", "Wrong-1234!");
    int atOnce = TasklistUser.tryToSignIn(port, "clerk-utrecht", "clerk-utrecht").statusCode();
    programme.moveTo(programme.now().plusSeconds(21));
    int later = TasklistUser.tryToSignIn(port, "clerk-utrecht", "clerk-utrecht").statusCode();
    identities.unlockUser("clerk-utrecht");
    programme.reset();

    assertThat(atOnce).isEqualTo(401);
    assertThat(later).isEqualTo(200);
  }

  @Test
  void figuresAreForTheScraperAlone() throws Exception {
    TasklistUser.signIn(port, "hr-utrecht").get(ENGINE + "/filter");
    HttpResponse<String> stranger = send(request("/actuator/prometheus").GET());
    HttpResponse<String> wrong =
        send(request("/actuator/prometheus").header("Authorization", "Bearer guess").GET());
    HttpResponse<String> scraper =
        send(
            request("/actuator/prometheus")
                .header("Authorization", "Bearer " + PosivTest.METRICS_TOKEN)
                .GET());

    assertThat(stranger.statusCode()).isEqualTo(401);
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(scraper.statusCode()).isEqualTo(200);
    assertThat(scraper.body())
        .contains("jvm_memory_used_bytes", "http_server_requests")
        .doesNotContain("hr-utrecht", "POSIV-2", "@");
    MockHttpServletResponse closed = new MockHttpServletResponse();
    new MetricsToken(settings(1, Duration.ofHours(1)), sentences)
        .doFilter(
            new MockHttpServletRequest("GET", "/actuator/prometheus"),
            closed,
            new MockFilterChain());
    assertThat(closed.getStatus()).as("without a token set").isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/health/../env"})
  void nothingElseOfTheInsideIsShown(String path) {
    assertThat(TasklistUser.signIn(port, "admin").get(path).statusCode()).isIn(400, 401, 404);
  }

  private static WebSettings settings(int requestsPerMinute, Duration longestSession) {
    return new WebSettings(DataSize.ofMegabytes(1), requestsPerMinute, longestSession, "", "");
  }

  private static MockHttpSession session(Duration age) {
    long created = SERVER_TIME.millis() - age.toMillis();
    return new MockHttpSession() {
      @Override
      public long getCreationTime() {
        return created;
      }
    };
  }

  private static MockHttpServletResponse answer(
      RequestLimits limits, MockHttpServletRequest request) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    limits.doFilter(request, response, new MockFilterChain());
    return response;
  }

  private static String header(HttpResponse<String> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  /** What the server answers to a request that no client library sends. */
  private String rawAnswer(String request) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
