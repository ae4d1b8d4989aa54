package nl.posiv.onboarding.notes;

import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.language.TypedDay;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.language.UnreadableTextException;
import nl.posiv.onboarding.language.WithId;

/**
 * What somebody sent as a note, not yet looked at.
 *
 * @param reason why it is corrected; empty in a new one
 */
public record TypedNote(String kind, String day, String body, String circle, String reason) {

  static final int LONGEST = 2000;
  static final int LONGEST_REASON = 500;

  /**
   * It as a note.
   *
   * @param earliest the first day that it can be about
   * @throws NoteRefusedException if it is none
   */
  NoteContent read(LocalDate earliest, LocalDate today, List<Circle> offered) {
    LocalDate happenedOn =
        TypedDay.read(day).orElseThrow(() -> new NoteRefusedException("day", "notes.refused.day"));
    if (happenedOn.isAfter(today)) {
      throw new NoteRefusedException("day", "notes.refused.future");
    } else if (happenedOn.isBefore(earliest)) {
      throw new NoteRefusedException("day", "notes.refused.before", earliest);
    }
    return new NoteContent(
        WithId.find(NoteKind.class, kind)
            .orElseThrow(() -> new NoteRefusedException("kind", "notes.refused.kind")),
        happenedOn,
        text("body", body, LONGEST),
        WithId.find(Circle.class, circle)
            .filter(offered::contains)
            .orElseThrow(() -> new NoteRefusedException("circle", "notes.refused.circle")));
  }

  /**
   * Why it is corrected or taken back.
   *
   * @throws NoteRefusedException if that is not said
   */
  static String reason(String typed) {
    return text("reason", typed, LONGEST_REASON);
  }

  private static String text(String field, String typed, int longest) {
    try {
      String text = TypedText.prose(typed);
      if (text.isEmpty()) {
        throw new NoteRefusedException(field, "notes.refused.empty." + field);
      } else if (text.length() > longest) {
        throw new NoteRefusedException(field, "notes.refused.long." + field);
      }
      return text;
    } catch (UnreadableTextException unreadable) {
      throw new NoteRefusedException(field, unreadable.sentence("notes.refused.unreadable"));
    }
  }
}
