package nl.posiv.onboarding.righttowork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.support.PosivTest;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every row of the decision table {@code right-to-work-route}, and what lies beside it. */
@PosivTest
class RouteTableTest {

  private static final List<String> STATUSES =
      List.of(
          "temporary-protection",
          "transition-document",
          "eu-citizen",
          "free-to-work",
          "work-restricted",
          "none");

  @Autowired private DecisionService decisions;

  @ParameterizedTest(
      name = "{0}, proof {1}, holds {2}, long {3}, sponsor {4}, pay {5}, told {6}: {7}")
  @CsvSource({
    // status, proof seen, protection holds, long stay, sponsor, pay, transition document notified
    "eu-citizen,           true,  false, true,  false, false, true,  none",
    "free-to-work,         true,  false, true,  false, false, true,  none",
    "transition-document,  true,  false, true,  false, false, true,  uwv-notification",
    "transition-document,  true,  false, true,  false, false, false, none",
    "temporary-protection, true,  true,  true,  false, false, false, uwv-notification",
    "work-restricted,      true,  false, true,  true,  true,  true,  work-permit",
    "none,                 false, false, true,  true,  true,  true,  highly-skilled-migrant",
    "none,                 false, false, true,  true,  false, true,  single-permit",
    "none,                 false, false, true,  false, true,  true,  single-permit",
    "none,                 false, false, false, true,  true,  true,  work-permit",
    "none,                 false, false, false, false, false, false, work-permit",
    // temporary protection that ends before the start gives no right to work
    "temporary-protection, true,  false, true,  true,  true,  true,  refuse",
    // the last row: nobody starts on a guess
    "eu-citizen,           false, false, true,  true,  true,  true,  refuse",
    "free-to-work,         false, false, true,  true,  true,  true,  refuse",
    "transition-document,  false, false, true,  true,  true,  true,  refuse",
    "temporary-protection, false, true,  true,  true,  true,  true,  refuse",
    "work-restricted,      false, false, true,  true,  true,  true,  refuse"
  })
  void tableChoosesTheRoute(
      String status,
      boolean proofSeen,
      boolean protectionHolds,
      boolean longStay,
      boolean sponsor,
      boolean pay,
      boolean notified,
      String route) {
    assertThat(route(status, proofSeen, protectionHolds, longStay, sponsor, pay, notified))
        .isEqualTo(route);
  }

  /** Only the facts that matter for a status change its route, on either side of each. */
  @Test
  void everyCombinationHasTheRouteOfTheRules() {
    for (String status : STATUSES) {
      for (int bits = 0; bits < 64; bits++) {
        boolean proof = (bits & 1) > 0;
        boolean holds = (bits & 2) > 0;
        boolean longStay = (bits & 4) > 0;
        boolean sponsor = (bits & 8) > 0;
        boolean pay = (bits & 16) > 0;
        boolean notified = (bits & 32) > 0;

        assertThat(route(status, proof, holds, longStay, sponsor, pay, notified))
            .as("%s with facts %s", status, Integer.toBinaryString(bits))
            .isEqualTo(expected(status, proof, holds, longStay, sponsor && pay, notified).id());
      }
    }
  }

  private static Route expected(
      String status,
      boolean proof,
      boolean holds,
      boolean longStay,
      boolean sponsorPaysEnough,
      boolean notified) {
    if (status.equals("none")) {
      Route longRoute = sponsorPaysEnough ? Route.HIGHLY_SKILLED_MIGRANT : Route.SINGLE_PERMIT;
      return longStay ? longRoute : Route.WORK_PERMIT;
    }
    if (!proof) {
      return Route.REFUSE;
    }
    return switch (status) {
      case "temporary-protection" -> holds ? Route.UWV_NOTIFICATION : Route.REFUSE;
      case "transition-document" -> notified ? Route.UWV_NOTIFICATION : Route.NONE;
      case "work-restricted" -> Route.WORK_PERMIT;
      default -> Route.NONE;
    };
  }

  @Test
  void statusThatNobodyKnowsOpensNoRoute() {
    assertThat(route("student", true, true, true, true, true, true)).isEqualTo("refuse");
  }

  private String route(
      String status,
      boolean proofSeen,
      boolean protectionHolds,
      boolean longStay,
      boolean sponsor,
      boolean pay,
      boolean notified) {
    return decisions
        .evaluateDecisionTableByKey(
            "right-to-work-route",
            Map.of(
                "residenceStatus", status,
                "proofSeen", proofSeen,
                "protectionHolds", protectionHolds,
                "longStay", longStay,
                "recognisedSponsor", sponsor,
                "payReachesThreshold", pay,
                "transitionDocumentNotified", notified))
        .getSingleEntry();
  }
}
