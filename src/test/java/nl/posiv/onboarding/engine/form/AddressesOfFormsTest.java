package nl.posiv.onboarding.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every field for an e-mail address of every form: the server alone says what is one. */
class AddressesOfFormsTest {

  private final FormCheck check = new FormCheck(new Conditions());

  static Stream<Path> formsWithAddresses() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("forms"))) {
      return files
          .filter(file -> file.toString().endsWith(".form"))
          .filter(file -> !addresses(file).isEmpty())
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void thereAreSome() throws IOException {
    assertThat(formsWithAddresses())
        .extracting(file -> file.getFileName().toString())
        .contains("nominate-candidate.form", "correct-candidate-address.form");
  }

  @ParameterizedTest
  @MethodSource("formsWithAddresses")
  void theBrowserIsNotAskedWhatIsAnAddress(Path file) {
    ObjectNode form = FormFiles.json(file);
    Texts texts = mock();
    when(texts.find(any(), any())).thenReturn(Optional.empty());
    when(texts.withRules(any(), any())).thenAnswer(call -> call.getArgument(1));
    new FormPresentation(texts).present(form, Language.EN, Map.of(), Set.of());

    assertThat(CamundaForm.of(form).fields())
        .hasSameSizeAs(FormFiles.form(file).fields())
        .noneMatch(FormField::email);
  }

  @ParameterizedTest
  @MethodSource("formsWithAddresses")
  void theServerTakesWhatMailCanBeSentToAndNothingElse(Path file) {
    for (FormField field : addresses(file)) {
      FormField asked = FormFiles.alwaysAsked(field);
      for (String address : List.of("olena@пошта.укр", "o'brien+posiv@example.museum")) {
        assertThatCode(() -> hand(asked, address)).as(address).doesNotThrowAnyException();
      }
      for (String none : List.of("olena", "olena@", "олена@пошта.укр", "a@b@example.org")) {
        assertThatThrownBy(() -> hand(asked, none))
            .as(none)
            .isInstanceOf(AnswerRefusedException.class);
      }
    }
  }

  private void hand(FormField field, String answer) {
    check.check(
        new CamundaForm("form", List.of(field)),
        Map.of(field.key(), answer),
        Map.of(),
        Language.EN);
  }

  private static List<FormField> addresses(Path file) {
    return FormFiles.form(file).fields().stream()
        .filter(field -> field.email() && !field.readonly())
        .toList();
  }
}
