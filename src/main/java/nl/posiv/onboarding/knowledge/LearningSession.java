package nl.posiv.onboarding.knowledge;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A session of the learning platform.
 *
 * @param version goes up with each correction
 */
record LearningSession(UUID id, String title, LocalDate day, String link, int version) {

  boolean says(LearningSession other) {
    return title.equals(other.title) && day.equals(other.day) && link.equals(other.link);
  }
}
