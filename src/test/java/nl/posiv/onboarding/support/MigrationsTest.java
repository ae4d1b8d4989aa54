package nl.posiv.onboarding.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has data gets the new tables of every phase, whatever their numbers are. */
@PosivTest
class MigrationsTest {

  @Autowired private Flyway flyway;

  @Test
  void aNewFileOfAnEarlyPhaseIsTakenAfterALaterOne() {
    assertThat(flyway.getConfiguration().isOutOfOrder()).isTrue();
  }
}
