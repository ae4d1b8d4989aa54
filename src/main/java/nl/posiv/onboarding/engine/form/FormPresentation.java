package nl.posiv.onboarding.engine.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a form file ready for one reader: texts in the reader's language, with the rules that they
 * mention written out, and the choices of the lists that are filled when the form is opened. The
 * file itself is the English text (ADR 0007).
 */
@Component
class FormPresentation {

  private static final List<String> LABELS = List.of("label", "dateLabel");
  private static final String COMMON = "common";

  private final Texts texts;

  FormPresentation(Texts texts) {
    this.texts = texts;
  }

  /**
   * Changes the form in place.
   *
   * @param leftOut keys of fields, ids of texts, and options as {@code field.option.value}
   */
  void present(
      ObjectNode form, Language language, Map<String, List<Option>> options, Set<String> leftOut) {
    leaveOut(form.path("components"), leftOut);
    components(form.path("components"), form.path("id").asString(), language, options);
  }

  private static void leaveOut(JsonNode components, Set<String> leftOut) {
    removeIf(components, component -> leftOut.contains(key(component)));
    for (JsonNode component : components) {
      String option = component.path("key").asString("") + ".option.";
      removeIf(
          component.path("values"),
          value -> leftOut.contains(option + value.path("value").asString()));
      leaveOut(component.path("components"), leftOut);
    }
  }

  /** A text has no key. */
  private static String key(JsonNode component) {
    return component.path("key").asString(component.path("id").asString());
  }

  private static void removeIf(JsonNode list, Predicate<JsonNode> unwanted) {
    for (int i = list.size() - 1; i >= 0; i--) {
      if (unwanted.test(list.get(i))) {
        ((ArrayNode) list).remove(i);
      }
    }
  }

  /** What a field is called in a language. */
  String label(CamundaForm form, String key, Language language) {
    return find(language, form.key(), key, "label")
        .or(
            () ->
                form.fields().stream()
                    .filter(field -> field.key().equals(key))
                    .map(field -> texts.withRules(language, field.label()))
                    .findFirst())
        .orElse(key);
  }

  /** What a choice is called in a language, if the file lists it. */
  Optional<String> choice(CamundaForm form, String key, String value, Language language) {
    return find(language, form.key(), key, "option." + value)
        .or(() -> option(form.file(), key, value).map(text -> texts.withRules(language, text)));
  }

  private static Optional<String> option(JsonNode component, String key, String value) {
    if (component.path("key").asString("").equals(key)) {
      return component
          .path("values")
          .valueStream()
          .filter(choice -> choice.path("value").asString().equals(value))
          .map(choice -> choice.path("label").asString())
          .findFirst();
    }
    return component
        .path("components")
        .valueStream()
        .flatMap(child -> option(child, key, value).stream())
        .findFirst();
  }

  private void components(
      JsonNode components, String form, Language language, Map<String, List<Option>> options) {
    for (JsonNode node : components) {
      ObjectNode component = (ObjectNode) node;
      translate(component, form, language);
      fill(component, options);
      leaveAddressToServer(component);
      components(component.path("components"), form, language, options);
    }
  }

  /**
   * The library in the browser knows no domain with letters of another alphabet, and refuses an
   * address that mail is sent to. What an address is, {@link
   * nl.posiv.onboarding.address.MailAddress} alone says.
   */
  private static void leaveAddressToServer(ObjectNode component) {
    JsonNode rules = component.path("validate");
    if (CamundaForm.isEmail(rules)) {
      ((ObjectNode) rules).remove(CamundaForm.VALIDATION_TYPE);
    }
  }

  private void translate(ObjectNode component, String form, Language language) {
    String key = key(component);
    for (String label : LABELS) {
      write(component, label, find(language, form, key, "label"), language);
    }
    for (String part : List.of("description", "text")) {
      write(component, part, find(language, form, key, part), language);
    }
    for (JsonNode value : component.path("values")) {
      String option = "option." + value.path("value").asString();
      write((ObjectNode) value, "label", find(language, form, key, option), language);
    }
  }

  /** The texts of the file itself mention rules as well. */
  private void write(
      ObjectNode node, String part, Optional<String> translation, Language language) {
    if (node.has(part)) {
      String text = node.path(part).asString();
      node.put(part, translation.orElseGet(() -> texts.withRules(language, text)));
    }
  }

  private Optional<String> find(Language language, String form, String key, String part) {
    if (language == Language.EN) {
      return Optional.empty();
    }
    return texts
        .find(language, form + "." + key + "." + part)
        .or(() -> texts.find(language, COMMON + "." + key + "." + part));
  }

  private static void fill(ObjectNode component, Map<String, List<Option>> options) {
    List<Option> choices = options.get(component.path("valuesKey").asString(""));
    if (choices == null) {
      return;
    }
    component.remove("valuesKey");
    ArrayNode values = component.putArray("values");
    for (Option choice : choices) {
      values.addObject().put("value", choice.value()).put("label", choice.label());
    }
  }
}
