package nl.posiv.onboarding.rules;

import java.time.LocalDate;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A row of the rule catalogue.
 *
 * @param validTo last day; null for none
 * @param status law, or default for a choice of the programme
 * @param enteredBy user id of the administrator who entered it; null for one of a release
 * @param enteredOn null for one of a release
 */
public record RuleRow(
    String id,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String value,
    String unit,
    String status,
    String source,
    @Nullable UserId enteredBy,
    @Nullable LocalDate enteredOn) {

  /** The same with another last day; null for none. */
  public RuleRow until(@Nullable LocalDate last) {
    return new RuleRow(id, validFrom, last, value, unit, status, source, enteredBy, enteredOn);
  }

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  /** Whether an administrator may still correct it: it was entered by one, and is not of old. */
  public boolean isCorrectable(LocalDate today) {
    return enteredBy != null && (!validFrom.isBefore(today) || today.equals(enteredOn));
  }

  /** Its value and unit. */
  public RuleValue written() {
    return new RuleValue(value, unit);
  }
}
