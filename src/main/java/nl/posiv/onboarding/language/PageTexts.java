package nl.posiv.onboarding.language;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

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

  /** A moment as the reader writes it: date and time. */
  public String moment(Instant moment) {
    return texts.moment(language, moment);
  }

  /** When something was, with its time where another one of its kind was on the same day. */
  public String when(Instant moment, List<Instant> all) {
    return texts.when(language, moment, all);
  }

  /** The code of the language, for the page itself. */
  public String lang() {
    return language.code();
  }
}
