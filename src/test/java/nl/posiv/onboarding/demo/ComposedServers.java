package nl.posiv.onboarding.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.posiv.onboarding.support.ServerProcess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.yaml.snakeyaml.Yaml;

/**
 * What {@code docker compose up} would start, without containers: the packaged application with the
 * settings of docker-compose.yml, on a PostgreSQL with its user and database, and a mail server.
 */
final class ComposedServers implements AutoCloseable {

  /** Not a temporary folder: what the servers said explains a failure. */
  private static final Path LOGS = Path.of("target", "compose");

  private static final Pattern SETTING_WITH_DEFAULT = Pattern.compile("\\$\\{\\w+:-([^}]*)}");

  private final Map<String, String> application = environment("app");
  private final String url;
  private final EmbeddedPostgres database;
  private final GreenMail mail;

  private ComposedServers(EmbeddedPostgres database, GreenMail mail) {
    this.database = database;
    this.mail = mail;
    this.url =
        application
            .get("SPRING_DATASOURCE_URL")
            .replace("//postgres:5432/", "//127.0.0.1:" + database.getPort() + "/");
  }

  /** Starts database and mail server. */
  static ComposedServers start() throws IOException, SQLException {
    Files.createDirectories(LOGS);
    EmbeddedPostgres database =
        EmbeddedPostgres.builder()
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "")
            .start();
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    ComposedServers servers = new ComposedServers(database, mail);
    servers.makeUserAndDatabase();
    return servers;
  }

  /** As the image of PostgreSQL does. */
  private void makeUserAndDatabase() throws SQLException {
    Map<String, String> image = environment("postgres");
    try (Connection connection = database.getPostgresDatabase().getConnection();
        var sql = connection.createStatement()) {
      sql.execute(
          "create role %s superuser login password '%s'"
              .formatted(image.get("POSTGRES_USER"), image.get("POSTGRES_PASSWORD")));
      sql.execute(
          "create database %s owner %s"
              .formatted(image.get("POSTGRES_DB"), image.get("POSTGRES_USER")));
    }
  }

  /** The database, as the application's user. */
  JdbcClient jdbc() {
    return JdbcClient.create(
        new DriverManagerDataSource(
            url,
            application.get("SPRING_DATASOURCE_USERNAME"),
            application.get("SPRING_DATASOURCE_PASSWORD")));
  }

  /** Starts the application, or one more node of it, and waits until it answers. */
  ServerProcess application(int port) throws IOException {
    Map<String, String> settings = new HashMap<>(application);
    settings.put("SERVER_ADDRESS", "127.0.0.1");
    settings.put("SERVER_PORT", Integer.toString(port));
    settings.put("SPRING_DATASOURCE_URL", url);
    settings.put("SPRING_MAIL_HOST", "127.0.0.1");
    settings.put("SPRING_MAIL_PORT", Integer.toString(mail.getSmtp().getPort()));
    return ServerProcess.start(
        LOGS.resolve("posiv-" + port + ".log"),
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-jar",
            "target/posiv-onboarding.jar"),
        settings,
        "http://127.0.0.1:" + port + "/actuator/health/readiness");
  }

  /** The environment of a service, with the defaults of what can be set from outside. */
  @SuppressWarnings("unchecked")
  private static Map<String, String> environment(String service) {
    try {
      Map<String, Object> compose =
          new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
      Map<String, Object> services = (Map<String, Object>) compose.get("services");
      Map<String, Object> environment =
          (Map<String, Object>) ((Map<String, Object>) services.get(service)).get("environment");
      Map<String, String> settings = new HashMap<>();
      environment.forEach(
          (name, value) ->
              settings.put(
                  name,
                  SETTING_WITH_DEFAULT
                      .matcher(String.valueOf(value))
                      .replaceAll((MatchResult setting) -> setting.group(1))));
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    mail.stop();
    database.close();
  }
}
