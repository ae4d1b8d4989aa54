package nl.posiv.onboarding.demo;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Says that the tables of a demo are those of another version, and that it can begin again. Data
 * that is real is never to be deleted: production gets Flyway's own words.
 */
class OtherTablesAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

  private final Environment environment;

  OtherTablesAnalyzer(Environment environment) {
    this.environment = environment;
  }

  @Override
  protected @Nullable FailureAnalysis analyze(
      Throwable rootFailure, FlywayValidateException cause) {
    if (!environment.acceptsProfiles(Profiles.of("embedded | demo"))) {
      return null;
    }
    return new FailureAnalysis(
        "The database was made by another version of POSIV, whose tables are not those of this one.",
        beginAgain(),
        cause);
  }

  private String beginAgain() {
    if (!environment.acceptsProfiles(Profiles.of("embedded"))) {
      return "Empty the database to begin again: 'docker compose down --volumes' does it on"
          + " containers.";
    }
    return "Delete the folder "
        + environment.getProperty("posiv.embedded.data-dir")
        + " to begin again, or name another folder with POSIV_DATA_DIR.";
  }
}
