package nl.posiv.onboarding.employment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers here are for tests; none was given to a person. */
class BsnTest {

  @ParameterizedTest
  @ValueSource(strings = {"999999990", "999990019", "123456782", "111222333", "000000012"})
  void numbersThatPassTheElevenTest(String digits) {
    assertThat(Bsn.passesElevenTest(digits)).isTrue();
  }

  /** 123456789 would pass if the last digit weighed 1, as in an old account number. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789",
        "123456781",
        "123456783",
        "213456782",
        "000000000",
        "12345678",
        "1234567822",
        "12345678a",
        "",
        "123 56782"
      })
  void numbersThatDoNot(String digits) {
    assertThat(Bsn.passesElevenTest(digits)).isFalse();
  }
}
