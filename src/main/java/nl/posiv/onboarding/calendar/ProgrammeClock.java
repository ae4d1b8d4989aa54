package nl.posiv.onboarding.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * The application's clock. It shows the real time, in the time zone of the Dutch municipalities,
 * unless the demo tools have moved it forward.
 */
@Component
public class ProgrammeClock extends Clock {

  /** Dates in law and in contracts are Dutch dates. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private volatile Duration offset = Duration.ZERO;

  /** Sets how far this clock is ahead of the real time. Only the demo tools do so. */
  public void setOffset(Duration offset) {
    this.offset = offset;
  }

  /** How far this clock is ahead of the real time. */
  public Duration offset() {
    return offset;
  }

  /** Today's date in the Netherlands. */
  public LocalDate today() {
    return LocalDate.ofInstant(instant(), ZONE);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), offset);
  }
}
