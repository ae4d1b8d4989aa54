package nl.posiv.onboarding.production;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.posiv.onboarding.address.MailAddress;
import nl.posiv.onboarding.demo.DemoUser;
import nl.posiv.onboarding.documents.DocumentKey;
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

  private static final String DOCUMENT_KEY = "posiv.documents.key";

  private static final List<String> NEEDED =
      List.of(
          "spring.datasource.url",
          "spring.datasource.username",
          "spring.datasource.password",
          "spring.mail.host",
          "posiv.base-url",
          "posiv.mail-from",
          DOCUMENT_KEY);

  private static final List<String> ADDRESSES =
      List.of("posiv.mail-from", "posiv.web.accessibility-contact");

  private static final List<String> PASSWORDS =
      List.of(
          "spring.datasource.password",
          "spring.flyway.password",
          "spring.mail.password",
          "posiv.bounces.password",
          "posiv.web.metrics-token",
          "camunda.bpm.admin-user.password");

  /**
   * Of zxcvbn's 0 to 4: 3 needs some 10 to the power of 8 guesses, with words and keyboards known.
   */
  private static final int STRONG = 3;

  private static final int SHORTEST_SECRET = 12;

  /** What is guessed first of this application. */
  private static final List<String> NAMES =
      List.of("posiv", "camunda", "postgres", "ro3kvit", "onboarding", "utrecht", "arnhem");

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
            weakPassword(environment),
            noKey(environment),
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
        .filter(
            name ->
                Optional.ofNullable(environment.getProperty(name))
                    .filter(StringUtils::hasText)
                    .filter(address -> MailAddress.of(address).isEmpty())
                    .isPresent())
        .findFirst()
        .map(name -> name + " is no e-mail address; write it alone, without a name.");
  }

  private static Optional<String> weakPassword(Environment environment) {
    return PASSWORDS.stream().flatMap(name -> weak(environment, name).stream()).findFirst();
  }

  /** With what documents are encrypted; the demo's own key is one that somebody made up. */
  private static Optional<String> noKey(Environment environment) {
    List<String> earlier =
        Binder.get(environment)
            .bind("posiv.documents.earlier-keys", Bindable.listOf(String.class))
            .orElse(List.of());
    boolean usable =
        DocumentKey.read(environment.getProperty(DOCUMENT_KEY, ""))
                .filter(key -> !key.isMadeUp())
                .isPresent()
            && earlier.stream().allMatch(key -> DocumentKey.read(key).isPresent());
    return usable
        ? Optional.empty()
        : Optional.of(
            DOCUMENT_KEY
                + " or an earlier one is not 32 random bytes in base64, as openssl rand -base64 32"
                + " writes them.");
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
                        weak(environment, REGISTRATIONS + "." + provider + ".client-secret"),
                        noRoles(environment, provider),
                        withoutIssuer(environment, provider))
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

  /** By how easily it is guessed, not by a list: a list never has the next one. */
  private static Optional<String> weak(Environment environment, String name) {
    String secret = environment.getProperty(name, "").strip();
    boolean easy =
        !secret.isEmpty()
            && (secret.length() < SHORTEST_SECRET
                || new Zxcvbn().measure(secret, NAMES).getScore() < STRONG);
    return easy
        ? Optional.of(
            name
                + " is a well-known default or easy to guess; choose one that nobody can guess, such as"
                + " twenty random characters.")
        : Optional.empty();
  }

  /** Its addresses are asked of the issuer, or all set. */
  private static Optional<String> withoutIssuer(Environment environment, String registration) {
    String provider =
        environment.getProperty(REGISTRATIONS + "." + registration + ".provider", registration);
    String name = "spring.security.oauth2.client.provider." + provider;
    return StringUtils.hasText(environment.getProperty(name + ".token-uri"))
        ? Optional.empty()
        : absent(environment, name + ".issuer-uri");
  }

  private static Optional<String> noRoles(Environment environment, String provider) {
    String name = "posiv.sign-in.providers." + provider + ".roles";
    return Binder.get(environment).bind(name, Bindable.mapOf(String.class, String.class)).isBound()
        ? Optional.empty()
        : Optional.of(
            "missing " + name + ": no group of the provider " + provider + " has a role.");
  }
}
