package nl.posiv.onboarding.engine.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.task.BarredPeople;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands between people and the process: fills a form for its reader, and lets an answer through
 * only after the form file's rules and the phase's rules have been checked on the server.
 */
@Component
class FormGuard implements BarredPeople {

  private final Map<String, CaseForm> forms;
  private final FormCheck check;
  private final DateRanges dates;
  private final FormPresentation presentation;
  private final Texts texts;
  private final People people;
  private final Municipalities municipalities;
  private final CaseHeader caseHeader;
  private final List<CaseNote> notes;
  private final ProgrammeClock clock;
  private final JsonMapper json;

  FormGuard(
      List<CaseForm> forms,
      FormCheck check,
      DateRanges dates,
      FormPresentation presentation,
      Texts texts,
      People people,
      Municipalities municipalities,
      CaseHeader caseHeader,
      List<CaseNote> notes,
      ProgrammeClock clock,
      JsonMapper json) {
    this.forms = forms.stream().collect(Collectors.toMap(CaseForm::key, Function.identity()));
    this.check = check;
    this.dates = dates;
    this.presentation = presentation;
    this.texts = texts;
    this.people = people;
    this.municipalities = municipalities;
    this.caseHeader = caseHeader;
    this.notes = notes;
    this.clock = clock;
    this.json = json;
  }

  private CaseForm formOf(String key) {
    return Optional.ofNullable(forms.get(key))
        .orElseThrow(() -> new IllegalStateException("Nobody checks the form " + key));
  }

  /** Whether a start form itself refuses what was handed in before. */
  boolean refusesRepeats(byte[] file) {
    return formOf(read(file).key()).refusesRepeats();
  }

  /** A form file as this reader gets it. */
  byte[] present(byte[] file, FormContext context) {
    ObjectNode form = (ObjectNode) json.readTree(file);
    CaseForm caseForm = formOf(form.path("id").asString());
    presentation.present(
        form, context.language(), caseForm.options(context), caseForm.leftOut(context));
    TypedNumbers.askAsText(form.path("components"), context.language());
    return json.writeValueAsBytes(form);
  }

  /** The values with which a task's form is filled: text, numbers, flags and lists of ids. */
  Map<String, Object> values(byte[] file, FormContext context) {
    CamundaForm form = read(file);
    Map<String, Object> values = new HashMap<>();
    values.put("caseReference", Objects.toString(context.caseReference(), null));
    context
        .municipalityIfAny()
        .ifPresent(id -> values.put("municipalityName", municipalities.nameOf(id)));
    values.put("dueOn", due(context));
    Map.<String, Function<CaseReference, String>>of(
            "candidateName", caseHeader::candidateName,
            "candidatePhone", caseHeader::candidatePhone,
            "candidateEmail", caseHeader::candidateEmail)
        .forEach(
            (key, known) -> {
              if (has(form, key)) {
                values.put(key, known.apply(context.caseReference()));
              }
            });
    notes.stream()
        .filter(note -> has(form, note.key()))
        .forEach(
            note ->
                note.of(context.caseReference(), context.language())
                    .ifPresent(text -> values.put(note.key(), text)));
    Map<String, Object> shown = formOf(form.key()).show(context);
    form.requireShown(shown.keySet());
    values.putAll(shown);
    form.fields().stream()
        .filter(FormField::readonly)
        .forEach(
            field ->
                values.computeIfPresent(
                    field.key(),
                    (key, value) -> written(context.language(), TypedNumbers.exact(value))));
    return values;
  }

  private static boolean has(CamundaForm form, String key) {
    return form.fields().stream().anyMatch(field -> field.key().equals(key));
  }

  /** What somebody typed before stands in the questions in place of what the records say. */
  void putTyped(byte[] file, Draft draft, Map<String, Object> values) {
    read(file).fields().stream()
        .filter(field -> !field.readonly())
        .map(FormField::key)
        .forEach(
            key -> {
              values.remove(key);
              Optional.ofNullable(draft.answers().get(key))
                  .ifPresent(answer -> values.put(key, answer));
            });
  }

  /** A start form is filled with nothing, so that what was typed stands in the form itself. */
  byte[] withTyped(byte[] presented, Optional<Draft> draft) {
    if (draft.isEmpty()) {
      return presented;
    }
    ObjectNode form = (ObjectNode) json.readTree(presented);
    for (JsonNode component : form.path("components")) {
      Object answer = draft.get().answers().get(component.path("key").asString(""));
      if (answer != null && !component.path("readonly").asBoolean(false)) {
        ((ObjectNode) component).set("defaultValue", json.valueToTree(answer));
      }
    }
    return json.writeValueAsBytes(form);
  }

