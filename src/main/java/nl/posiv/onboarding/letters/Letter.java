package nl.posiv.onboarding.letters;

import java.util.List;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.printing.Block;

/**
 * A letter that can be printed. The template reads it, so it is public.
 *
 * @param date on which it was written
 */
public record Letter(
    LetterKind kind,
    Language language,
    String title,
    String reference,
    String municipality,
    String official,
    String date,
    List<Block> blocks) {

  /** Whether it is a translation, of which the Dutch text is the one that counts. */
  public boolean isTranslation() {
    return language != Language.NL;
  }
}
