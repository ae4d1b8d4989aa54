package nl.posiv.onboarding.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;

/**
 * Days on which something is told again and again, each from the hour at which offices open: what
 * is recorded in time is recorded by then.
 */
final class Mornings {

  private static final int START_OF_WORKING_DAY = 8;

  private Mornings() {}

  /**
   * The last of these days whose morning has come; so whoever was away is told once for all.
   *
   * @param days in order, without an end
   */
  static Optional<LocalDate> last(Stream<LocalDate> days, Instant now) {
    return days.takeWhile(day -> !now.isBefore(of(day))).reduce((earlier, later) -> later);
  }

  /** The first of these mornings after a time. */
  static Optional<Instant> next(Stream<LocalDate> days, Instant time) {
    return days.map(Mornings::of).dropWhile(morning -> !morning.isAfter(time)).findFirst();
  }

  /** When a day is told of. */
  static Instant of(LocalDate day) {
    return day.atTime(START_OF_WORKING_DAY, 0).atZone(ProgrammeClock.ZONE).toInstant();
  }
}
