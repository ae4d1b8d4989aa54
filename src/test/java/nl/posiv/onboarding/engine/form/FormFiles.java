package nl.posiv.onboarding.engine.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The files of forms/, as tests of the form check read them. */
final class FormFiles {

  private FormFiles() {}

  static CamundaForm form(Path file) {
    return CamundaForm.of(json(file));
  }

  static ObjectNode json(Path file) {
    try {
      return (ObjectNode) new JsonMapper().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same field, asked for whatever the other answers are. */
  static FormField alwaysAsked(FormField field) {
    return new FormField(
        field.key(),
        field.type(),
        field.label(),
        false,
        field.required(),
        field.minLength(),
        field.maxLength(),
        field.pattern(),
        field.min(),
        field.max(),
        field.decimalDigits(),
        field.email(),
        List.of(),
        field.values(),
        field.valuesKey());
  }
}
