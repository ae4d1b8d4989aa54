package nl.posiv.onboarding.contracts;

import java.time.LocalDate;

/**
 * The work between two contracts of a case that has stopped: one is over, and the first day of the
 * next has come without it.
 *
 * @param next the contract that is waited for
 * @param lastDay the last day of the one that is over
 */
public record StoppedWork(Contract next, LocalDate lastDay) {

  /** The first day without work. */
  public LocalDate since() {
    return lastDay.plusDays(1);
  }
}
