package nl.posiv.onboarding.tasks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.posiv.onboarding.engine.form.Conditions;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.language.UnclearNumberException;
import nl.posiv.onboarding.language.WrittenNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** Turns form files into sheets, and what a browser sends back into answers. */
@Component
class Sheets {

  private static final Set<String> SEVERAL = Set.of("taglist", "checklist");

  /** A field for text that asks for a number, and the language in which that is written. */
  private static final String NUMBER_IN = "numberIn";

  private static final Map<String, String> KINDS =
      Map.of(
          "textfield", "line",
          "textarea", "area",
          "datetime", "date",
          "checkbox", "tick",
          "radio", "one",
          "select", "select",
          "taglist", "several",
          "checklist", "several");

  private final Conditions conditions;

  Sheets(Conditions conditions) {
    this.conditions = conditions;
  }

  /**
   * The form with its values, or with the answers so far.
   *
   * @param answers as {@link #answers} read them; null when the form is opened
   * @param errors sentences by the key of the field
   */
  Sheet sheet(
      TaskDesk.Form form, @Nullable Map<String, Object> answers, Map<String, String> errors) {
    Map<String, Object> values = new HashMap<>(form.values());
    questions(form.file())
        .forEach(
            field -> {
              String key = field.path("key").asString();
              if (answers != null) {
                values.put(key, answers.get(key));
              } else if (field.has("defaultValue")) {
                values.putIfAbsent(key, field.path("defaultValue").asString());
              }
            });
    Map<String, Object> known = typed(form.file(), values);
    List<Sheet.Block> blocks =
        components(form.file())
            .filter(component -> isShown(component, known))
            .map(component -> block(component, values, errors))
            .toList();
    return new Sheet(blocks);
  }

  /** What was answered, by key; nothing where nothing was. */
  Map<String, Object> answers(TaskDesk.Form form, MultiValueMap<String, String> sent) {
    Map<String, Object> answers = new HashMap<>();
    questions(form.file())
        .forEach(
            field -> {
              String key = field.path("key").asString();
              Object answer = answer(field.path("type").asString(), sent.get(key));
              if (answer != null) {
                answers.put(key, answer);
              }
            });
    return answers;
  }

  private static @Nullable Object answer(String type, @Nullable List<String> sent) {
    if (type.equals("checkbox")) {
      return sent != null;
    }
    if (SEVERAL.contains(type)) {
      return sent;
    }
    if (sent == null || TypedText.isBlank(sent.get(0))) {
      return null;
    }
    // Browsers break lines with two characters.
    return sent.get(0).replace("\r\n", "\n");
  }

  /** Conditions compare numbers with numbers. */
  private static Map<String, Object> typed(JsonNode file, Map<String, Object> values) {
    Map<String, Object> typed = new HashMap<>(values);
    questions(file)
        .filter(Sheets::isNumber)
        .forEach(
            field ->
                typed.computeIfPresent(
                    field.path("key").asString(),
                    (name, value) -> number(value, numberLanguage(field))));
    return typed;
  }

  private static boolean isNumber(JsonNode field) {
    return field.path("properties").has(NUMBER_IN);
  }

  private static Language numberLanguage(JsonNode field) {
    return Language.of(field.path("properties").path(NUMBER_IN).asString());
  }

  private static Object number(Object value, Language language) {
    try {
      return value instanceof String typed
          ? WrittenNumber.read(language, typed).<Object>map(number -> number).orElse(value)
          : new BigDecimal(value.toString());
    } catch (UnclearNumberException notYet) {
      return value;
    }
  }

  /** What was typed stays as it was; what is known is written as the reader would. */
  private static String shown(JsonNode component, @Nullable Object value) {
    if (value == null || value instanceof List) {
      return "";
    }
    return isNumber(component) && value instanceof Number number
        ? WrittenNumber.write(
            numberLanguage(component),
            new BigDecimal(number.toString()),
            component.path("decimalDigits").asInt(0))
        : value.toString();
  }

  private boolean isShown(JsonNode component, Map<String, Object> values) {
    String hide = component.path("conditional").path("hide").asString("");
    return hide.isEmpty() || !conditions.isTrue(hide, values);
  }

  private static Sheet.Block block(
      JsonNode component, Map<String, Object> values, Map<String, String> errors) {
    String type = component.path("type").asString();
    String id = component.path("key").asString(component.path("id").asString());
    Object value = values.get(id);
    boolean asks = isQuestion(component);
    boolean required = component.path("validate").path("required").asBoolean(false);
    return new Sheet.Block(
        asks
            ? isNumber(component) ? "number" : KINDS.getOrDefault(type, "line")
            : Set.of("text", "table").contains(type) ? type : "shown",
        id,
        type.equals("text") ? Words.read(component.path("text").asString(), values) : List.of(),
        type.equals("table") ? cells(component, values) : List.of(),
        component.path("dateLabel").asString(component.path("label").asString("")),
        component.path("description").asString(""),
        required,
        !required && component.path("properties").path("needed").isMissingNode(),
        shown(component, value),
        component.path("validate").path("maxLength").asIntOpt().stream()
            .boxed()
            .findFirst()
            .orElse(null),
        choices(component, value),
        asks ? errors.get(id) : null);
  }

  private static List<Sheet.Choice> choices(JsonNode component, @Nullable Object chosen) {
    List<?> all = chosen instanceof List<?> list ? list : Stream.ofNullable(chosen).toList();
    return StreamSupport.stream(component.path("values").spliterator(), false)
        .map(
            choice ->
                new Sheet.Choice(
                    choice.path("value").asString(),
                    choice.path("label").asString(),
                    all.contains(choice.path("value").asString())))
        .toList();
  }

  /** Rows and columns come with the values: names of lists, after an equals sign. */
  private static List<List<String>> cells(JsonNode table, Map<String, Object> values) {
    List<Map<?, ?>> columns = maps(values, table.path("columnsExpression"));
    List<List<String>> cells = new ArrayList<>();
    cells.add(columns.stream().map(column -> String.valueOf(column.get("label"))).toList());
    maps(values, table.path("dataSource"))
        .forEach(
            row ->
                cells.add(
                    columns.stream()
                        .map(column -> Objects.toString(row.get(column.get("key")), ""))
                        .toList()));
    return cells;
  }

  private static List<Map<?, ?>> maps(Map<String, Object> values, JsonNode name) {
    return values.get(name.asString("").replace("=", "").strip()) instanceof List<?> list
        ? list.stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).collect(Collectors.toList())
        : List.of();
  }

  private static Stream<JsonNode> questions(JsonNode file) {
    return components(file).filter(Sheets::isQuestion);
  }

  private static boolean isQuestion(JsonNode component) {
    return KINDS.containsKey(component.path("type").asString())
        && !component.path("readonly").asBoolean(false)
        && !component.path("disabled").asBoolean(false);
  }

  private static Stream<JsonNode> components(JsonNode file) {
    return StreamSupport.stream(file.path("components").spliterator(), false);
  }
}
