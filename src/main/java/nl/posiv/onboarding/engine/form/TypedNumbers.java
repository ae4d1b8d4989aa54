package nl.posiv.onboarding.engine.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.language.UnclearNumberException;
import nl.posiv.onboarding.language.WrittenNumber;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Questions for a number, asked as text: the browser's own field for numbers reads 1.000 as one,
 * whoever types it. What comes in as text is read in the language of its reader; what comes in as a
 * number is one.
 */
final class TypedNumbers {

  private static final String NUMBER = "number";

  private TypedNumbers() {}

  /** Makes fields of text of the fields for numbers, which say in which language they are read. */
  static void askAsText(JsonNode components, Language language) {
    for (JsonNode component : components) {
      if (component.path("type").asString("").equals(NUMBER)) {
        ObjectNode field = (ObjectNode) component;
        field.put("type", "textfield");
        field.withObjectProperty("properties").put("numberIn", language.code());
        if (field.path("validate") instanceof ObjectNode rules) {
          // Of a text they would mean something else; the server keeps them.
          rules.remove("min");
          rules.remove("max");
        }
      }
      askAsText(component.path("components"), language);
    }
  }

  /**
   * An answer to a question for a number; null if nothing was written.
   *
   * @throws AnswerRefusedException when a text is no number, or may be two
   */
  static @Nullable Object read(FormField field, Object posted, Language language) {
    return posted instanceof String typed ? number(field, typed, language) : posted;
  }

  /** A number of any kind, as one that is written with the reader's own signs. */
  static Object exact(Object value) {
    return value instanceof Number number ? new BigDecimal(number.toString()) : value;
  }

  private static @Nullable BigDecimal number(FormField field, String typed, Language language) {
    int decimals = field.decimalDigits() == null ? 0 : field.decimalDigits();
    if (TypedText.isBlank(typed)) {
      return null;
    }
    try {
      return WrittenNumber.read(language, typed)
          .orElseThrow(() -> new AnswerRefusedException(field.key(), "form.no-number"));
    } catch (UnclearNumberException unclear) {
      throw new AnswerRefusedException(
          field.key(),
          "form.unclear-number",
          WrittenNumber.write(language, unclear.large(), 0),
          WrittenNumber.write(
              language, unclear.small().setScale(decimals, RoundingMode.DOWN), decimals));
    }
  }
}