  /** The last day, and that it is over where it is; empty if there is none. */
  private String due(FormContext context) {
    if (context.due() == null) {
      return "";
    }
    String day = texts.date(context.language(), context.due());
    return context.due().isBefore(clock.today())
        ? texts.get(context.language(), "form.overdue", day)
        : day;
  }

  /**
   * Checks and stores the answers.
   *
   * @return the variables for the process
   * @throws FormFieldValidationException with all that is wrong, in the user's language
   */
  Map<String, Object> accept(byte[] file, FormContext context, Map<String, Object> posted) {
    CamundaForm form = read(file);
    CaseForm caseForm = formOf(form.key());
    return refusing(
        form,
        context,
        () -> {
          Answers answers =
              check.check(form, posted, caseForm.options(context), context.language());
          dates.check(form, caseForm.dates(), answers, caseOf(form, context, answers));
          return caseForm.submit(context, answers);
        });
  }

  /**
   * Checks the answers of a form that was filled in again.
   *
   * @param form what is asked of it, and what stays as it is
   * @param changed what is answered otherwise; that alone is held against the ranges of dates
   * @param keep checks the rules of the phase, and keeps the answers
   * @throws RefusedForm with all that is wrong, in the user's language
   */
  void correct(
      CamundaForm form,
      CaseForm caseForm,
      FormContext context,
      Map<String, Object> posted,
      Set<String> changed,
      Consumer<Answers> keep) {
    refusing(
        form,
        context,
        () -> {
          Answers answers =
              check.check(form, posted, caseForm.options(context), context.language());
          Map<String, DateRange> ranges = new HashMap<>(caseForm.dates());
          ranges.keySet().retainAll(changed);
          dates.check(form, ranges, answers, context.caseIfAny().orElse(null));
          keep.accept(answers);
          return answers;
        });
  }

  private <T> T refusing(CamundaForm form, FormContext context, Supplier<T> checks) {
    try {
      return checks.get();
    } catch (AnswerRefusedException refused) {
      throw refusal(
          Stream.concat(Stream.of(refused), refused.more().stream())
              .map(
                  mistake ->
                      new RefusedForm.Mistake(
                          mistake.field(), sentence(form, mistake, context.language())))
              .toList());
    }
  }

  /** A report about a case begins with the choice of the case; who has only one need not choose. */
  private static @Nullable CaseReference caseOf(
      CamundaForm form, FormContext context, Answers answers) {
    return form.asks(CaseVariables.CASE_REFERENCE)
        ? CaseReference.of(answers.textIfAny(CaseVariables.CASE_REFERENCE))
        : context.caseIfAny().orElse(null);
  }

  /** The refusal of a form whose task is no longer there. */
  FormFieldValidationException taskIsDone(UserId userId) {
    String sentence = texts.get(people.languageOf(userId), "form.task-is-done");
    return refusal(List.of(new RefusedForm.Mistake("", sentence)));
  }

  @Override
  public Optional<String> reason(String task, CaseReference caseReference, UserId userId) {
    return Optional.ofNullable(forms.get(task)).flatMap(form -> form.barred(caseReference, userId));
  }

  private static RefusedForm refusal(List<RefusedForm.Mistake> mistakes) {
    RefusedForm.Mistake first = mistakes.get(0);
    new RefusedRequest(first.field(), first.message(), mistakes.size() == 1 ? List.of() : mistakes)
        .remember();
    return new RefusedForm(mistakes);
  }

  /**
   * What is only shown, or stands in a sentence, is written as people write it; a date picker would
   * use its own way.
   */
  private Object written(Language language, Object value) {
    if (value instanceof LocalDate date) {
      return texts.date(language, date);
    }
    return value instanceof BigDecimal number
        ? texts.number(language, number)
        : String.valueOf(value);
  }

  private CamundaForm read(byte[] file) {
    return CamundaForm.of(json.readTree(file));
  }

  private String sentence(CamundaForm form, AnswerRefusedException refused, Language language) {
    Object[] args = new Object[refused.args().length + 1];
    args[0] = presentation.label(form, refused.field(), language);
    for (int i = 0; i < refused.args().length; i++) {
      args[i + 1] = written(language, refused.args()[i]);
    }
    String reason = formOf(form.key()).sentence(refused.field(), refused.reason());
    return texts.get(language, reason, args);
  }
}
