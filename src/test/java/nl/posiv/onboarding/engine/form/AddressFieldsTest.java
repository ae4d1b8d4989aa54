package nl.posiv.onboarding.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

/** In every form: what the sender cannot send is no address. */
class AddressFieldsTest {

  private static final List<String> NONE =
      List.of(
          "\u043Elena@example.org",
          "a;b@example.org",
          "o\"x@example.org",
          "b@exam_ple.org",
          "mailto:b@example.org",
          "b@ex\u0430mple.org",
          "B <b@example.org>",
          "b@example.org, c@example.org",
          "b@localhost");

  private final FormCheck check = new FormCheck(null);

  /** A field that a form asks for. */
  record Asked(String form, FormField field) {

    @Override
    public String toString() {
      return form + "/" + field.key();
    }
  }

  static Stream<Asked> addresses() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("forms"))) {
      return files
          .sorted()
          .map(FormFiles::form)
          .flatMap(form -> form.fields().stream().map(field -> new Asked(form.key(), field)))
          .filter(asked -> !asked.field().readonly() && asked.field().type().startsWith("text"))
          .filter(
              asked ->
                  (asked.field().key() + asked.field().label())
                      .toLowerCase(Locale.ROOT)
                      .matches(".*(e-?mail|address).*"))
          .toList()
          .stream();
    }
  }

  @Test
  void formsAskForAddresses() throws IOException {
    assertThat(addresses())
        .extracting(Asked::toString)
        .contains("nominate-candidate/email", "correct-colleague-address/email");
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void whatTheSenderCannotSendIsRefused(Asked asked) {
    for (String typed : NONE) {
      assertThatExceptionOfType(AnswerRefusedException.class)
          .as(typed)
          .isThrownBy(() -> answer(asked.field(), typed))
          .extracting(AnswerRefusedException::reason)
          .isEqualTo("form.no-email");
    }
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void anAddressIsKeptAsTyped(Asked asked) {
    assertThat(answer(asked.field(), "Rada@миколаїв.укр").text(asked.field().key()))
        .isEqualTo("Rada@миколаїв.укр");
  }

  /** The browser's own idea of an address would refuse a domain in other letters. */
  @Test
  void theBrowserIsNotAskedWhatIsAnAddress() throws IOException {
    Texts texts = mock();
    when(texts.find(any(), any())).thenReturn(Optional.empty());
    when(texts.withRules(any(), any())).thenAnswer(call -> call.getArgument(1));
    for (String key : addresses().map(Asked::form).distinct().toList()) {
      Path file = Path.of("forms", key + ".form");
      ObjectNode form = FormFiles.json(file);
      new FormPresentation(texts).present(form, Language.EN, Map.of(), Set.of());

      assertThat(CamundaForm.of(form).fields())
          .as(key)
          .hasSameSizeAs(FormFiles.form(file).fields())
          .noneMatch(FormField::email);
    }
  }

  private Answers answer(FormField field, String typed) {
    FormField always = FormFiles.alwaysAsked(field);
    return check.check(
        new CamundaForm("x", List.of(always)), Map.of(field.key(), typed), Map.of(), Language.EN);
  }
}
