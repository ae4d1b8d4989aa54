package nl.posiv.onboarding.casefile;

import java.time.LocalDate;

/**
 * A day that says how a case stands.
 *
 * @param id its text is {@code file.date.id}
 */
public record KeyDate(String id, LocalDate day) {}
