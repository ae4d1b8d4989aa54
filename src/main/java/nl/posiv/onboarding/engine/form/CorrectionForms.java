package nl.posiv.onboarding.engine.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.MunicipalityId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Forms that are filled in once more to correct what they recorded. Of the form file stand there
 * the questions that are asked; the guard checks the answers as it does those of a task.
 */
@Component
public class CorrectionForms {

  /** The question that every correction asks besides: why it was wrong. */
  public static final String REASON = "correctionReason";

  private static final String HINT_OF_THE_TASK = "/properties/hint";
  private static final String TOLD = "told-";
  private static final int LONGEST_REASON = 500;
  private static final int KEPT_DECIMALS = 6;

  private final Map<String, CorrectableForm> forms;
  private final FormWords words;
  private final FormGuard guard;
  private final FormPresentation presentation;
  private final Conditions conditions;
  private final Texts texts;
  private final ProgrammeClock clock;
  private final JsonMapper json;

  CorrectionForms(
      List<CorrectableForm> forms,
      FormWords words,
      FormGuard guard,
      FormPresentation presentation,
      Conditions conditions,
      Texts texts,
      ProgrammeClock clock,
      JsonMapper json) {
    this.forms = forms.stream().collect(Collectors.toMap(CaseForm::key, Function.identity()));
    this.words = words;
    this.guard = guard;
    this.presentation = presentation;
    this.conditions = conditions;
    this.texts = texts;
    this.clock = clock;
    this.json = json;
  }

  /** The form, if what it records can be corrected. */
  public Optional<CorrectableForm> find(String key) {
    return Optional.ofNullable(forms.get(key));
  }

  /**
   * A form to be filled in again.
   *
   * @param asked keys of its questions, in the order of the file
   * @param told keys of those whose answer stays as it is
   * @param values what stands there now, by key
   */
  public record Sheet(
      CorrectableForm form,
      Recorded recorded,
      MunicipalityId municipality,
      Language language,
      Set<String> asked,
      Set<String> told,
      Map<String, Object> values) {

    /** Names the form only: what it holds must not end up in a log. */
    @Override
    public String toString() {
      return "Sheet[form=" + form.key() + "]";
    }
  }

  /**
   * An answer that stays.
   *
   * @param value as its reader reads it; a text of people is never part of the form itself
   */
  public record Told(String key, String label, String value) {

    /** Names the question only: the answer must not end up in a log. */
    @Override
    public String toString() {
      return "Told[key=" + key + "]";
    }
  }

