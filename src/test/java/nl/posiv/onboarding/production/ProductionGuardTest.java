package nl.posiv.onboarding.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.documents.DocumentKey;
import nl.posiv.onboarding.support.PosivTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

@PosivTest
class ProductionGuardTest {

  private static final String NOBODY_GUESSES = "7Qv-t3st-only";

  @Autowired private HikariDataSource database;
  @Autowired private JdbcClient jdbc;

  private final ProductionGuard guard = new ProductionGuard();

  @Test
  void everythingThatIsMissingStandsInOneLine() {
    assertRefused(
        production().withProperty("posiv.base-url", "https://posiv.example.org"),
        "missing spring.datasource.url, spring.datasource.username, spring.datasource.password,"
            + " spring.mail.host, posiv.mail-from, posiv.documents.key.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring.datasource.url",
        "spring.datasource.username",
        "spring.datasource.password",
        "spring.mail.host",
        "posiv.base-url",
        "posiv.mail-from",
        "posiv.documents.key"
      })
  void eachOfThemAloneIsEnough(String name) {
    assertRefused(complete().withProperty(name, " "), "missing " + name + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"posiv.mail-from", "posiv.web.accessibility-contact"})
  void anAddressThatMailCannotComeFromOrGoToIsRefused(String name) {
    for (String typed :
        new String[] {"POSIV <posiv@example.org>", "posiv", "p\u043Esiv@example.org"}) {
      assertRefused(complete().withProperty(name, typed), name + " is no e-mail address");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret",
        "c2hvcnQ=",
        "ZGVtby1vbmx5LWRlbW8tb25seS1kZW1vLW9ubHktMzI=",
        "not base64!"
      })
  void aKeyThatIsNoneOrThatSomebodyMadeUpIsRefused(String key) {
    assertRefused(
        complete().withProperty("posiv.documents.key", key),
        "posiv.documents.key or an earlier one is not 32 random bytes in base64");
  }

