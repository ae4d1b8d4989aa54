package nl.posiv.onboarding.righttowork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which routes to the right to work lead over a permit. */
class RouteTest {

  @ParameterizedTest
  @EnumSource
  void threeRoutesLeadOverAPermit(Route route) {
    assertThat(route.isPermit())
        .isEqualTo(
            route == Route.WORK_PERMIT
                || route == Route.SINGLE_PERMIT
                || route == Route.HIGHLY_SKILLED_MIGRANT);
  }
}
