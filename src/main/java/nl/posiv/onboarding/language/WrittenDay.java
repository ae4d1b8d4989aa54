package nl.posiv.onboarding.language;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Days as people write them. */
final class WrittenDay {

  /** The library writes the year's word as р. there, and a sentence that ends so has two stops. */
  private static final DateTimeFormatter UKRAINIAN =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'року'", Language.UK.locale());

  private WrittenDay() {}

  /** A day as people of that language write it in a letter, for example 4 januari 2027. */
  static String write(Language language, LocalDate day) {
    return language == Language.UK
        ? UKRAINIAN.format(day)
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(language.locale())
            .format(day);
  }
}
