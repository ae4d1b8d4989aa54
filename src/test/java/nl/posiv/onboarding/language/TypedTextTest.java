package nl.posiv.onboarding.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every character of Unicode, by its properties: none is named here that decides by itself. */
class TypedTextTest {

  @Test
  void textOfBlanksOnlyIsEmpty() {
    characters(UCharacter::isUWhiteSpace)
        .filter(c -> UCharacter.getType(c) == ECharacterCategory.SPACE_SEPARATOR)
        .forEach(
            c -> {
              String blanks = Character.toString(c).repeat(3);
              assertThat(TypedText.line(blanks)).as(name(c)).isEmpty();
              assertThat(TypedText.prose(blanks)).as(name(c)).isEmpty();
              assertThat(TypedText.isBlank(blanks)).as(name(c)).isTrue();
              assertThat(TypedText.line(blanks + "a" + blanks + "b" + blanks))
                  .as(name(c))
                  .isEqualTo("a   b");
            });
    assertThat(TypedText.line("\u2800\u2800")).isEmpty();
    assertThat(TypedText.trimmed("\u00a02026-11-30\u202f")).isEqualTo("2026-11-30");
  }

  @Test
  void nothingThatCannotBeSeenStandsOnOneLine() {
    characters(TypedTextTest::isHidden)
        .forEach(
            c -> {
              assertRefused(TypedText::line, "a" + Character.toString(c) + "b", name(c));
              if (!UCharacter.isUWhiteSpace(c)) {
                assertRefused(TypedText::line, Character.toString(c).repeat(2), name(c));
              }
            });
  }

  /** Soft hyphens and joiners come along with what is pasted from elsewhere. */
  @Test
  void inProseOnlyWhatBreaksOrJoinsWordsMayBeHidden() {
    characters(TypedTextTest::isHidden)
        .filter(c -> !TypedText.isBlank(Character.toString(c)))
        .filter(c -> c != 0xFE0E && c != 0xFE0F)
        .forEach(c -> assertRefused(TypedText::prose, "a" + Character.toString(c) + "b", name(c)));
    assertThat(TypedText.prose("a\u00adb\u200dc ❤\ufe0f")).isEqualTo("a\u00adb\u200dc ❤\ufe0f");
    assertThat(TypedText.prose("\u200b\ufeff\u00ad")).isEmpty();
  }

  @Test
  void controlsAndHalfCharactersAreNoText() {
    characters(
            c ->
                UCharacter.getType(c) == ECharacterCategory.SURROGATE
                    || UCharacter.hasBinaryProperty(c, UProperty.NONCHARACTER_CODE_POINT)
                    || UCharacter.getType(c) == ECharacterCategory.CONTROL
                        && "\r\n\t".indexOf(c) < 0)
        .forEach(
            c -> {
              assertRefused(TypedText::line, "a" + Character.toString(c), name(c));
              assertRefused(TypedText::prose, "a" + Character.toString(c), name(c));
            });
    assertThat(TypedText.line("𝔘\ud83c\uddfa\ud83c\udde6")).hasSize(6);
  }

  @Test
  void accentNeedsALetter() {
    characters(TypedTextTest::isMark)
        .filter(c -> !isHidden(c))
        .forEach(
            c -> {
              String mark = Character.toString(c);
              assertRefused(TypedText::line, mark, name(c));
              assertRefused(TypedText::prose, "a " + mark, name(c));
              assertRefused(TypedText::prose, "a" + mark.repeat(100), name(c));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ї", "é", "ậ", "й́", "שָׁ֑", "किं", "ÅÄÖ"})
  void lettersOfAnyLanguageAreComposed(String letters) {
    String decomposed = Normalizer.normalize(letters, Normalizer.Form.NFD);
    String composed = Normalizer.normalize(letters, Normalizer.Form.NFC);
    assertThat(TypedText.line(decomposed)).isEqualTo(composed);
    assertThat(TypedText.prose(decomposed)).isEqualTo(composed);
  }

  private static boolean isMark(int c) {
    // The Java library decides; it may know fewer characters than the newest Unicode.
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean isHidden(int c) {
    int type = UCharacter.getType(c);
    return (type == ECharacterCategory.FORMAT
            || type == ECharacterCategory.PRIVATE_USE
            || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
            || type == ECharacterCategory.LINE_SEPARATOR
            || type == ECharacterCategory.PARAGRAPH_SEPARATOR)
        && !UCharacter.hasBinaryProperty(c, UProperty.NONCHARACTER_CODE_POINT);
  }

  private static IntStream characters(IntPredicate which) {
    return IntStream.rangeClosed(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT).filter(which);
  }

  private static void assertRefused(UnaryOperator<String> reading, String text, String name) {
    assertThatThrownBy(() -> reading.apply(text))
        .as(name)
        .isInstanceOf(UnreadableTextException.class);
  }

  private static String name(int c) {
    return "U+%04X".formatted(c);
  }
}
