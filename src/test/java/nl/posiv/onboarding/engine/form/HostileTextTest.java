package nl.posiv.onboarding.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.posiv.onboarding.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every text field of every form, against texts that mean something elsewhere: they are kept to the
 * letter, or refused.
 */
class HostileTextTest {

  private static final List<String> KEPT =
      List.of(
          "${1+1}",
          "#{1+1}",
          "${execution.setVariable('outcome','approve')}",
          "{{1+1}} = 1 + 1",
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "Robert'); drop table posiv.nomination;--",
          "=HYPERLINK(\"http://example.org\",\"x\")",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "https://example.org/?a=b&c=d",
          "Обʼєкт № 5 — «Київ»");
  private static final List<String> REFUSED =
      List.of("a\u0000b", "a\u001bb", "a\u202eb", "a\u2066b\u2069", "a\u200fb");
  private static final List<String> REFUSED_ON_ONE_LINE =
      List.of("a\r\nBcc: x@example.org", "a\nb", "a\tb", "a\u200bb", "a\u2028b", "a\ufeffb");

  /** Nothing to see: spaces of all widths, the empty Braille cell. */
  private static final List<String> BLANK =
      List.of(" ", "\u00a0", "\u2003\u202f", "\u3000", "\u1680", "\u2800");

  /** Fillers, tags, private use, half a character, accents without a letter or in heaps. */
  private static final List<String> UNREADABLE =
      List.of(
          "\u3164",
          "a\u115fb",
          "\udb40\udc41\udb40\udc42",
          "a\ue000",
          "a\ufff9b",
          "a\ud800",
          "\udc00a",
          "\u0301",
          "a \u0301b",
          "a" + "\u0301".repeat(100));

  private final FormCheck check = new FormCheck(new Conditions());

  static Stream<Arguments> textFields() {
    try (Stream<Path> files = Files.list(Path.of("forms"))) {
      return files
          .filter(file -> file.toString().endsWith(".form"))
          .sorted()
          .map(FormFiles::form)
          .flatMap(
              form ->
                  form.fields().stream()
                      .filter(field -> Set.of("textfield", "textarea").contains(field.type()))
                      .filter(field -> !field.readonly())
                      .map(field -> new Arguments(form.key(), field)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("textFields")
  void textIsKeptToTheLetterOrRefused(Arguments about) {
    FormField field = about.field();
    for (String text : KEPT) {
      if (field.pattern() != null || field.email()) {
        assertThat(refusal(field, text))
            .as(text)
            .isIn("form.wrong-form", "form.no-email", "form.too-long");
      } else {
        assertThat(answer(field, text).text(field.key())).isEqualTo(text);
      }
    }
    REFUSED.forEach(
        text -> assertThat(refusal(field, text)).isIn("form.no-text", "form.hidden-characters"));
  }

  @ParameterizedTest
  @MethodSource("textFields")
  void oneLineHoldsNoLineBreakAndNothingHidden(Arguments about) {
    FormField field = about.field();
    for (String text : REFUSED_ON_ONE_LINE) {
      if (field.type().equals("textfield")) {
        assertThat(refusal(field, text)).isEqualTo("form.hidden-characters");
      } else {
        assertThat(answer(field, text).text(field.key())).isEqualTo(text);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("textFields")
  void megabyteIsRefused(Arguments about) {
    FormField field = about.field();
    assertThat(refusal(field, "1".repeat(1 << 20))).isEqualTo("form.too-long");
    assertThat(refusal(field, List.of("a"))).isEqualTo("form.no-text");
    assertThat(refusal(field, Map.of("a", "b"))).isEqualTo("form.no-text");
  }

  @ParameterizedTest
  @MethodSource("textFields")
  void blankIsNoAnswerAndWhatCannotBeReadIsRefused(Arguments about) {
    FormField field = about.field();
    for (String text : BLANK) {
      if (field.required()) {
        assertThat(refusal(field, text)).isEqualTo("form.required");
      } else {
        assertThat(answer(field, text).has(field.key())).isFalse();
      }
    }
    UNREADABLE.forEach(
        text ->
            assertThat(refusal(field, text))
                .isIn("form.no-text", "form.hidden-characters", "form.loose-marks"));
  }

  @ParameterizedTest
  @MethodSource("textFields")
  void textIsComposedAndTrimmed(Arguments about) {
    FormField field = about.field();
    if (field.pattern() == null && !field.email()) {
      assertThat(answer(field, "\u00a0\u0406\u0308жакевич\u2003").text(field.key()))
          .isEqualTo("Їжакевич");
    }
  }

  private Answers answer(FormField field, Object text) {
    return check.check(
        new CamundaForm("x", List.of(field)), Map.of(field.key(), text), Map.of(), Language.EN);
  }

  private String refusal(FormField field, Object text) {
    AnswerRefusedException refused =
        catchThrowableOfType(AnswerRefusedException.class, () -> answer(field, text));
    assertThat(refused).as("%s: %s", field.key(), text).isNotNull();
    assertThat(refused.field()).isEqualTo(field.key());
    return refused.reason();
  }

  /** A field of a form, always asked for. */
  record Arguments(String form, FormField field) {

    Arguments {
      field = FormFiles.alwaysAsked(field);
    }

    @Override
    public String toString() {
      return form + "/" + field.key();
    }
  }
}
