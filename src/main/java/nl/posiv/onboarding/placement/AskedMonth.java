package nl.posiv.onboarding.placement;

import java.time.LocalDate;

/**
 * A month of a contract and the day on which people are asked about it.
 *
 * @param on the day of the round
 */
public record AskedMonth(WorkMonth month, LocalDate on) {}
