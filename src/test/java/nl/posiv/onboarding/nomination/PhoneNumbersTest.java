package nl.posiv.onboarding.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "+380 50 000 00 01, +380500000001",
    "+380 50 000 00 01, 00380 50-000-00-01",
    "+380 50 000 00 01, 380500000001",
    "+380 50 000 00 01, 050 000 00 01",
    "+380 50 000 00 01, 8 050 000 00 01",
    "+380 50 000 00 01, (050) 000-00-01",
    "050 000 00 01, 0500000001",
    "+31 6 12345678, 06-12345678",
    "+31 6 12345678, +31 (0)6 12345678",
    "+31 6 12345678, 0031612345678"
  })
  void oneNumberInTwoNotations(String one, String other) {
    assertThat(PhoneNumbers.areSame(one, other)).isTrue();
    assertThat(PhoneNumbers.areSame(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "+380 50 000 00 01, +380 50 000 00 02",
    "+380 61 234 56 78, +31 6 12345678",
    "+380 50 000 00 01, +48 50 000 00 01",
    "050 000 00 01, 050 000 00 02",
    "000000, 000000",
    "112, 112"
  })
  void twoNumbers(String one, String other) {
    assertThat(PhoneNumbers.areSame(one, other)).isFalse();
    assertThat(PhoneNumbers.areSame(other, one)).isFalse();
  }
}
