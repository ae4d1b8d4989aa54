package nl.posiv.onboarding.language;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The texts of a page, for its template.
 *
 * @param self whether the page is about the reader: its texts then say <i>you</i>
 */
public record PageTexts(Texts texts, Language language, boolean self) {

  /** Of a page that is about somebody else, or about nobody. */
  public PageTexts(Texts texts, Language language) {
    this(texts, language, false);
  }

  /** The text of a key. */
  public String of(String key, Object... args) {
    return texts.get(language, key, args);
  }

  /** The text of a key about the person of the case, who may be the reader. */
  public String told(String key, Object... args) {
    return texts.told(language, self, key, args);
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
