package nl.posiv.onboarding.production;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.posiv.onboarding.address.MailAddress;
import nl.posiv.onboarding.demo.DemoUser;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** Looks at everything that production needs before a start with the profile {@code production}. */
public class ProductionGuard
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String REGISTRATIONS = "spring.security.oauth2.client.registration";

  private static final List<String> NEEDED =
      List.of(
          "spring.datasource.url",
          "spring.datasource.username",
          "spring.datasource.password",
          "spring.mail.host",
          "posiv.base-url",
          "posiv.mail-from");

  private static final List<String> ADDRESSES =
      List.of("posiv.mail-from", "posiv.web.accessibility-contact");

  private static final List<String> PASSWORDS =
      List.of(
          "spring.datasource.password",
          "spring.flyway.password",
          "spring.mail.password",
          "posiv.web.metrics-token",
          "camunda.bpm.admin-user.password");

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
            demoProfile(environment),
            missing(environment),
            noAddress(environment),
            wellKnownPassword(environment),
            signIn(environment))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> demoUsers(environment))
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

  private static Optional<String> noAddress(Environment environment) {
    return ADDRESSES.stream()
        .filter(name -> StringUtils.hasText(environment.getProperty(name)))
        .filter(name -> MailAddress.of(environment.getProperty(name)).isEmpty())
        .findFirst()
        .map(name -> name + " is no e-mail address; write it alone, without a name.");
  }

  private static Optional<String> wellKnownPassword(Environment environment) {
    return PASSWORDS.stream().flatMap(name -> wellKnown(environment, name).stream()).findFirst();
  }

  private static Optional<String> demoUsers(Environment environment) {
    Set<String> found = new TreeSet<>();
    try (Connection database =
        DriverManager.getConnection(
            environment.getProperty("spring.datasource.url"),
            environment.getProperty("spring.datasource.username"),
            environment.getProperty("spring.datasource.password"))) {
      found.addAll(demoUsers(database, "posiv.account", "user_id"));
      found.addAll(demoUsers(database, "public.act_id_user", "id_"));
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

  /** Without an identity provider nobody could sign in; a local password is no sign-in here. */
  private static Optional<String> signIn(Environment environment) {
    Set<String> providers = providers(environment);
    if (providers.isEmpty()) {
      return Optional.of(
          "no identity provider is set; name one under " + REGISTRATIONS + " (docs/sign-in.md).");
    }
    return providers.stream()
        .flatMap(
            provider ->
                Stream.<Optional<String>>of(
                        absent(environment, REGISTRATIONS + "." + provider + ".client-id"),
                        absent(environment, REGISTRATIONS + "." + provider + ".client-secret"),
                        wellKnown(environment, REGISTRATIONS + "." + provider + ".client-secret"),
                        noRoles(environment, provider))
                    .flatMap(Optional::stream))
        .findFirst();
  }

  private static Set<String> providers(Environment environment) {
    return Binder.get(environment)
        .bind(REGISTRATIONS, Bindable.mapOf(String.class, Object.class))
        .map(Map::keySet)
        .orElse(Set.of());
  }

  private static Optional<String> absent(Environment environment, String name) {
    return StringUtils.hasText(environment.getProperty(name))
        ? Optional.empty()
        : Optional.of("missing " + name + ".");
  }

  private static Optional<String> wellKnown(Environment environment, String name) {
    return WELL_KNOWN.contains(environment.getProperty(name, "").strip().toLowerCase(Locale.ROOT))
        ? Optional.of(name + " is a well-known default; choose one that nobody can guess.")
        : Optional.empty();
  }

  private static Optional<String> noRoles(Environment environment, String provider) {
    String name = "posiv.sign-in.providers." + provider + ".roles";
    return Binder.get(environment).bind(name, Bindable.mapOf(String.class, String.class)).isBound()
        ? Optional.empty()
        : Optional.of(
            "missing " + name + ": no group of the provider " + provider + " has a role.");
  }
}
