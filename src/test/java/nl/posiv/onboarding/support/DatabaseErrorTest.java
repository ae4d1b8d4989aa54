package nl.posiv.onboarding.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Errors of the database are logged; what was in a row must not be. */
@PosivTest
class DatabaseErrorTest {

  @Autowired private JdbcClient jdbc;

  @Test
  void errorDoesNotHoldWhatWasInTheRow() {
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into posiv.rule select * from posiv.rule
                        """)
                    .update())
        .isInstanceOf(DuplicateKeyException.class)
        .satisfies(error -> assertThat(error).hasMessageContaining("duplicate key"))
        .satisfies(error -> assertThat(error.toString()).doesNotContain("Detail", ")="));
  }

  @Test
  void sameHoldsForADatabaseOfItsOwn() throws Exception {
    assertThat(
            new YamlPropertySourceLoader()
                .load(
                    "application",
                    new FileSystemResource(Path.of("src/main/resources/application.yaml")))
                .get(0)
                .getProperty(
                    "spring.datasource.hikari.data-source-properties.logServerErrorDetail"))
        .isEqualTo(false);
  }
}
