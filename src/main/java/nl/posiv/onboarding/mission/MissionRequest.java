package nl.posiv.onboarding.mission;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param purpose never a route or a place
 * @param inShelter whether the official lives in municipal shelter; null if it was not said
 */
public record MissionRequest(MissionDays days, String purpose, @Nullable Boolean inShelter) {

  /** Names the days only: what it holds must not end up in a log. */
  @Override
  public String toString() {
    return "MissionRequest[days=" + days + "]";
  }
}
