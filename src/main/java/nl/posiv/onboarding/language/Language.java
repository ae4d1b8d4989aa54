package nl.posiv.onboarding.language;

import java.util.Locale;

/** A language that people of the programme read. */
public enum Language {
  NL,
  EN,
  UK;

  /** The code of the language, as ISO 639-1 writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language as the Java library knows it. */
  public Locale locale() {
    return Locale.forLanguageTag(code());
  }

  /**
   * The language of a code.
   *
   * @throws IllegalArgumentException when the programme does not have that language
   */
  public static Language of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
