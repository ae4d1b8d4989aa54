package nl.posiv.onboarding.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.posiv.onboarding.PosivApplication;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.documents.DocumentKey;

/**
 * The application in production, as a process of its own, with a database and an identity provider.
 */
public final class ProductionServer implements AutoCloseable {

  /** The municipality of everybody who has a role of one. */
  public static final String MUNICIPALITY = "arnhem";

  private final EmbeddedPostgres database;
  private final FakeProvider provider;
  private final ServerProcess process;
  private final String address;

  private ProductionServer(
      EmbeddedPostgres database, FakeProvider provider, ServerProcess process, String address) {
    this.database = database;
    this.provider = provider;
    this.process = process;
    this.address = address;
  }

  /**
   * Starts it.
   *
   * @param folder where it writes what it says
   */
  public static ProductionServer start(Path folder) throws Exception {
    Files.createDirectories(folder);
    FakeProvider provider = new FakeProvider();
    EmbeddedPostgres database =
        EmbeddedPostgres.builder()
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "")
            .start();
    int port = ServerProcess.freePort();
    String address = "http://localhost:" + port;
    ServerProcess process =
        ServerProcess.start(
            folder.resolve("posiv.log"),
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PosivApplication.class.getName()),
            settings(port, database.getPort(), provider.issuer()),
            address + "/actuator/health/readiness");
    return new ProductionServer(database, provider, process, address);
  }

  /** Signs somebody in who has one role. */
  public ProviderUser signIn(Role role) {
    return stranger(role).signIn();
  }

  /** Signs somebody in who has one role, and whose verified address begins with the id. */
  public ProviderUser signIn(String id, Role role) {
    provider.expect(new FakeProvider.Someone(id, List.of(role.group())));
    return new ProviderUser(address).signIn();
  }

  /** Somebody who has one role, and will sign in when asked to. */
  public ProviderUser stranger(Role role) {
    provider.expect(new FakeProvider.Someone(role.group(), List.of(role.group())));
    return new ProviderUser(address);
  }

  /** Whether the provider shows a form with a button, for a browser. */
  public void askWithAForm(boolean form) {
    provider.askWithAForm(form);
  }

  /** A token that the provider gives to a system, for this application or for another one. */
  public String tokenOf(String system, String audience) {
    return provider.tokenOf(system, audience);
  }

  /** The provider, as its tokens name it. */
  public String issuer() {
    return provider.issuer();
  }

  /** Where it is. */
  public String address() {
    return address;
  }

  private static Map<String, String> settings(int port, int database, String issuer) {
    String secret = UUID.randomUUID().toString();
    String client = "SPRING_SECURITY_OAUTH2_CLIENT_";
    String roles =
        Arrays.stream(Role.values())
            .map(role -> "\"%s\": \"%1$s\"".formatted(role.group()))
            .collect(Collectors.joining(", "));
    return Map.ofEntries(
        Map.entry("SPRING_PROFILES_ACTIVE", "production"),
        Map.entry("SERVER_PORT", Integer.toString(port)),
        Map.entry("SERVER_ADDRESS", "127.0.0.1"),
        // There is no proxy here that ends TLS, and this is no browser, which trusts its own
        // machine.
        Map.entry("SERVER_SERVLET_SESSION_COOKIE_SECURE", "false"),
        Map.entry("CAMUNDA_BPM_WEBAPP_CSRF_ENABLESECURECOOKIE", "false"),
        Map.entry("CAMUNDA_BPM_WEBAPP_SESSIONCOOKIE_ENABLESECURECOOKIE", "false"),
        Map.entry("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + database + "/postgres"),
        Map.entry("SPRING_DATASOURCE_USERNAME", "postgres"),
        Map.entry("SPRING_DATASOURCE_PASSWORD", secret),
        // Surefire's class path names our folders twice.
        Map.entry(
            "CAMUNDA_BPM_DEPLOYMENTRESOURCEPATTERN",
            "classpath:bpmn/*.bpmn,classpath:bpmn/*.dmn,classpath:forms/*.form"),
        Map.entry("SPRING_MAIL_HOST", "127.0.0.1"),
        Map.entry("SPRING_MAIL_PORT", "1"),
        Map.entry("POSIV_BASE_URL", "http://localhost:" + port),
        Map.entry("POSIV_MAIL_FROM", "noreply@posiv.example"),
        Map.entry("POSIV_DOCUMENT_KEY", DocumentKey.random()),
        Map.entry(client + "REGISTRATION_EVERYBODY_CLIENT_ID", "posiv-onboarding"),
        Map.entry(client + "REGISTRATION_EVERYBODY_CLIENT_SECRET", secret),
        Map.entry(client + "REGISTRATION_EVERYBODY_SCOPE", "openid,profile,email"),
        Map.entry(client + "PROVIDER_EVERYBODY_ISSUER_URI", issuer),
        Map.entry(
            "SPRING_APPLICATION_JSON",
            """
            {"posiv": {"sign-in": {"providers": {"everybody": {
              "user-id-claim": "preferred_username",
              "municipality": "%s",
              "roles": {%s}}}}}}
            """
                .formatted(MUNICIPALITY, roles)));
  }

  @Override
  public void close() throws IOException {
    process.close();
    database.close();
    provider.close();
  }
}
