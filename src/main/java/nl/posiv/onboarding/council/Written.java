package nl.posiv.onboarding.council;

import java.time.LocalDate;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.language.UnreadableTextException;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A version of a text or of a template.
 *
 * @param number from 1 on
 * @param text null, of a template alone: from then on the standard text again
 */
record Written(int number, @Nullable String text, UserId writtenBy, LocalDate writtenOn) {

  /** Who writes what begins by itself. */
  static final UserId BY_ITSELF = new UserId("system");

  static final int LONGEST = 20_000;

  /**
   * A text as it would be kept.
   *
   * @throws CouncilTextRefusedException if it cannot be
   */
  static String readable(String typed) {
    String text;
    try {
      text = TypedText.prose(typed).replace("\r\n", "\n");
    } catch (UnreadableTextException unreadable) {
      throw new CouncilTextRefusedException(unreadable.sentence("letter.refused.unreadable"));
    }
    if (text.isBlank() || text.length() > LONGEST) {
      throw new CouncilTextRefusedException("letter.refused.length");
    }
    return text;
  }
}
