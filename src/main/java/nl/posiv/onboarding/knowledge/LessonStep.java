package nl.posiv.onboarding.knowledge;

import java.time.LocalDate;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with a lesson.
 *
 * @param what what came of it
 * @param reason why; null where nobody asks
 */
public record LessonStep(
    What what, @Nullable String reason, UserId recordedBy, LocalDate recordedOn) {

  /** What can be done with one. */
  public enum What implements WithId {
    PROPOSED,
    MADE_ANONYMOUS,
    SENT_BACK,
    PUBLISHED,
    REFUSED,
    CORRECTED,
    RETRACTED
  }
}
