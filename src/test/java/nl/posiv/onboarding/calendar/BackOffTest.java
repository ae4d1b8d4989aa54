package nl.posiv.onboarding.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pause grows until it is as long as it may be, and stays so however often it was tried. */
class BackOffTest {

  @ParameterizedTest
  @CsvSource({
    "0, PT1H, PT1M", "1, PT1H, PT2M", "5, PT1H, PT32M", "6, PT1H, PT1H", "2147483647, PT1H, PT1H",
    "3, PT15M, PT8M", "4, PT15M, PT15M", "8, PT6H, PT4H16M", "9, PT6H, PT6H", "2, PT4M, PT4M"
  })
  void pauseDoublesUpToTheLongest(int attempts, Duration longest, Duration pause) {
    assertThat(BackOff.after(attempts, longest)).isEqualTo(pause);
  }
}
