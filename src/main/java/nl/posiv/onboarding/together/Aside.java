package nl.posiv.onboarding.together;

import java.time.LocalDate;
import nl.posiv.onboarding.records.UserId;

/**
 * HR does not want to be asked for a while.
 *
 * @param untilOn the day on which it is asked again
 * @param reason in HR's own words, for people of the municipality alone
 */
record Aside(LocalDate untilOn, String reason, UserId putBy, LocalDate putOn) {

  boolean says(LocalDate until, String why) {
    return untilOn.equals(until) && reason.equals(why);
  }
}
