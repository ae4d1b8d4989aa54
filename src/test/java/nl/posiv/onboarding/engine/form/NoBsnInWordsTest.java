package nl.posiv.onboarding.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.posiv.onboarding.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In every form: what people write in words, on one line or several, holds no BSN. */
class NoBsnInWordsTest {

  /** A number for tests; it was given to nobody. */
  private static final String TEXT = "Known as 111222333 here";

  private final FormCheck check = new FormCheck(null);

  /** A field that a form asks for. */
  record Asked(String form, FormField field) {

    @Override
    public String toString() {
      return form + "/" + field.key();
    }
  }

  static List<Asked> texts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("forms"))) {
      return files
          .sorted()
          .map(FormFiles::form)
          .flatMap(form -> form.fields().stream().map(field -> new Asked(form.key(), field)))
          .filter(asked -> !asked.field().readonly() && asked.field().type().startsWith("text"))
          .toList();
    }
  }

  static List<Asked> words() throws IOException {
    return texts().stream().filter(asked -> !asked.field().isReference()).toList();
  }

  /** Whatever else is added here is called by a number that may have nine digits. */
  @Test
  void everythingElseIsANumberOrAnAddress() throws IOException {
    assertThat(
            new TreeSet<>(
                texts().stream()
                    .map(Asked::field)
                    .filter(FormField::isReference)
                    .map(FormField::key)
                    .toList()))
        .containsExactly(
            "agreementReference",
            "applicationNumber",
            "bsn",
            "budgetReference",
            "clerkEmail",
            "contactEmail",
            "decisionReference",
            "documentNumber",
            "email",
            "hrEmail",
            "managerEmail",
            "mentorEmail",
            "phone",
            "receiptNumber",
            "secondMentorEmail");
  }

  @ParameterizedTest
  @MethodSource("words")
  void aBsnInWordsIsRefused(Asked asked) {
    FormField always = FormFiles.alwaysAsked(asked.field());

    assertThatExceptionOfType(AnswerRefusedException.class)
        .isThrownBy(
            () ->
                check.check(
                    new CamundaForm("x", List.of(always)),
                    Map.of(always.key(), TEXT),
                    Map.of(),
                    Language.EN))
        .extracting(AnswerRefusedException::reason)
        .isEqualTo("form.bsn-in-text");
  }
}
