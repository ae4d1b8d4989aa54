package nl.posiv.onboarding.mission;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days of a mission, both included.
 *
 * @param from the day on which the official leaves
 * @param until the day of the return
 */
public record MissionDays(LocalDate from, LocalDate until) {

  /** How many days the official is away. */
  public long count() {
    return ChronoUnit.DAYS.between(from, until) + 1;
  }

  /** The same with a return on a day at the latest; nobody returns before having left. */
  MissionDays until(LocalDate last) {
    LocalDate latest = last.isBefore(from) ? from : last;
    return latest.isBefore(until) ? new MissionDays(from, latest) : this;
  }

  /** Whether a day is in both. */
  public boolean overlaps(MissionDays other) {
    return !from.isAfter(other.until) && !other.from.isAfter(until);
  }

  /** Whether all days of the other are among these. */
  public boolean cover(MissionDays other) {
    return !other.from.isBefore(from) && !other.until.isAfter(until);
  }
}
