package nl.posiv.onboarding.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.posiv.onboarding.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Whoever hands in a form learns of everything that is wrong in it, not of one thing at a time. */
class AllMistakesAtOnceTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final Conditions conditions = new Conditions();
  private final FormCheck check = new FormCheck(conditions);

  static Stream<Path> forms() throws IOException {
    return Files.list(Path.of("forms")).sorted();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everythingThatIsLeftOpenIsNamed(Path file) throws IOException {
    CamundaForm form = read(file);
    Map<String, Object> nothing = new HashMap<>();
    form.fields().forEach(field -> nothing.put(field.key(), null));
    List<String> open =
        form.fields().stream()
            .filter(field -> field.required() && !field.readonly())
            .filter(
                field ->
                    field.hideWhen().stream().noneMatch(hide -> conditions.isTrue(hide, nothing)))
            .map(FormField::key)
            .toList();

    AnswerRefusedException refused = refused(form, Map.of());

    assertThat(refused == null ? List.of() : fields(refused)).isEqualTo(open);
  }

  @Test
  void fieldIsNamedOnceAndTheFirstMistakeStaysTheFirst() throws IOException {
    CamundaForm form = read(Path.of("forms/prepare-offer.form"));

    AnswerRefusedException refused = refused(form, Map.of("step", "many", "startDate", "soon"));

    assertThat(refused.reason()).isEqualTo("form.no-number");
    assertThat(fields(refused))
        .startsWith("step", "startDate")
        .contains("position", "scale", "budgetReference")
        .doesNotHaveDuplicates();
  }

  private AnswerRefusedException refused(CamundaForm form, Map<String, Object> posted) {
    return catchThrowableOfType(
        AnswerRefusedException.class, () -> check.check(form, posted, Map.of(), Language.EN));
  }

  private static List<String> fields(AnswerRefusedException refused) {
    return Stream.concat(Stream.of(refused), refused.more().stream())
        .map(AnswerRefusedException::field)
        .toList();
  }

  private static CamundaForm read(Path file) throws IOException {
    return CamundaForm.of(JSON.readTree(Files.readString(file)));
  }
}
