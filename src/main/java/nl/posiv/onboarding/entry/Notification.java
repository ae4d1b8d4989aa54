package nl.posiv.onboarding.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What HR says of the notification to UWV of work under temporary protection (article 2a Wav), or
 * with a transition document as long as the rules want it.
 *
 * @param isNeeded whether the residence status asks for one
 * @param on the day on which it was made; null if it was not, or need not be
 */
public record Notification(boolean isNeeded, @Nullable LocalDate on) {

  /** Whether it is to be made yet. */
  boolean isMissing() {
    return isNeeded && on == null;
  }
}
