package nl.posiv.onboarding.engine.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A form file as the server understands it.
 *
 * @param key the form's id
 * @param fields everything that has a key, in the order of the file
 * @param file as it was read
 */
record CamundaForm(String key, List<FormField> fields, JsonNode file) {

  private static final Pattern WORD = Pattern.compile("\\w+");

  CamundaForm(String key, List<FormField> fields) {
    this(key, fields, MissingNode.getInstance());
  }

  /** Under which the rules of a field say that it is for an e-mail address. */
  static final String VALIDATION_TYPE = "validationType";

  static CamundaForm of(JsonNode file) {
    List<FormField> fields = new ArrayList<>();
    collect(file.path("components"), List.of(), fields);
    return new CamundaForm(file.path("id").asString(), List.copyOf(fields), file);
  }

  /** Whether it has a question with this key. */
  boolean asks(String key) {
    return fields.stream().anyMatch(field -> field.key().equals(key) && !field.readonly());
  }

  /**
   * Refuses what would be shown nowhere: nobody should get data of which they see nothing.
   *
   * @throws IllegalArgumentException naming the form and the key
   */
  void requireShown(Set<String> keys) {
    Set<String> unknown = new TreeSet<>(keys);
    fields.stream().map(FormField::key).forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      unknown.removeAll(mentioned());
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "The form " + key + " does not show " + unknown.iterator().next());
    }
  }

  /** The words of its expressions and of its texts that are filled in. */
  private Set<String> mentioned() {
    Set<String> words = new HashSet<>();
    mentions(file, words);
    return words;
  }

  private static void mentions(JsonNode node, Set<String> words) {
    String text = node.isString() ? node.asString() : "";
    if (text.startsWith("=") || text.contains("{{")) {
      WORD.matcher(text).results().map(MatchResult::group).forEach(words::add);
    }
    node.values().forEach(child -> mentions(child, words));
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

  private static @Nullable Integer integer(JsonNode node) {
    return node.isNumber() ? node.intValue() : null;
  }

  private static @Nullable BigDecimal decimal(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? null : new BigDecimal(node.asString());
  }
}
