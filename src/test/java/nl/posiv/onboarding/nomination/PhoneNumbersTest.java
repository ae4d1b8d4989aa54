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
    "+31 6 12345678, 0031612345678",
    "+31 6 12345678, +31 06 12345678",
    "+31 6 12345678, +31\u00a006\u202f12\u201134\u00a056\u00a078",
    "+380 50 000 00 01, +380 050 000 00 01"
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

  @ParameterizedTest
  @CsvSource({
    "+31 06 12345678",
    "06-12345678",
    "050 123 45 67",
    "(030) 286 00 00",
    "+380\u00a050\u00a0123\u00a045\u00a067",
    "+48 22 123 45 67",
    "+32 470 12 34 56",
    "+1 202 555 0123"
  })
  void numberOfAPerson(String written) {
    assertThat(PhoneNumbers.isOne(written)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "------",
    "000000",
    "112",
    "((((((((",
    "+",
    "+31",
    "+31 6",
    "+31 6 123",
    "+999 12345678",
    "+380 50 123 45 67 89 01",
    "12345678901234567890"
  })
  void noNumberOfAPerson(String written) {
    assertThat(PhoneNumbers.isOne(written)).isFalse();
  }
}
