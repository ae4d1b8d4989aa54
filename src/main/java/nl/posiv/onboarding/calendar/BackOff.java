package nl.posiv.onboarding.calendar;

import java.time.Duration;

/** How long what did not answer is left alone. */
public final class BackOff {

  /** By then a pause is longer than anybody waits. */
  private static final int DOUBLINGS = 30;

  private BackOff() {}

  /**
   * A minute, then twice as long each time.
   *
   * @param attempts that there were before this one
   * @param longest that it is at most
   */
  public static Duration after(int attempts, Duration longest) {
    Duration doubled = Duration.ofMinutes(1L << Math.min(attempts, DOUBLINGS));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }
}
