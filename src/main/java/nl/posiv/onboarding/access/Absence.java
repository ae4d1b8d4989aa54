package nl.posiv.onboarding.access;

import java.time.LocalDate;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A period in which somebody is away.
 *
 * @param from first day
 * @param until last day
 * @param standIn user id of whoever does the work meanwhile; null if nobody was named
 */
public record Absence(
    long id, UserId userId, LocalDate from, LocalDate until, @Nullable UserId standIn) {}
