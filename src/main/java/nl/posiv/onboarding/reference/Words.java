package nl.posiv.onboarding.reference;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.posiv.onboarding.language.Language;
import org.jspecify.annotations.Nullable;

/** What an item says, in the languages in which somebody wrote it; at least in one. */
public record Words(@Nullable String nl, @Nullable String en, @Nullable String uk) {

  /** The words in a language, or in the next best that there is. */
  public String in(Language language) {
    return Stream.of(written(language), en, nl, uk)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  /** The words in just that language; null if nobody wrote them. */
  public @Nullable String written(Language language) {
    return switch (language) {
      case NL -> nl;
      case EN -> en;
      case UK -> uk;
    };
  }

  /** The words in all languages that there are. */
  List<String> all() {
    return Stream.of(nl, en, uk).filter(Objects::nonNull).toList();
  }
}
