package nl.posiv.onboarding.mentorship;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much time a mentor has, as they say themselves.
 *
 * @param places how many they want to guide at the same time; null: as many as the rule allows
 * @param pausedUntil last day on which they take nobody new; null if they do not pause
 */
record MentorTime(@Nullable Integer places, @Nullable LocalDate pausedUntil) {

  /** Of somebody who has said nothing. */
  static final MentorTime UNSAID = new MentorTime(null, null);

  /** How many they guide at most, never more than the rule allows. */
  int capacity(int allowed) {
    return places == null ? allowed : Math.min(places, allowed);
  }

  /** The last day of a pause that is not over. */
  @Nullable LocalDate pauseOn(LocalDate today) {
    return pausedUntil == null || pausedUntil.isBefore(today) ? null : pausedUntil;
  }
}
