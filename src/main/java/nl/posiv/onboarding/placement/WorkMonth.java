package nl.posiv.onboarding.placement;

import java.time.LocalDate;

/**
 * A month of a contract: counted from its first day, and the last one until its last day.
 *
 * @param from first day
 * @param until last day
 */
public record WorkMonth(LocalDate from, LocalDate until) {}
