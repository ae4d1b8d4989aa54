package nl.posiv.onboarding.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The application's clock. It shows the real time, in the time zone of the Dutch municipalities,
 * unless the demo tools have moved it forward.
 */
@Component
public class ProgrammeClock extends Clock {

  /** Dates in law and in contracts are Dutch dates. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private static final InstantSource MACHINE = InstantSource.system();

  /** How far this clock was ahead of the machine's before it was moved; whole milliseconds. */
  private final Duration lead;

  private volatile Duration offset = Duration.ZERO;

  /** The moment that this thread tries something at. */
  private final ThreadLocal<@Nullable Instant> tried = new ThreadLocal<>();

  /** A clock that shows the machine's time until it is moved. */
  public ProgrammeClock() {
    this.lead = Duration.ZERO;
  }

  /** A clock that begins at a moment of its own, which is "the real time" to it: for tests. */
  protected ProgrammeClock(Instant beginning) {
    this.lead = Duration.ofMillis(beginning.toEpochMilli() - MACHINE.millis());
  }

  /** Sets how far this clock is ahead of the real time. Only the demo tools do so. */
  public void setOffset(Duration offset) {
    this.offset = offset;
  }

  /** How far this clock is ahead of the real time. */
  public Duration offset() {
    return offset;
  }

  /** Shows a moment, and goes on from there. Only the demo tools do so. */
  public void show(Instant moment) {
    setOffset(Duration.ofMillis(moment.toEpochMilli() - MACHINE.millis()).minus(lead));
  }

  /** How far this clock is ahead of the machine's, for another one that counts from there. */
  public Duration aheadOfTheMachine() {
    return lead.plus(offset);
  }

  /** The machine's time, by which systems elsewhere measure how old something is. */
  public Instant ofTheMachine() {
    return MACHINE.instant();
  }

  /** Today's date in the Netherlands. */
  public LocalDate today() {
    return LocalDate.ofInstant(instant(), ZONE);
  }

  /** Does something as if a day had just begun: to see what would come of it then. */
  public <T> T on(LocalDate day, Supplier<T> trial) {
    tried.set(day.atStartOfDay(ZONE).toInstant());
    try {
      return trial.get();
    } finally {
      tried.remove();
    }
  }

  @Override
  public Instant instant() {
    Instant then = tried.get();
    return then == null ? MACHINE.instant().plus(aheadOfTheMachine()) : then;
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    InstantSource time = this::instant;
    return time.withZone(zone);
  }
}
