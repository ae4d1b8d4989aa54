package nl.posiv.onboarding.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period in which somebody is away.
 *
 * @param from first day
 * @param until last day
 * @param standIn user id of whoever does the work meanwhile; null if nobody was named
 */
public record Absence(
    long id, String userId, LocalDate from, LocalDate until, @Nullable String standIn) {}
