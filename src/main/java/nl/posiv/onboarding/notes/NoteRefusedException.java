package nl.posiv.onboarding.notes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was typed cannot be kept as a note. */
public final class NoteRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String reason;
  private final @Nullable LocalDate day;

  NoteRefusedException(String field, String reason) {
    this(field, reason, null);
  }

  NoteRefusedException(String field, String reason, @Nullable LocalDate day) {
    super(reason);
    this.field = field;
    this.reason = reason;
    this.day = day;
  }

  /** The field that is to be typed again. */
  public String field() {
    return field;
  }

  /** Key of the sentence. */
  public String reason() {
    return reason;
  }

  /** The day that the sentence mentions; null if it mentions none. */
  public @Nullable LocalDate day() {
    return day;
  }
}
