package nl.posiv.onboarding.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Runs after all other tests, and asks whether they have been everywhere. */
@EnabledIfSystemProperty(
    named = "posiv.whole-suite",
    matches = "true",
    disabledReason = "only a part of the tests ran")
class CoverageIT {

  private final CoverageReport report = new CoverageReport(Entered.ofLastRun());

  @Test
  void everyFlowNodeIsEnteredByATest() {
    assertThat(report.nodesNotEntered())
        .as("flow nodes that no test enters; see %s", CoverageReport.FILE)
        .isEmpty();
  }

  @Test
  void everyRowOfADecisionTableFitsInATest() {
    assertThat(report.rowsThatNeverFitted())
        .as("rows that fit in no test; see %s", CoverageReport.FILE)
        .isEmpty();
  }
}
