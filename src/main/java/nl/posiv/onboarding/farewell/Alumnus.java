package nl.posiv.onboarding.farewell;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;

/**
 * Somebody with whom Ro3kvit may keep in touch.
 *
 * @param caseReference the case that the person said it of last
 * @param place the name of the municipality
 * @param since the day of the consent
 */
public record Alumnus(
    CaseReference caseReference, String name, String email, String place, LocalDate since) {}
