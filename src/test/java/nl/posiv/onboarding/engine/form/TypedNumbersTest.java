package nl.posiv.onboarding.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.posiv.onboarding.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every field for a number of every form. */
class TypedNumbersTest {

  /** How 1000 is written with a sign between the thousands, and how the others would write it. */
  private static final Map<Language, List<String>> THOUSAND =
      Map.of(
          Language.NL, List.of("1.000", "1,000"),
          Language.EN, List.of("1,000", "1.000"),
          Language.UK, List.of("1\u00a0000", "1,000"));

  private static final BigDecimal THOUSAND_ITSELF = BigDecimal.valueOf(1000);

  private final FormCheck check = new FormCheck(new Conditions());

  static Stream<Question> numbers() {
    try (Stream<Path> files = Files.list(Path.of("forms"))) {
      return files
          .filter(file -> file.toString().endsWith(".form"))
          .map(FormFiles::form)
          .flatMap(
              form ->
                  form.fields().stream()
                      .filter(field -> field.type().equals("number") && !field.readonly())
                      .map(field -> new Question(form.key(), field)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void thousandIsNeverOne(Question question) {
    THOUSAND.forEach(
        (language, written) -> {
          assertThat(outcome(question, written.get(0), language)).isIn(possible(question));
          assertThat(outcome(question, written.get(1), language)).isEqualTo("form.unclear-number");
        });
  }

  private static List<String> possible(Question question) {
    BigDecimal min = question.field().min();
    return min != null && min.compareTo(THOUSAND_ITSELF) > 0
        ? List.of("form.too-small")
        : List.of("1000", "form.too-large");
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void blankIsNoNumberAndNonsenseIsRefused(Question question) {
    String nothing = question.field().required() ? "form.required" : "null";
    for (Language language : Language.values()) {
      assertThat(outcome(question, "\u00a0 ", language)).isEqualTo(nothing);
      assertThat(outcome(question, "many", language)).isEqualTo("form.no-number");
      assertThat(outcome(question, "1e3", language)).isEqualTo("form.no-number");
      assertThat(outcome(question, "NaN", language)).isEqualTo("form.no-number");
      assertThat(outcome(question, Double.NaN, language)).isEqualTo("form.no-number");
      assertThat(outcome(question, Double.POSITIVE_INFINITY, language)).isEqualTo("form.no-number");
      assertThat(outcome(question, -1, language)).isEqualTo("form.too-small");
      assertThat(outcome(question, "-1", language)).isEqualTo("form.too-small");
    }
  }

  /** The library's field for numbers reads 1.000 as one before anybody can ask. */
  @ParameterizedTest
  @MethodSource("numbers")
  void browserIsGivenAFieldForText(Question question) {
    JsonNode form = FormFiles.json(Path.of("forms", question.file() + ".form"));
    TypedNumbers.askAsText(form.path("components"), Language.UK);

    JsonNode field = find(form, question.field().key());
    assertThat(field.path("type").asString()).isEqualTo("textfield");
    assertThat(field.path("properties").path("numberIn").asString()).isEqualTo("uk");
    assertThat(field.path("validate").has("max")).isFalse();
    assertThat(field.path("validate").path("required").asBoolean(false))
        .isEqualTo(question.field().required());
  }

  private static JsonNode find(JsonNode form, String key) {
    for (JsonNode component : form.path("components")) {
      if (component.path("key").asString("").equals(key)) {
        return component;
      }
    }
    throw new AssertionError(key);
  }

  private String outcome(Question question, Object typed, Language language) {
    FormField field = question.field();
    Map<String, Object> posted = new HashMap<>();
    posted.put(field.key(), typed);
    String[] answer = new String[1];
    AnswerRefusedException refused =
        catchThrowableOfType(
            AnswerRefusedException.class,
            () ->
                answer[0] =
                    String.valueOf(
                        check
                            .check(question.form(), posted, Map.of(), language)
                            .find(field.key())
                            .orElse(null)));
    return refused == null
        ? answer[0].equals("null") ? "null" : new BigDecimal(answer[0]).toPlainString()
        : refused.reason();
  }

  /** A field of a form file, always asked for. */
  record Question(String file, FormField field) {

    Question {
      field = FormFiles.alwaysAsked(field);
    }

    CamundaForm form() {
      return new CamundaForm(file, List.of(field));
    }

    @Override
    public String toString() {
      return file + "/" + field.key();
    }
  }
}
