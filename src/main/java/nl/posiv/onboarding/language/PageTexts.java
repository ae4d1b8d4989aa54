package nl.posiv.onboarding.language;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The texts of a page, for its template. */
public record PageTexts(Texts texts, Language language) {

  /** The text of a key. */
  public String of(String key, Object... args) {
    return texts.get(language, key, args);
  }

  /** A number as the reader writes it. */
  public String number(BigDecimal number) {
    return texts.number(language, number);
  }

  /** A date as the reader writes it. */
  public String date(LocalDate date) {
    return texts.date(language, date);
  }

  /** The code of the language, for the page itself. */
  public String lang() {
    return language.code();
  }
}
