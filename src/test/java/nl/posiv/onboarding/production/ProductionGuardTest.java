package nl.posiv.onboarding.production;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.zaxxer.hikari.HikariDataSource;
import nl.posiv.onboarding.support.PosivTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

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
            + " spring.mail.host, posiv.mail-from.");
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
        "admin"
      })
  void aWellKnownPasswordIsRefused(String password) {
    assertRefused(
        complete().withProperty("spring.datasource.password", password),
        "spring.datasource.password is a well-known default");
    assertRefused(
        complete().withProperty("spring.mail.password", password),
        "spring.mail.password is a well-known default");
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
  void withAllInOrderTheMissingSignInIsTheReason() {
    jdbc.sql("create database production_guard").update();
    try {
      String url = database.getJdbcUrl().replaceAll("/postgres$", "/production_guard");
      assertRefused(
          complete().withProperty("spring.datasource.url", url),
          "sign-in by OpenID Connect is not built yet");
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
    return production()
        .withProperty("spring.datasource.url", database.getJdbcUrl())
        .withProperty("spring.datasource.username", "postgres")
        .withProperty("spring.datasource.password", NOBODY_GUESSES)
        .withProperty("spring.mail.host", "mail.example.org")
        .withProperty("posiv.base-url", "https://posiv.example.org")
        .withProperty("posiv.mail-from", "posiv@example.org");
  }
}
