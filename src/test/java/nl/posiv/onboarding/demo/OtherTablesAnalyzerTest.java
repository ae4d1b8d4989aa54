package nl.posiv.onboarding.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

/** A start on a database whose tables are those of another version. */
class OtherTablesAnalyzerTest {

  private final MockEnvironment environment = new MockEnvironment();

  @Test
  void whoTriesItOutIsToldWhichFolderToDelete() {
    environment.setActiveProfiles("embedded", "demo");
    environment.setProperty("posiv.embedded.data-dir", ".data");

    FailureAnalysis told = start();

    assertThat(told.getDescription()).contains("made by another version").doesNotContain("V01");
    assertThat(told.getAction()).contains(".data").contains("POSIV_DATA_DIR");
  }

  @Test
  void onContainersItIsTheVolume() {
    environment.setActiveProfiles("demo");

    assertThat(start().getAction()).contains("docker compose down --volumes");
  }

  @Test
  void nobodyIsToldToDeleteRealData() {
    environment.setActiveProfiles("production");

    assertThat(start()).isNull();
  }

  private FailureAnalysis start() {
    return new OtherTablesAnalyzer(environment)
        .analyze(
            new BeanCreationException(
                "flywayInitializer",
                "cannot be made",
                new FlywayValidateException(
                    new ErrorDetails(CoreErrorCode.VALIDATE_ERROR, "V01 has another checksum"),
                    "Validate failed")));
  }
}
