package nl.posiv.onboarding.calendar;

import java.time.LocalDate;

/**
 * The days that a royal decree equates with a generally recognised holiday (Algemene termijnenwet,
 * article 3(3)). Each decree names some days of the years to come, so they are data.
 */
@FunctionalInterface
public interface DecreedDays {

  /** Whether a day is one of them. */
  boolean include(LocalDate day);
}
