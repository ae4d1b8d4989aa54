package nl.posiv.onboarding.production;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.posiv.onboarding.demo.DemoUser;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** Looks at everything that production needs before a start with the profile {@code production}. */
public class ProductionGuard
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final List<String> NEEDED =
      List.of(
          "spring.datasource.url",
          "spring.datasource.username",
          "spring.datasource.password",
          "spring.mail.host",
          "posiv.base-url",
          "posiv.mail-from");

  private static final List<String> PASSWORDS =
      List.of(
          "spring.datasource.password", "spring.mail.password", "camunda.bpm.admin-user.password");

  /** What manuals, images and this project's own docker-compose.yml use. */
  private static final Set<String> WELL_KNOWN =
      Set.of(
          "postgres",
          "posiv",
          "camunda",
          "changeme",
          "demo",
          "demo-only",
          "admin",
          "password",
          "secret");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    check(context.getEnvironment());
  }

  /**
   * Checks the settings, and reads in the database whether a demo was run on it.
   *
   * @throws NotForProductionException with the first reason found
   */
  void check(Environment environment) {
    if (!environment.acceptsProfiles(Profiles.of("production"))) {
      return;
    }
    Stream.<Optional<String>>of(
            demoProfile(environment), missing(environment), wellKnownPassword(environment))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> demoUsers(environment))
        .or(ProductionGuard::signIn)
        .ifPresent(
            reason -> {
              throw new NotForProductionException("Production does not start: " + reason);
            });
  }

  private static Optional<String> demoProfile(Environment environment) {
    return Stream.of("embedded", "demo")
        .filter(profile -> environment.acceptsProfiles(Profiles.of(profile)))
        .findFirst()
        .map(profile -> "the profile " + profile + " is active as well; name production alone.");
  }

  private static Optional<String> missing(Environment environment) {
    List<String> missing =
        NEEDED.stream()
            .filter(name -> !StringUtils.hasText(environment.getProperty(name)))
            .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("missing " + String.join(", ", missing) + ".");
  }

  private static Optional<String> wellKnownPassword(Environment environment) {
    return PASSWORDS.stream()
        .filter(
            name ->
                WELL_KNOWN.contains(
                    environment.getProperty(name, "").strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(name -> name + " is a well-known default; choose one that nobody can guess.");
  }

  private static Optional<String> demoUsers(Environment environment) {
    Set<String> found = new TreeSet<>();
    try (Connection database =
        DriverManager.getConnection(
            environment.getProperty("spring.datasource.url"),
            environment.getProperty("spring.datasource.username"),
            environment.getProperty("spring.datasource.password"))) {
      found.addAll(demoUsers(database, "posiv.account", "user_id"));
      found.addAll(demoUsers(database, "act_id_user", "id_"));
    } catch (SQLException e) {
      return Optional.of("the database cannot be read (" + e.getMessage() + ").");
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "the database holds the demo users "
                + String.join(", ", found)
                + "; use one on which no demo was run.");
  }

  private static Set<String> demoUsers(Connection database, String table, String column)
      throws SQLException {
    Set<String> found = new TreeSet<>();
    if (!exists(database, table)) {
      return found;
    }
    String[] ids = DemoUser.all().stream().map(DemoUser::id).toArray(String[]::new);
    try (PreparedStatement query =
        database.prepareStatement(
            "select " + column + " from " + table + " where " + column + " = any (?)")) {
      query.setArray(1, database.createArrayOf("text", ids));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }

  private static boolean exists(Connection database, String table) throws SQLException {
    try (PreparedStatement query = database.prepareStatement("select to_regclass(?) is not null")) {
      query.setString(1, table);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /** To be taken out with the issue that brings sign-in by OpenID Connect. */
  private static Optional<String> signIn() {
    return Optional.of(
        "sign-in by OpenID Connect is not built yet, and no other sign-in is fit for real personal data.");
  }
}
