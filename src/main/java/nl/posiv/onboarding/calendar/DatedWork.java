package nl.posiv.onboarding.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that happens by itself at its time, beside the timers of the engine. Done every minute,
 * on a thread on which nobody is signed in; doing it twice does nothing more.
 */
public interface DatedWork {

  /** Does what is due now. */
  void workOff();

  /** The next time at which something becomes due, as far as it is known now. */
  default Optional<Instant> nextAfter(Instant time) {
    return Optional.empty();
  }

  /** When the first of these days begins that begins after a time. */
  static Optional<Instant> firstAfter(Instant time, Stream<LocalDate> days) {
    return days.map(day -> day.atStartOfDay(ProgrammeClock.ZONE).toInstant())
        .filter(time::isBefore)
        .findFirst();
  }
}
