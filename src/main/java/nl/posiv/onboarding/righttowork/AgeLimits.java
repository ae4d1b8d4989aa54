package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import java.time.Period;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;

/**
 * The ages between which a birth date is believed: outside them it is taken for a typing error. A
 * default of the programme, not law.
 *
 * @param youngest age that somebody must have reached
 * @param oldest age on which somebody may have a birthday, and not be older
 */
public record AgeLimits(Period youngest, Period oldest) {

  /** As the rule catalogue has them today. */
  public static AgeLimits of(Rules rules) {
    return new AgeLimits(
        rules.period(Rule.OFFICIAL_AGE_MINIMUM), rules.period(Rule.OFFICIAL_AGE_MAXIMUM));
  }

  /** Whether somebody who was born on a day is neither too young nor too old today. */
  public boolean allow(LocalDate birthDate, LocalDate today) {
    return !birthDate.isAfter(today.minus(youngest)) && !birthDate.isBefore(today.minus(oldest));
  }
}
