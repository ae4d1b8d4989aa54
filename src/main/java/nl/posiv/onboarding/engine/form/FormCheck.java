package nl.posiv.onboarding.engine.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.posiv.onboarding.address.MailAddress;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.TypedDay;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.language.UnreadableTextException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks what was posted against the rules of the form file, because the engine itself does not:
 * the browser does, and a browser can be left out.
 */
@Component
class FormCheck {

  private static final int LONGEST_TEXT = 2000;
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}([.][0-9]{1,6})?");

  /** A number of Java as it writes itself; infinity and its like are none. */
  private static final Pattern NUMERIC = Pattern.compile("-?[0-9.]+(E[+-]?[0-9]{1,2})?");

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,50}");

  private final Conditions conditions;

  FormCheck(Conditions conditions) {
    this.conditions = conditions;
  }

  /**
   * Answers to the questions of a form that were asked: fields that are only shown, and fields
   * hidden by the other answers, are left out.
   *
   * @param posted values as they came in
   * @param options the choices of the lists that are filled when the form is opened
   * @param language in which numbers were written
   * @throws AnswerRefusedException for the first answer that breaks a rule, with the others beside
   *     it
   */
  Answers check(
      CamundaForm form,
      Map<String, Object> posted,
      Map<String, List<Option>> options,
      Language language) {
    Set<String> known = form.fields().stream().map(FormField::key).collect(Collectors.toSet());
    posted.keySet().stream()
        .filter(key -> !known.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              // Only a name that could be one is repeated to whoever sent it.
              String name = NAME.matcher(key).matches() ? key : "?";
              throw new AnswerRefusedException(name, "form.unknown-field");
            });

    Map<String, Object> values = new HashMap<>();
    List<FormField> asked = form.fields().stream().filter(field -> !field.readonly()).toList();
    Map<String, AnswerRefusedException> mistakes = new LinkedHashMap<>();
    for (FormField field : asked) {
      noting(
          mistakes,
          field,
          () -> values.put(field.key(), typed(field, posted.get(field.key()), language)));
    }
    Map<String, Object> answers = new HashMap<>();
    for (FormField field : asked) {
      if (isShown(field, values)) {
        Object value = values.get(field.key());
        noting(mistakes, field, () -> checkRules(field, value, options));
        answers.put(field.key(), value);
      }
    }
    AnswerRefusedException.refuseIfAny(List.copyOf(mistakes.values()));
    return new Answers(form, answers);
  }

  /** Whoever filled in the form learns at once of all that is wrong, once for each field. */
  private static void noting(
      Map<String, AnswerRefusedException> mistakes, FormField field, Runnable check) {
    try {
      check.run();
    } catch (AnswerRefusedException mistake) {
      mistakes.putIfAbsent(field.key(), mistake);
    }
  }

  private boolean isShown(FormField field, Map<String, Object> values) {
    return field.hideWhen().stream().noneMatch(hidden -> conditions.isTrue(hidden, values));
  }

  private static @Nullable Object typed(
      FormField field, @Nullable Object posted, Language language) {
    if (posted == null || posted.equals("")) {
      return null;
    }
    if (field.isMultipleChoice()) {
      return choices(field, posted);
    }
    return switch (field.type()) {
      case "checkbox" -> {
        if (posted instanceof Boolean) {
          yield posted;
        }
        throw new AnswerRefusedException(field.key(), "form.no-flag");
      }
      case "number" -> {
        Object read = TypedNumbers.read(field, posted, language);
        yield read == null ? null : number(field, read);
      }
      case "datetime" -> date(field, posted);
      default -> text(field, posted);
    };
  }

  private static @Nullable String text(FormField field, Object posted) {
    if (!(posted instanceof String) && !(posted instanceof Number)) {
      throw new AnswerRefusedException(field.key(), "form.no-text");
    }
    String typed = posted.toString();
    try {
      String text =
          field.type().equals("textarea")
              ? TypedText.prose(typed)
              : field.isReference() ? TypedText.line(typed) : TypedText.words(typed);
      return text.isEmpty() ? null : text;
    } catch (UnreadableTextException unreadable) {
      throw new AnswerRefusedException(field.key(), unreadable.reason());
    }
  }

  private static BigDecimal number(FormField field, Object posted) {
    String digits =
        posted instanceof Number number && NUMERIC.matcher(number.toString()).matches()
            ? new BigDecimal(number.toString()).toPlainString()
            : posted.toString();
    if (!NUMBER.matcher(digits).matches()) {
      throw new AnswerRefusedException(field.key(), "form.no-number");
    }
    return new BigDecimal(digits).stripTrailingZeros();
  }

  private static LocalDate date(FormField field, Object posted) {
    return TypedDay.read(posted.toString())
        .orElseThrow(() -> new AnswerRefusedException(field.key(), "form.no-date"));
  }

  private static @Nullable List<String> choices(FormField field, Object posted) {
    if (!(posted instanceof List<?> list)) {
      throw new AnswerRefusedException(field.key(), "form.no-choice");
    }
    Set<String> choices = new LinkedHashSet<>();
    for (Object choice : list) {
      choices.add(String.valueOf(choice));
    }
    return choices.isEmpty() ? null : new ArrayList<>(choices);
  }

  private static void checkRules(
      FormField field, @Nullable Object value, Map<String, List<Option>> options) {
    if (value == null || Boolean.FALSE.equals(value)) {
      if (field.required()) {
        throw new AnswerRefusedException(
            field.key(), field.type().equals("checkbox") ? "form.unchecked" : "form.required");
      }
    } else if (field.isChoice() || field.isMultipleChoice()) {
      checkChoice(field, value, options);
    } else if (value instanceof String text) {
      checkText(field, text);
    } else if (value instanceof BigDecimal number) {
      checkNumber(field, number);
    }
  }

  private static void checkChoice(
      FormField field, Object value, Map<String, List<Option>> options) {
    List<String> allowed =
        field.valuesKey() == null
            ? field.values()
            : options.getOrDefault(field.valuesKey(), List.of()).stream()
                .map(Option::value)
                .toList();
    List<?> chosen = value instanceof List<?> list ? list : List.of(value);
    if (!allowed.containsAll(chosen)) {
      throw new AnswerRefusedException(field.key(), "form.no-choice");
    }
  }

  private static void checkText(FormField field, String text) {
    int longest = field.maxLength() == null ? LONGEST_TEXT : field.maxLength();
    if (text.length() > longest) {
      throw new AnswerRefusedException(field.key(), "form.too-long", longest);
    }
    if (field.minLength() != null && text.length() < field.minLength()) {
      throw new AnswerRefusedException(field.key(), "form.too-short", field.minLength());
    }
    if (field.email() && MailAddress.of(text).isEmpty()) {
      throw new AnswerRefusedException(field.key(), "form.no-email");
    }
    if (field.pattern() != null && !text.matches(field.pattern())) {
      throw new AnswerRefusedException(field.key(), "form.wrong-form");
    }
  }

  private static void checkNumber(FormField field, BigDecimal number) {
    if (field.min() != null && number.compareTo(field.min()) < 0) {
      throw new AnswerRefusedException(field.key(), "form.too-small", field.min());
    }
    if (field.max() != null && number.compareTo(field.max()) > 0) {
      throw new AnswerRefusedException(field.key(), "form.too-large", field.max());
    }
    int decimals = field.decimalDigits() == null ? 0 : field.decimalDigits();
    if (number.scale() > decimals) {
      throw new AnswerRefusedException(field.key(), "form.too-precise", decimals);
    }
  }
}