  @Test
  void anEarlierKeyMustBeOneToo() {
    assertRefused(
        complete().withProperty("posiv.documents.earlier-keys", "nothing"),
        "posiv.documents.key or an earlier one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"embedded", "demo"})
  void theProfilesOfTheDemoAreRefused(String profile) {
    MockEnvironment environment = complete();
    environment.addActiveProfile(profile);

    assertRefused(environment, "the profile " + profile + " is active as well");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres",
        "posiv",
        "camunda",
        "changeme",
        "ChangeMe",
        "demo",
        "demo-only",
        "admin",
        "password",
        "secret"
      })
  void aWellKnownPasswordIsRefused(String password) {
    for (String name :
        List.of(
            "spring.datasource.password",
            "spring.flyway.password",
            "spring.mail.password",
            "posiv.web.metrics-token",
            "camunda.bpm.admin-user.password",
            "spring.security.oauth2.client.registration.arnhem.client-secret")) {
      assertRefused(complete().withProperty(name, password), name + " is a well-known default");
    }
  }

  /** Nobody has put these on a list. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Posiv2026!",
        "posivposivposiv",
        "Welkom01Welkom01",
        "Utrecht2026",
        "aaaaaaaaaaaaaaaaaaaa",
        "qwertyuiopasdfgh",
        "123456789012345",
        "PostgresPassword1",
        "S3cr3t!"
      })
  void aSecretThatIsEasyToGuessIsRefused(String secret) {
    for (String name :
        List.of(
            "spring.datasource.password",
            "posiv.web.metrics-token",
            "spring.security.oauth2.client.registration.arnhem.client-secret")) {
      assertRefused(complete().withProperty(name, secret), name + " is");
    }
  }

  @Test
  void aProviderWithoutAnAddressIsRefused() {
    assertRefused(
        complete().withProperty("spring.security.oauth2.client.provider.arnhem.issuer-uri", ""),
        "missing spring.security.oauth2.client.provider.arnhem.issuer-uri");
  }

  @Test
  void aProviderThatDoesNotAnswerIsSaidInOneLine() {
    Throwable failed =
        catchThrowable(() -> ClientRegistrations.fromIssuerLocation("http://127.0.0.1:1/nobody"));

    String said =
        new ProviderAnalyzer()
            .analyze(new IllegalStateException("No bean could be made", failed))
            .getDescription();

    assertThat(said)
        .contains("the identity provider does not answer", "127.0.0.1:1")
        .hasLineCount(1);
  }

  @Test
  void aDatabaseOnWhichADemoWasRunIsRefused() {
    assertRefused(complete(), "the database holds the demo users admin, ");
  }

  @Test
  void aDatabaseThatCannotBeReachedIsRefused() {
    assertRefused(
        complete().withProperty("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/none"),
        "the database cannot be read");
  }

  @Test
  void withoutAnIdentityProviderNobodyCouldSignIn() {
    MockEnvironment environment = production();
    settings().forEach(environment::withProperty);

    assertRefused(environment, "no identity provider is set");
  }

  @ParameterizedTest
  @ValueSource(strings = {"client-id", "client-secret"})
  void aProviderThatIsHalfSetIsRefused(String part) {
    String name = "spring.security.oauth2.client.registration.arnhem." + part;

    assertRefused(complete().withProperty(name, " "), "missing " + name);
  }

  @Test
  void aProviderOfWhichNoGroupHasARoleIsRefused() {
    MockEnvironment environment = complete();
    environment
        .withProperty("spring.security.oauth2.client.registration.enschede.client-id", "posiv")
        .withProperty(
            "spring.security.oauth2.client.registration.enschede.client-secret", NOBODY_GUESSES);

    assertRefused(environment, "missing posiv.sign-in.providers.enschede.roles");
  }

  @Test
  void withAllInOrderNothingIsRefused() {
    jdbc.sql("create database production_guard").update();
    try {
      String url = database.getJdbcUrl().replaceAll("/postgres$", "/production_guard");
      MockEnvironment environment = complete().withProperty("spring.datasource.url", url);

      assertThatNoException().isThrownBy(() -> guard.check(environment));
    } finally {
      jdbc.sql("drop database production_guard").update();
    }
  }

  @Test
  void otherProfilesAreNotChecked() {
    MockEnvironment environment = new MockEnvironment();
    environment.setActiveProfiles("embedded", "demo");

    assertThatNoException().isThrownBy(() -> guard.check(environment));
  }

  private void assertRefused(MockEnvironment environment, String reason) {
    assertThatExceptionOfType(NotForProductionException.class)
        .isThrownBy(() -> guard.check(environment))
        .withMessageStartingWith("Production does not start: ")
        .withMessageContaining(reason)
        .withMessageNotContaining("\n");
  }

  private static MockEnvironment production() {
    MockEnvironment environment = new MockEnvironment();
    environment.setActiveProfiles("production");
    return environment;
  }

  private MockEnvironment complete() {
    MockEnvironment environment = production();
    settings().forEach(environment::withProperty);
    String provider = "spring.security.oauth2.client.registration.arnhem";
    return environment
        .withProperty(provider + ".client-id", "posiv-onboarding")
        .withProperty(provider + ".client-secret", NOBODY_GUESSES)
        .withProperty(
            "spring.security.oauth2.client.provider.arnhem.issuer-uri",
            "https://sign-in.example.org")
        .withProperty("posiv.sign-in.providers.arnhem.roles.posiv-hr", "hr");
  }

  private Map<String, String> settings() {
    return Map.of(
        "spring.datasource.url", database.getJdbcUrl(),
        "spring.datasource.username", "postgres",
        "spring.datasource.password", NOBODY_GUESSES,
        "spring.mail.host", "mail.example.org",
        "posiv.base-url", "https://posiv.example.org",
        "posiv.mail-from", "posiv@example.org",
        "posiv.documents.key", DocumentKey.random());
  }
}
