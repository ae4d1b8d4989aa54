package nl.posiv.onboarding.casefile;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.engine.form.FormWords;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** Writes what stands in a column as a reader reads it. */
@Component
class KeptWords {

  private final FormWords forms;
  private final People people;
  private final Texts texts;

  KeptWords(FormWords forms, People people, Texts texts) {
    this.forms = forms;
    this.people = people;
    this.texts = texts;
  }

  /** What a column is called. */
  String label(Kept kept, Kept.Column column, CaseReader reader) {
    Language language = reader.language();
    return toYou(own(kept, column), reader).orElseGet(() -> label(kept, column, language));
  }

  /** A question that speaks to whoever answers it has other words for those who read the answer. */
  private String label(Kept kept, Kept.Column column, Language language) {
    String own = own(kept, column);
    return column.as() == Kept.As.ANSWER
        ? texts
            .find(language, own)
            .orElseGet(() -> forms.question(language, column.words(), column.question()))
        : texts.get(language, own);
  }

  /** What stands there. */
  String value(Kept kept, Kept.Column column, Object value, CaseReader reader) {
    Language language = reader.language();
    String words = column.as() == Kept.As.REFERENCE ? column.words() : own(kept, column);
    Function<Object, String> written =
        part ->
            toYou(words + "." + part, reader)
                .orElseGet(() -> written(kept, column, part, language));
    return value instanceof String[] list
        ? Stream.of(list).map(written).collect(Collectors.joining(", "))
        : written.apply(value);
  }

  private String written(Kept kept, Kept.Column column, Object part, Language language) {
    return switch (column.as()) {
      case ANSWER ->
          forms
              .choice(language, column.words(), column.question(), String.valueOf(part))
              .orElseGet(
                  () ->
                      forms.isAmount(column.words(), column.question())
                          ? texts.amount(language, new BigDecimal(part.toString()))
                          : written(language, part));
      case OWN -> known(language, own(kept, column), part).orElseGet(() -> written(language, part));
      case PEOPLE -> people.nameOf(new UserId(String.valueOf(part)));
      case REFERENCE ->
          known(language, column.words(), part).orElseGet(() -> written(language, part));
    };
  }

  /** What is said only to whom the case is about. */
  private Optional<String> toYou(String key, CaseReader reader) {
    return reader.isSelf() ? texts.find(reader.language(), key + ".you") : Optional.empty();
  }

  private static String own(Kept kept, Kept.Column column) {
    return "file." + kept.table() + "." + column.name();
  }

  private Optional<String> known(Language language, String key, Object value) {
    return value instanceof String id ? texts.find(language, key + "." + id) : Optional.empty();
  }

  /** A value that needs no words of its own. */
  String written(Language language, Object value) {
    if (value instanceof LocalDate day) {
      return texts.date(language, day);
    } else if (value instanceof Instant moment) {
      return texts.moment(language, moment);
    } else if (value instanceof Boolean is) {
      return texts.get(language, is ? "file.yes" : "file.no");
    } else if (value instanceof Number number) {
      return texts.number(language, new BigDecimal(number.toString()));
    }
    return String.valueOf(value);
  }
}
