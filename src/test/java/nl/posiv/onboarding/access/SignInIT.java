package nl.posiv.onboarding.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.posiv.onboarding.documents.DocumentKey;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged application in production, with people who sign in at a real Keycloak. */
@EnabledOnOs(OS.LINUX)
class SignInIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String SECRET = UUID.randomUUID().toString();
  private static final String PASSWORD = UUID.randomUUID().toString();

  /** Not a temporary folder: what the servers said explains a failure. */
  private static final Path LOGS = Path.of("target", "sign-in");

  private static String application;
  private static EmbeddedPostgres database;
  private static GreenMail mail;
  private static Keycloak keycloak;
  private static ServerProcess posiv;
  private BrowserContext browser;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    Files.createDirectories(LOGS);
    int port = ServerProcess.freePort();
    application = "http://localhost:" + port;
    keycloak = Keycloak.start(LOGS, application, SECRET, PASSWORD);
    database =
        EmbeddedPostgres.builder()
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "")
            .start();
    twoRoles();
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    posiv =
        ServerProcess.start(
            LOGS.resolve("posiv.log"),
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                "target/posiv-onboarding.jar"),
            settings(port),
            application + "/actuator/health/readiness");
  }

  /** One role owns the tables, the application works with another one. */
  private static void twoRoles() throws Exception {
    try (var connection = database.getPostgresDatabase().getConnection();
        var sql = connection.createStatement()) {
      sql.execute("create role posiv_owner login");
      sql.execute("create role posiv_application login");
      sql.execute("grant create on database postgres to posiv_owner");
      sql.execute("grant create on schema public to posiv_owner, posiv_application");
    }
  }

  private static Map<String, String> settings(int port) {
    String client = "SPRING_SECURITY_OAUTH2_CLIENT_";
    return Map.ofEntries(
        Map.entry("SPRING_PROFILES_ACTIVE", "production"),
        Map.entry("SERVER_PORT", Integer.toString(port)),
        Map.entry("SERVER_ADDRESS", "127.0.0.1"),
        Map.entry(
            "SPRING_DATASOURCE_URL",
            "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres"),
        Map.entry("SPRING_DATASOURCE_USERNAME", "posiv_application"),
        Map.entry("SPRING_DATASOURCE_PASSWORD", PASSWORD),
        Map.entry("SPRING_FLYWAY_USER", "posiv_owner"),
        Map.entry("SPRING_FLYWAY_PASSWORD", PASSWORD),
        Map.entry("SPRING_MAIL_HOST", "127.0.0.1"),
        Map.entry("SPRING_MAIL_PORT", Integer.toString(mail.getSmtp().getPort())),
        Map.entry("POSIV_BASE_URL", application),
        Map.entry("POSIV_MAIL_FROM", "noreply@posiv.example"),
        Map.entry("POSIV_DOCUMENT_KEY", DocumentKey.random()),
        Map.entry(client + "REGISTRATION_ARNHEM_CLIENT_ID", "posiv-onboarding"),
        Map.entry(client + "REGISTRATION_ARNHEM_CLIENT_SECRET", SECRET),
        Map.entry(client + "REGISTRATION_ARNHEM_SCOPE", "openid,profile,email"),
        Map.entry(client + "PROVIDER_ARNHEM_ISSUER_URI", keycloak.issuer()),
        Map.entry(
            "SPRING_APPLICATION_JSON",
            """
            {"posiv": {"sign-in": {"check-every": "1s", "providers": {"arnhem": {
              "user-id-claim": "preferred_username",
              "municipality-claim": "groups",
              "roles": {"posiv-hr": "hr", "posiv-ro3kvit": "ro3kvit", "posiv-admin": "camunda-admin"},
              "municipalities": {"posiv-arnhem": "arnhem"}}}}}}
            """));
  }

  @AfterAll
  static void stop() throws Exception {
    for (AutoCloseable part : new AutoCloseable[] {posiv, keycloak, database}) {
      if (part != null) {
        part.close();
      }
    }
    mail.stop();
  }

  @BeforeEach
  void open() {
    browser =
        Chromium.patient(
            Chromium.browser().newContext(new Browser.NewContextOptions().setLocale("nl-NL")));
    page = browser.newPage();
  }

  @AfterEach
  void close() {
    Chromium.close(browser);
  }

  @Test
  void aPersonSignsInAndOutAtBothSides() {
    signIn("janneke");

    assertThat(page.getByText("Proces starten")).isVisible();
    assertThat(page.locator("li.account")).containsText("Janneke");
    assertThat(api("/camunda/api/engine/engine/default/tenant?userMember=arnhem.janneke").text())
        .contains("arnhem");
    assertThat(browser.cookies().stream().filter(cookie -> cookie.name.equals("JSESSIONID")))
        .allMatch(cookie -> cookie.secure && cookie.httpOnly);

    page.locator("li.account > a").click();
    page.locator("li.logout a").click();
    page.locator("main").getByRole(AriaRole.BUTTON).click();
    page.waitForURL(application + "/sign-in?out");
    assertThat(page.locator("[role=status]")).containsText("U bent uitgelogd");

    page.navigate(application + "/camunda/app/tasklist/");
    assertThat(page.locator("#password")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cockpit", "admin", "welcome"})
  void anAdministratorSignsInAndOutAtBothSidesInEveryApplication(String name) {
    String address = application + "/camunda/app/" + name + "/default/";
    signIn("sanne", address);
    page.waitForURL(address + "**");

    page.locator("li.account > a").click();
    page.locator("li.logout a").click();
    page.locator("main").getByRole(AriaRole.BUTTON).click();
    page.waitForURL(application + "/sign-in?out");

    page.navigate(address);
    assertThat(page.locator("#password")).isVisible();
  }

  @Test
  void theRequestForTheCodeCarriesAProofKey() {
    page.navigate(application + "/camunda/app/tasklist/");

    page.waitForURL(url -> url.contains("code_challenge_method=S256"));
    assertThat(page.url()).contains("response_type=code");
  }

  @Test
  void whoHasNoRoleIsToldSoAndStaysOutside() {
    signIn("gijs");

    assertThat(page.locator("[role=status]")).containsText("uw account heeft geen rol in POSIV");
    assertThat(api("/camunda/api/engine/engine/default/task").status()).isEqualTo(401);
  }

  @Test
  void noLocalPasswordAndNoSetupOfAFirstAdministratorIsLeft() {
    signIn("oksana");

    Map<String, Integer> refused =
        List.of(
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "/camunda/api/admin/setup/default/user/create")
            .stream()
            .collect(Collectors.toMap(path -> path, this::post));

    assertThat(refused.values()).containsOnly(403);
  }

  @Test
  void whoLeavesTheGroupLosesAccess() throws Exception {
    signIn("oksana");
    assertThat(api("/camunda/api/engine/engine/default/filter").status()).isEqualTo(200);

    keycloak.leave("oksana", "posiv-ro3kvit");

    await()
        .atMost(PATIENCE)
        .until(() -> api("/camunda/api/engine/engine/default/filter").status() == 401);
    assertThat(rolesOf("arnhem.oksana")).isZero();
  }

  @Test
  void whoseAccountIsClosedIsSignedOut() throws Exception {
    signIn("mykola");
    assertThat(api("/camunda/api/engine/engine/default/filter").status()).isEqualTo(200);

    keycloak.disable("mykola");

    await()
        .atMost(PATIENCE)
        .until(() -> api("/camunda/api/engine/engine/default/filter").status() == 401);
  }

  /** Without any request of the browser's, in which the provider would be asked. */
  @Test
  void whoSignsOutAtTheProviderIsSignedOutHereAtOnce() throws Exception {
    signIn("janneke");
    page.navigate("about:blank");
    int before = signOutsOf("arnhem.janneke");

    keycloak.signOut("janneke");

    await().atMost(PATIENCE).until(() -> signOutsOf("arnhem.janneke") == before + 1);
    assertThat(api("/camunda/api/engine/engine/default/filter").status()).isEqualTo(401);
  }

  private static int signOutsOf(String user) throws Exception {
    try (var superuser = database.getPostgresDatabase().getConnection();
        var query =
            superuser.prepareStatement(
                "select count(*) from posiv.audit where action = 'sign-out' and actor = ?")) {
      query.setString(1, user);
      var row = query.executeQuery();
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void whoSignedInIsOnRecordAndTheApplicationCannotChangeThat() throws Exception {
    signIn("janneke");

    try (var superuser = database.getPostgresDatabase().getConnection();
        var query =
            superuser.prepareStatement(
                """
                select count(*) from posiv.audit
                where action = 'sign-in' and result = 'ok' and actor = 'arnhem.janneke'
                  and origin = '127.0.0.1'
                """)) {
      var row = query.executeQuery();
      row.next();
      assertThat(row.getInt(1)).isPositive();
    }
    try (var application = database.getDatabase("posiv_application", "postgres").getConnection();
        var sql = application.createStatement()) {
      assertThatThrownBy(() -> sql.execute("delete from posiv.audit"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void behindAProxyEverythingIsForHttpsAlone() {
    APIResponse page =
        browser
            .request()
            .get(
                application + "/sign-in?out",
                RequestOptions.create().setHeader("X-Forwarded-Proto", "https"));
    Map<String, String> headers = page.headers();

    assertThat(page.status()).isEqualTo(200);
    assertThat(headers.get("strict-transport-security")).contains("max-age=31536000");
    assertThat(headers.get("content-security-policy"))
        .startsWith("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.get("referrer-policy")).isEqualTo("same-origin");
    assertThat(headers.get("permissions-policy")).contains("camera=()");
    assertThat(headers.get("cache-control")).contains("no-store");
    assertThat(headers).doesNotContainKeys("server", "x-powered-by");
  }

  @Test
  void withoutATokenSetThereAreNoFigures() {
    assertThat(api("/actuator/prometheus").status()).isEqualTo(404);
    assertThat(api("/actuator/env").status()).isEqualTo(404);
  }

  private static int rolesOf(String user) throws Exception {
    try (var connection = database.getPostgresDatabase().getConnection();
        var query =
            connection.prepareStatement(
                "select count(*) from posiv.account_role where user_id = ?")) {
      query.setString(1, user);
      var row = query.executeQuery();
      row.next();
      return row.getInt(1);
    }
  }

  private void signIn(String user) {
    signIn(user, application + "/camunda/app/tasklist/");
  }

  private void signIn(String user, String address) {
    page.navigate(address);
    page.locator("#username").fill(user);
    page.locator("#password").fill(PASSWORD);
    page.locator("#kc-login").click();
    page.waitForURL(application + "/**");
  }

  private APIResponse api(String path) {
    return browser
        .request()
        .get(
            application + path,
            RequestOptions.create().setMaxRedirects(0).setHeader("Accept", "application/json"));
  }

  private int post(String path) {
    return browser.request().post(application + path).status();
  }
}
