package nl.posiv.onboarding.rules;

import java.time.LocalDate;
import nl.posiv.onboarding.records.UserId;

/**
 * A day that a royal decree equates with a holiday.
 *
 * @param source the decree, or where it was read of
 * @param recordedBy user id; {@code system} for the days that came with the software
 */
public record DecreedDay(LocalDate day, String source, UserId recordedBy, LocalDate recordedOn) {}
