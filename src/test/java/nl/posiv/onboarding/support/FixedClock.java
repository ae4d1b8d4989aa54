package nl.posiv.onboarding.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.posiv.onboarding.calendar.ProgrammeClock;

/** A programme clock that stands still where a test has set it. */
public final class FixedClock extends ProgrammeClock {

  private Instant now = Instant.EPOCH;

  /** Sets it to a time of day in the Netherlands. */
  public FixedClock at(LocalDate day, LocalTime time) {
    now = day.atTime(time).atZone(ZONE).toInstant();
    return this;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