  /**
   * Which of its questions can be asked, while the others keep their answers: those that the form
   * has, and does not hide because of an answer that stays.
   */
  public Set<String> asked(Sheet sheet) {
    Set<String> keys = sheet.asked();
    Map<String, Object> values = sheet.values();
    Set<String> leftOut = sheet.form().leftOut(context(sheet));
    return words.form(sheet.form().key()).fields().stream()
        .filter(field -> keys.contains(field.key()) && !field.readonly())
        .filter(field -> values.containsKey(field.key()) || !leftOut.contains(field.key()))
        .filter(
            field ->
                field.hideWhen().stream()
                    .filter(hidden -> keys.stream().noneMatch(hidden::contains))
                    .noneMatch(hidden -> conditions.isTrue(hidden, values)))
        .map(FormField::key)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * What stands in a column, as the answer to a question: a choice is an id, whatever it counts.
   */
  public Object answer(String form, String key, Object kept) {
    boolean isChoice =
        words.form(form).fields().stream()
            .anyMatch(field -> field.key().equals(key) && field.isChoice());
    return kept instanceof Number && isChoice
        ? kept.toString()
        : kept instanceof String[] several ? List.of(several) : kept;
  }

  /**
   * What is asked, as a form file in the reader's language; its last question is the reason.
   *
   * @param told what is told above the questions
   */
  public JsonNode file(Sheet sheet, List<Told> told) {
    ObjectNode file = reduced(sheet, sheet.asked());
    FormContext context = context(sheet);
    Set<String> leftOut = new HashSet<>(sheet.form().leftOut(context));
    leftOut.removeAll(sheet.asked());
    file.path("components").forEach(CorrectionForms::leaveHintToTask);
    presentation.present(file, sheet.language(), sheet.form().options(context), leftOut);
    ArrayNode components = (ArrayNode) file.path("components");
    if (!told.isEmpty()) {
      say(components, 0, "settled", sheet.form().whySettled(sheet.recorded()), sheet.language());
    }
    for (int i = 0; i < told.size(); i++) {
      components
          .insertObject(i + 1)
          .put("type", "textfield")
          .put("id", TOLD + told.get(i).key())
          .put("key", TOLD + told.get(i).key())
          .put("label", told.get(i).label())
          .put("readonly", true);
    }
    sheet
        .form()
        .note(sheet.recorded())
        .ifPresent(note -> say(components, 0, "note", note, sheet.language()));
    components.add(reason(sheet.language()));
    TypedNumbers.askAsText(components, sheet.language());
    return file;
  }

  /** A hint that points at what stands on the page of the task only. */
  private static void leaveHintToTask(JsonNode component) {
    if (!component.at(HINT_OF_THE_TASK).isMissingNode()) {
      ((ObjectNode) component).remove("description");
    }
  }

  private void say(ArrayNode components, int at, String id, String key, Language language) {
    components
        .insertObject(at)
        .put("type", "text")
        .put("id", id)
        .put("text", texts.get(language, key));
  }

  /** With what the form is filled: a text, number, flag, or list of ids by key. */
  public Map<String, Object> values(Sheet sheet, List<Told> told) {
    Map<String, Object> values = new HashMap<>();
    sheet.values().forEach((key, value) -> values.put(key, asPosted(value)));
    told.forEach(it -> values.put(TOLD + it.key(), it.value()));
    return values;
  }

  /**
   * Checks what was answered by the rules of the form file, the ranges of its dates, and the phase.
   *
   * @param posted the answers to what is asked
   * @param keep what is done once nothing is wrong; it may refuse as well
   * @throws RefusedForm with all that is wrong, in the reader's language
   */
  public void check(Sheet sheet, Map<String, Object> posted, Consumer<Answers> keep) {
    ObjectNode file = reduced(sheet, sheet.asked());
    ArrayNode components = (ArrayNode) file.path("components");
    Set<String> told = singleAnswers(sheet);
    reduced(sheet, told).path("components").forEach(kept -> components.add(asKept(kept)));
    components.add(reason(sheet.language()));
    Map<String, Object> answered = new HashMap<>(posted);
    told.forEach(
        key -> answered.put(key, asPosted(Objects.requireNonNull(sheet.values().get(key)))));
    guard.correct(
        CamundaForm.of(file),
        sheet.form(),
        context(sheet),
        answered,
        changed(sheet, posted),
        answers -> {
          sheet.form().check(sheet.recorded(), answers);
          answers.refuseMistakes();
          keep.accept(answers);
        });
  }

  /** Those that stay and are no list; of a list, each choice would be judged again. */
  private static Set<String> singleAnswers(Sheet sheet) {
    return sheet.told().stream()
        .filter(key -> !(sheet.values().get(key) instanceof List))
        .collect(Collectors.toSet());
  }

  /** A day that was possible then may lie outside the range of today. */
  private static Set<String> changed(Sheet sheet, Map<String, Object> posted) {
    return sheet.asked().stream()
        .filter(
            key ->
                !Objects.toString(posted.get(key), "")
                    .equals(Objects.toString(sheet.values().get(key), "")))
        .collect(Collectors.toSet());
  }

  /** An answer that stays is not judged again: the rules of today may be others. */
  private static JsonNode asKept(JsonNode component) {
    ObjectNode kept = (ObjectNode) component;
    kept.remove(List.of("validate", "conditional", "values", "valuesKey"));
    if (List.of("radio", "select").contains(kept.path("type").asString())) {
      kept.put("type", "textfield");
    }
    return kept.put("decimalDigits", KEPT_DECIMALS);
  }

  private static Object asPosted(Object value) {
    return value instanceof LocalDate ? value.toString() : value;
  }

  private FormContext context(Sheet sheet) {
    return new FormContext(
        sheet.recorded().caseReference(),
        sheet.municipality(),
        sheet.recorded().corrector(),
        sheet.language(),
        clock.today(),
        null,
        Map.of());
  }

  /** The form file with these questions and nothing else. */
  private ObjectNode reduced(Sheet sheet, Set<String> keys) {
    ObjectNode file = (ObjectNode) words.form(sheet.form().key()).file().deepCopy();
    List<JsonNode> kept = new ArrayList<>();
    collect(file.path("components"), keys, kept);
    file.putArray("components").addAll(kept);
    return file;
  }

  private static void collect(JsonNode components, Set<String> keys, List<JsonNode> kept) {
    for (JsonNode component : components) {
      if (keys.contains(component.path("key").asString(""))) {
        kept.add(component);
      }
      collect(component.path("components"), keys, kept);
    }
  }

  private ObjectNode reason(Language language) {
    ObjectNode question = json.createObjectNode();
    question.put("type", "textarea").put("id", REASON).put("key", REASON);
    question.put("label", texts.get(language, "corrections.reason"));
    question.put("description", texts.get(language, "corrections.reason.how"));
    question.putObject("validate").put("required", true).put("maxLength", LONGEST_REASON);
    return question;
  }
}
