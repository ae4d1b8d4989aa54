package nl.posiv.onboarding.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Runs after all other tests, and asks whether they have been everywhere. */
@EnabledIfSystemProperty(
    named = "posiv.whole-suite",
    matches = "true",
    disabledReason = "only a part of the tests ran")
class CoverageIT {

  private static final CoverageReport REPORT = new CoverageReport(Entered.ofLastRun());

  @BeforeAll
  static void writeForPeople() throws IOException {
    Files.writeString(CoverageReport.FILE, REPORT.text());
  }

  @Test
  void everyFlowNodeIsEnteredByATest() {
    assertThat(REPORT.nodesNotEntered())
        .as("flow nodes that no test enters; see %s", CoverageReport.FILE)
        .isEmpty();
  }

  @Test
  void everyRowOfADecisionTableFitsInATest() {
    assertThat(REPORT.rowsThatNeverFitted())
        .as("rows that fit in no test; see %s", CoverageReport.FILE)
        .isEmpty();
  }
}
