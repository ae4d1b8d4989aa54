package nl.posiv.onboarding.engine.form;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;

/**
 * The answers of a form after its own rules were checked. A question that was left open, or was
 * hidden, has no answer. To ask for the answer to a question that the form does not have, or for
 * one that is missing, is a mistake of ours, and fails at once.
 */
public final class Answers {

  private final CamundaForm form;
  private final Map<String, Object> values;
  private final Map<String, AnswerRefusedException> mistakes = new LinkedHashMap<>();

  Answers(CamundaForm form, Map<String, Object> values) {
    this.form = form;
    this.values = values;
  }

  /** The decision that the form asked for. */
  public String outcome() {
    return text("outcome");
  }

  /** The decision that the form asked for, as the phase knows it. */
  public <E extends Enum<E> & WithId> E outcome(Class<E> decisions) {
    return WithId.of(decisions, outcome());
  }

  /** A choice, as the phase knows it; null if there is no answer. */
  public <E extends Enum<E> & WithId> @Nullable E choiceIfAny(String key, Class<E> choices) {
    return has(key) ? WithId.of(choices, text(key)) : null;
  }

  /** A choice, as the phase knows it. */
  public <E extends Enum<E> & WithId> E choice(String key, Class<E> choices) {
    return WithId.of(choices, text(key));
  }

  /** A text or the id of a choice; null if there is no answer. */
  public @Nullable String textIfAny(String key) {
    return (String) value(key);
  }

  /** A text or the id of a choice. */
  public String text(String key) {
    return (String) answered(key);
  }

  /** A date; null if there is no answer. */
  public @Nullable LocalDate dateIfAny(String key) {
    return (LocalDate) value(key);
  }

  /** A date. */
  public LocalDate date(String key) {
    return (LocalDate) answered(key);
  }

  /** A number. */
  public BigDecimal number(String key) {
    return (BigDecimal) answered(key);
  }

  /** A flag; false if there is no answer. */
  public boolean flag(String key) {
    return Boolean.TRUE.equals(value(key));
  }

  /** The ids of the choices; empty if there is no answer. */
  @SuppressWarnings("unchecked")
  public List<String> choices(String key) {
    return Optional.ofNullable((List<String>) value(key)).orElse(List.of());
  }

  /**
   * The answers as a record whose components are called like the questions.
   *
   * @throws IllegalArgumentException if the form lacks one of them, or asks for something else
   */
  public <R extends Record> R as(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] answered = Stream.of(components).map(this::answer).toArray();
    return BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(type), answered);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private @Nullable Object answer(RecordComponent component) {
    String key = component.getName();
    Class<?> type = component.getType();
    if (type == boolean.class) {
      return flag(key);
    } else if (type == int.class) {
      return number(key).intValueExact();
    } else if (type == List.class) {
      return choices(key);
    } else if (type == MunicipalityId.class) {
      return MunicipalityId.of(textIfAny(key));
    } else if (WithId.class.isAssignableFrom(type)) {
      return choiceIfAny(key, (Class) type);
    }
    Object value = value(key);
    if (value != null && !type.isInstance(value)) {
      throw new IllegalArgumentException(
          "The form " + form.key() + " does not ask " + key + " as " + type.getSimpleName());
    }
    return value;
  }

  /**
   * An answer of whatever kind: text, {@link LocalDate}, {@link BigDecimal}, flag or list of ids.
   */
  public Optional<Object> find(String key) {
    return Optional.ofNullable(value(key));
  }

  /** Whether the question was answered. */
  public boolean has(String key) {
    return value(key) != null;
  }

  private Object answered(String key) {
    Object value = value(key);
    if (value == null) {
      throw new IllegalStateException("The form " + form.key() + " got no answer to " + key);
    }
    return value;
  }

  private @Nullable Object value(String key) {
    if (!form.asks(key)) {
      throw new IllegalArgumentException("The form " + form.key() + " does not ask " + key);
    }
    return values.get(key);
  }

  /**
   * Refuses the form when a condition does not hold, with all that was wrong before.
   *
   * @param reason key of the sentence in {@code i18n/messages}
   */
  public void require(boolean condition, String field, String reason, Object... args) {
    expect(condition, field, reason, args);
    refuseMistakes();
  }

  /**
   * Remembers what is wrong when a condition does not hold; of a field, the first. For rules that
   * can be broken at once: whoever fills in the form hears of all of them. What comes before
   * anything is stored refuses the form: {@link #require} or {@link #refuseMistakes}.
   */
  public void expect(boolean condition, String field, String reason, Object... args) {
    if (!condition) {
      mistakes.putIfAbsent(field, new AnswerRefusedException(field, reason, args));
    }
  }

  /** Refuses the form when anything was wrong. */
  public void refuseMistakes() {
    AnswerRefusedException.refuseIfAny(List.copyOf(mistakes.values()));
  }
}
