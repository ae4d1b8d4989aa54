package nl.posiv.onboarding.rules;

import java.time.Period;

/**
 * A rule's value on a day, as the catalogue holds it.
 *
 * @param value the number, date or word, as text
 * @param unit what the number counts
 */
public record RuleValue(String value, String unit) {

  boolean isInWorkingDays() {
    return unit.equals("working-days");
  }

  Period period() {
    int number = Integer.parseInt(value);
    return switch (unit) {
      case "days" -> Period.ofDays(number);
      case "weeks" -> Period.ofWeeks(number);
      case "months" -> Period.ofMonths(number);
      case "years" -> Period.ofYears(number);
      default -> throw new IllegalStateException("A rule in " + unit + " is no length of time");
    };
  }
}
