package nl.posiv.onboarding.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that people of the programme read. */
public enum Language {
  NL("nl-NL"),
  EN("en-GB"),
  UK("uk-UA");

  private final Locale locale;

  Language(String tag) {
    this.locale = Locale.forLanguageTag(tag);
  }

  /** The code of the language, as ISO 639-1 writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language as the Java library knows it. */
  public Locale locale() {
    return locale;
  }

  /**
   * The language of a code.
   *
   * @throws IllegalArgumentException when the programme does not have that language
   */
  public static Language of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The language of a code that somebody wrote; empty if the programme does not have it. */
  public static Optional<Language> find(String code) {
    return Stream.of(values()).filter(language -> language.code().equals(code)).findFirst();
  }

  /** The first of the languages of a browser, most wanted first, that the programme has. */
  public static Optional<Language> preferred(List<Locale> wanted) {
    return wanted.stream()
        .flatMap(
            locale ->
                Stream.of(values()).filter(known -> known.code().equals(locale.getLanguage())))
        .findFirst();
  }
}
