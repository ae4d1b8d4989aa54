package nl.posiv.onboarding.engine.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A form file as the server understands it.
 *
 * @param key the form's id
 * @param fields everything that has a key, in the order of the file
 */
record CamundaForm(String key, List<FormField> fields) {

  /** Under which the rules of a field say that it is for an e-mail address. */
  static final String VALIDATION_TYPE = "validationType";

  static CamundaForm of(JsonNode file) {
    List<FormField> fields = new ArrayList<>();
    collect(file.path("components"), List.of(), fields);
    return new CamundaForm(file.path("id").asString(), List.copyOf(fields));
  }

  private static void collect(JsonNode components, List<String> hiddenBy, List<FormField> fields) {
    for (JsonNode component : components) {
      List<String> hideWhen = hiddenBy;
      if (component.path("conditional").has("hide")) {
        hideWhen = new ArrayList<>(hiddenBy);
        hideWhen.add(component.path("conditional").path("hide").asString());
      }
      if (component.has("components")) {
        collect(component.path("components"), hideWhen, fields);
      } else if (component.has("key")) {
        fields.add(field(component, List.copyOf(hideWhen)));
      }
    }
  }

  private static FormField field(JsonNode component, List<String> hideWhen) {
    JsonNode validate = component.path("validate");
    List<String> values = new ArrayList<>();
    component.path("values").forEach(value -> values.add(value.path("value").asString()));
    return new FormField(
        component.path("key").asString(),
        component.path("type").asString(),
        component.path(component.has("dateLabel") ? "dateLabel" : "label").asString(""),
        component.path("readonly").asBoolean(false) || component.path("disabled").asBoolean(false),
        validate.path("required").asBoolean(false),
        integer(validate.path("minLength")),
        integer(validate.path("maxLength")),
        validate.path("pattern").asString(null),
        decimal(validate.path("min")),
        decimal(validate.path("max")),
        integer(component.path("decimalDigits")),
        isEmail(validate),
        hideWhen,
        List.copyOf(values),
        component.path("valuesKey").asString(null));
  }

  /** Whether these are the rules of a field for an e-mail address. */
  static boolean isEmail(JsonNode validate) {
    return "email".equals(validate.path(VALIDATION_TYPE).asString(""));
  }

  private static Integer integer(JsonNode node) {
    return node.isNumber() ? node.intValue() : null;
  }

  private static BigDecimal decimal(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? null : new BigDecimal(node.asString());
  }
}
