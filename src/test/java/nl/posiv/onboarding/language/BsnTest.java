package nl.posiv.onboarding.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "111222333",
        "Her BSN is 111222333.",
        "BSN:111222333",
        "(111222333)",
        "two: 123456789 and 123456782",
        "first line\n999999990\nthird"
      })
  void numberThatStandsInATextIsFound(String text) {
    assertThat(Bsn.standsIn(text)).isTrue();
    assertThatThrownBy(() -> TypedText.prose(text)).isInstanceOf(UnreadableTextException.class);
    assertThat(TypedText.wordsUpTo(text, 100)).isEmpty();
    assertThat(TypedText.sentence(text, "own")).isEqualTo("text.bsn");
  }

  /** Another number of nine digits, and one that is part of something else. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Call 123456789 today",
        "+380111222333",
        "0111222333",
        "111222333444",
        "+111222333",
        "Z-111222333",
        "2026/111222333",
        "NL111222333B01",
        "111 222 333",
        "IBAN NL91ABNA0417164300",
        "31-12-2026"
      })
  void otherNumbersMayStandThere(String text) {
    assertThat(Bsn.standsIn(text)).isFalse();
    assertThat(TypedText.prose(text)).isEqualTo(text);
    assertThat(TypedText.words(text)).isEqualTo(text);
    assertThat(TypedText.sentence(text, "own")).isEqualTo("own");
  }
}
