package nl.posiv.onboarding.places;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.TypedDay;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.language.UnclearNumberException;
import nl.posiv.onboarding.language.WrittenNumber;

/** What was typed into the form of a place. The template reads it, so it is public. */
public record TypedPlace(Map<String, List<String>> fields, Language language) {

  static final int LONGEST = 500;
  private static final BigDecimal MOST_HOURS = new BigDecimal("40");

  /** What was typed into a field. */
  public String in(String field) {
    return all(field).stream().findFirst().orElse("");
  }

  /** Whether something was ticked. */
  public boolean has(String field, String value) {
    return all(field).contains(value);
  }

  private List<String> all(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /** What of it there is to choose, in the order in which it is offered. */
  List<String> chosen(String field, List<String> offered) {
    return offered.stream().filter(all(field)::contains).toList();
  }

  /** Hours a week, with at most one decimal. */
  Optional<BigDecimal> hours() {
    try {
      return WrittenNumber.read(language, in("hours"))
          .filter(hours -> hours.stripTrailingZeros().scale() <= 1)
          .filter(hours -> hours.compareTo(BigDecimal.ONE) >= 0)
          .filter(hours -> hours.compareTo(MOST_HOURS) <= 0);
    } catch (UnclearNumberException unclear) {
      return Optional.empty();
    }
  }

  Optional<LocalDate> start(Predicate<LocalDate> possible) {
    return TypedDay.read(in("start")).filter(possible);
  }

  /** Words on one line; empty if there are none, or such that cannot be kept. */
  Optional<String> words(String field) {
    return TypedText.wordsUpTo(in(field), LONGEST);
  }
}
