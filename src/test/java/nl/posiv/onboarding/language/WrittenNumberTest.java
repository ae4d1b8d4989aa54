package nl.posiv.onboarding.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NL | 3.850       | 3850
          NL | 3.850,00    | 3850
          NL | 3.850,50    | 3850.50
          NL | € 3.850,-   | 3850
          NL | 1.000       | 1000
          NL | 72,5        | 72.5
          NL | 72.5        | 72.5
          NL | 3,85        | 3.85
          NL | 1.234.567   | 1234567
          EN | 3,850       | 3850
          EN | £ 3         |
          EN | 3,850.50    | 3850.50
          EN | EUR 3850    | 3850
          EN | 72.5        | 72.5
          EN | 72,5        | 72.5
          EN | 3.850,50    | 3850.50
          UK | 3 850       | 3850
          UK | 3 850,50    | 3850.50
          UK | 3 850,50    | 3850.50
          UK | 72,5        | 72.5
          UK | 3'850       | 3850
          UK | −5          | -5
          NL | ,5          | 0.5
          NL | 0,125       | 0.125
          NL | 1.23.456    |
          NL | 12 34       |
          NL | 1.234.56    |
          NL | 1e3         |
          NL | 5,          |
          NL | many        |
          NL | -           |
          NL | ٣           |
          NL | Infinity    |
          """)
  void numberIsReadAsItsReaderWroteIt(Language language, String typed, BigDecimal number) {
    if (number == null) {
      assertThat(WrittenNumber.read(language, typed)).isEmpty();
    } else {
      assertThat(WrittenNumber.read(language, typed).orElseThrow()).isEqualByComparingTo(number);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NL, '3,850'",
    "EN, 3.850",
    "UK, 3.850",
    "UK, '3,850'",
    "EN, 1.000",
    "UK, '1,000'",
    "NL, '12,345'"
  })
  void whatCanBeReadInTwoWaysIsAskedAgain(Language language, String typed) {
    assertThatThrownBy(() -> WrittenNumber.read(language, typed))
        .isInstanceOfSatisfying(
            UnclearNumberException.class,
            unclear -> assertThat(unclear.large()).isGreaterThan(unclear.small()));
  }

  /**
   * Whoever writes a number as another reader would is understood or asked, never taken for less.
   */
  @Property
  void nothingIsGuessedDownwards(
      @ForAll Language writer,
      @ForAll Language reader,
      @ForAll @BigRange(min = "0", max = "999999.99") @Scale(2) BigDecimal number) {
    String written = WrittenNumber.write(writer, number, 2);
    try {
      assertThat(WrittenNumber.read(reader, written).orElseThrow())
          .as("%s written in %s, read in %s", written, writer, reader)
          .isEqualByComparingTo(number);
    } catch (UnclearNumberException asked) {
      assertThat(writer).isNotEqualTo(reader);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "7", "1000", "3850.5", "30000"})
  void whatIsWrittenIsReadAgain(BigDecimal number) {
    for (Language language : Language.values()) {
      String written = WrittenNumber.write(language, number, 2);
      assertThat(WrittenNumber.read(language, written).orElseThrow()).isEqualByComparingTo(number);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void megabyteIsNoNumber(Language language) {
    assertThat(WrittenNumber.read(language, "1".repeat(1 << 20))).isEmpty();
    assertThat(WrittenNumber.read(language, "1.".repeat(1 << 19))).isEmpty();
  }

  @Test
  void centsHaveTwoDigits() {
    assertThat(
            List.of(
                WrittenNumber.write(Language.NL, new BigDecimal("4200.5"), 2),
                WrittenNumber.write(Language.EN, new BigDecimal("4200.5"), 2),
                WrittenNumber.write(Language.NL, new BigDecimal("4200.00"), 2)))
        .containsExactly("4.200,50", "4,200.50", "4.200");
  }
}
