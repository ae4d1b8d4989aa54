package nl.posiv.onboarding.placement;

import java.time.LocalDate;

/**
 * The time between two monthly rounds.
 *
 * @param from first day
 * @param until last day
 */
public record WorkMonth(LocalDate from, LocalDate until) {}
